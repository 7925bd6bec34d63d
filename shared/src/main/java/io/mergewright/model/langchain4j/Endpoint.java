package io.mergewright.model.langchain4j;

import java.net.URI;
import java.util.Objects;

/**
 * One model at one address.
 *
 * @param url the base that the provider's paths are appended to, without a user or a query
 * @param model as the provider names it
 */
public record Endpoint(Provider provider, URI url, String model, ApiKey key, Sampling sampling, SchemaDelivery schema) {
    public Endpoint {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(schema, "schema");
        if (model.isBlank()) {
            throw new IllegalArgumentException("the %s endpoint names no model".formatted(provider.label()));
        }
        // A URL with a password in it must not get into a message.
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawQuery() != null || !isHttp(url)) {
            throw new IllegalArgumentException(
                    "the url of %s must be http(s)://host[:port][/path]".formatted(name(provider, model)));
        }
    }

    /** An endpoint that answers as repeatably as it can, by an enforced schema. */
    public static Endpoint of(Provider provider, URI url, String model, ApiKey key) {
        return new Endpoint(provider, url, model, key, Sampling.STEADY, SchemaDelivery.ENFORCED);
    }

    /** Its name in messages, recordings and caches, such as {@code openai/gpt-x}. */
    public String name() {
        return name(provider, model);
    }

    private static String name(Provider provider, String model) {
        return provider.label() + "/" + model;
    }

    private static boolean isHttp(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    }
}
