package io.mergewright.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.App;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.render.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Registers apps from a manifest: the form is sent, a code comes back, and the code is exchanged once for the keys. */
final class Manifests {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Desk desk;
    private final KeySource keys;
    private final Map<String, Pending> pending = new HashMap<>();

    private record Pending(JsonNode manifest, Account owner, Instant at) {}

    Manifests(Desk desk) {
        this.desk = desk;
        this.keys = desk.keys();
    }

    /** The form that a browser sends; answered by the way back to the app, with the code and the state. */
    Answer register(Call call) {
        var form = new HashMap<String, String>();
        for (String pair : call.request().text().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(Request.decode(parts[0]), parts.length == 2 ? Request.decode(parts[1]) : "");
        }
        var manifest = parse(form.getOrDefault("manifest", ""));
        String owner = call.path("org").isEmpty() ? "maintainer" : call.path("org");
        var kind = call.path("org").isEmpty() ? Account.Kind.USER : Account.Kind.ORGANIZATION;
        String code = "code%08d".formatted(desk.world().ids.next());
        pending.put(
                code,
                new Pending(
                        manifest,
                        desk.world().account(owner, kind),
                        desk.world().now()));
        String state = call.query("state").orElse("");
        String back = manifest.path("redirect_url").asText() + "?code=" + code + "&state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8);
        return Answer.redirect(302, back);
    }

    private static JsonNode parse(String text) {
        try {
            var manifest = MAPPER.readTree(text);
            if (manifest.hasNonNull("url") && manifest.hasNonNull("redirect_url")) {
                return manifest;
            }
        } catch (IOException e) {
            throw ApiException.of(422, "Error: the manifest is no JSON");
        }
        throw ApiException.of(422, "Error: url and redirect_url are missing");
    }

    Answer convert(Call call) {
        var found = pending.remove(call.path("code"));
        if (found == null || desk.world().now().isAfter(found.at().plus(LIFE))) {
            throw ApiException.of(404, "Not Found");
        }
        var made = keys.make();
        var app = app(found, made);
        desk.world().apps.put(app.id, app);
        desk.hooks().ping(app);
        return Answer.created(Json.plus(
                desk.render().apps.of(app),
                "client_id",
                app.clientId,
                "client_secret",
                app.clientSecret,
                "webhook_secret",
                app.hook.secret(),
                "pem",
                made.pem()));
    }

    private App app(Pending pending, KeySource.Key key) {
        var manifest = pending.manifest();
        var ids = desk.world().ids;
        String name = manifest.path("name").asText("app " + ids.next());
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var permissions = new TreeMap<String, String>();
        manifest.path("default_permissions")
                .properties()
                .forEach(entry ->
                        permissions.put(entry.getKey(), entry.getValue().asText()));
        permissions.putIfAbsent("metadata", "read");
        var events = new ArrayList<String>();
        manifest.path("default_events").forEach(event -> events.add(event.asText()));
        var app = new App(
                new App.Identity(
                        ids.next(), slug, name, "Iv23li%08d".formatted(ids.next()), "secret%08d".formatted(ids.next())),
                pending.owner(),
                desk.world().account(slug + "[bot]", Account.Kind.BOT),
                key.publicKey(),
                new App.Hook(
                        ids.next(),
                        Call.text(manifest.path("hook_attributes"), "url"),
                        "hook%08d".formatted(ids.next())),
                new App.Asks(
                        permissions,
                        events,
                        manifest.path("url").asText(),
                        desk.world().now()));
        var callbacks = new ArrayList<String>();
        manifest.path("callback_urls").forEach(url -> callbacks.add(url.asText()));
        app.callbacks = List.copyOf(callbacks);
        return app;
    }
}
