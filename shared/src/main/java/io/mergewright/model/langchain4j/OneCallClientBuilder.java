package io.mergewright.model.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hands a finished client to langchain4j, which wants to build one. Its timeouts are ours to set, so others are ignored. */
final class OneCallClientBuilder implements HttpClientBuilder {
    private final OneCallClient client;

    OneCallClientBuilder(OneCallClient client) {
        this.client = client;
    }

    @Override
    public @Nullable Duration connectTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(@Nullable Duration timeout) {
        return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder readTimeout(@Nullable Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return client;
    }
}
