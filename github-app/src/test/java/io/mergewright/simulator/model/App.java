package io.mergewright.simulator.model;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A registered GitHub App; permissions are what it asks for, names as in an installation's {@code permissions}. */
public final class App {
    public final long id;
    public final String slug;
    public final String name;
    public final String clientId;
    public final String clientSecret;
    public final Account owner;
    public final Account bot;
    public final PublicKey key;
    public final Hook hook;
    public final Instant createdAt;
    public final String externalUrl;
    public Map<String, String> permissions;
    public List<String> events;
    /** Where browsers may be sent after a sign-in; with none, anywhere. */
    public List<String> callbacks = List.of();

    /** Where webhooks go; without a URL none are sent. */
    public record Hook(long id, @Nullable String url, String secret) {}

    /** What identifies an app. */
    public record Identity(long id, String slug, String name, String clientId, String clientSecret) {}

    public App(Identity identity, Account owner, Account bot, PublicKey key, Hook hook, Asks asks) {
        this.id = identity.id();
        this.slug = identity.slug();
        this.name = identity.name();
        this.clientId = identity.clientId();
        this.clientSecret = identity.clientSecret();
        this.owner = owner;
        this.bot = bot;
        this.key = key;
        this.hook = hook;
        this.createdAt = asks.at();
        this.externalUrl = asks.externalUrl();
        this.permissions = Map.copyOf(asks.permissions());
        this.events = List.copyOf(asks.events());
    }

    /** What an app asks for when it is registered. */
    public record Asks(Map<String, String> permissions, List<String> events, String externalUrl, Instant at) {}
}
