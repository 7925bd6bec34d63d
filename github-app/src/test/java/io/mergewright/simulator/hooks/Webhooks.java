package io.mergewright.simulator.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.simulator.hooks.Delivery.Message;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.App;
import io.mergewright.simulator.model.Ids;
import io.mergewright.simulator.model.Installation;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.World;
import io.mergewright.simulator.render.Json;
import io.mergewright.simulator.render.Renderers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides who gets which webhook, and completes its payload. */
public final class Webhooks {
    /** What every app gets, whether it subscribed or not. */
    private static final Set<String> ALWAYS = Set.of("installation", "installation_repositories", "ping");

    private final World world;
    private final Renderers render;
    private final Deliveries deliveries;
    private final ObjectMapper mapper = new ObjectMapper();

    public Webhooks(World world, Renderers render, Deliveries deliveries) {
        this.world = world;
        this.render = render;
        this.deliveries = deliveries;
    }

    /** Tells all apps that are installed on the repository. */
    public void send(Repo repo, Notice notice) {
        for (var installation : List.copyOf(world.installations.values())) {
            if (installation.covers(repo) && installation.suspendedAt == null && wants(installation, notice)) {
                var payload = start(notice);
                payload.put("repository", repository(repo, notice));
                if (repo.owner.kind() == Account.Kind.ORGANIZATION) {
                    payload.put("organization", render.accounts.organization(repo.owner));
                }
                payload.put(
                        "installation",
                        Json.object("id", installation.id, "node_id", Ids.node("MDI", installation.id)));
                payload.put("sender", render.accounts.of(notice.sender()));
                deliver(installation.app, notice, payload, installation.id, repo.id);
            }
        }
    }

    /** A push has times as numbers, and more of its owner. */
    private Map<String, Object> repository(Repo repo, Notice notice) {
        return notice.event().equals("push") ? render.repositories.pushed(repo) : render.repositories.full(repo);
    }

    /** Tells the app itself about its installation. */
    public void send(Installation installation, Notice notice) {
        var payload = start(notice);
        payload.put("installation", render.apps.installation(installation));
        payload.putAll(notice.fields());
        payload.put("sender", render.accounts.of(notice.sender()));
        deliver(installation.app, notice, payload, installation.id, null);
    }

    /** The ping that a new app gets. */
    public void ping(App app) {
        String hooks = render.urls.api("/app/hook");
        var hook = Json.object(
                "type",
                "App",
                "id",
                app.hook.id(),
                "name",
                "web",
                "active",
                true,
                "events",
                app.events,
                "config",
                config(app),
                "updated_at",
                app.createdAt,
                "created_at",
                app.createdAt,
                "app_id",
                app.id,
                "url",
                hooks,
                "ping_url",
                hooks + "/pings",
                "deliveries_url",
                hooks + "/deliveries");
        var fields = Json.object("zen", "Keep it logically awesome.", "hook_id", app.hook.id(), "hook", hook);
        deliver(app, Notice.of("ping", null, app.owner, fields), fields, null, null);
    }

    /** Where webhooks go and how, the secret hidden. */
    public static Map<String, Object> config(App app) {
        return Json.object(
                "content_type", "json",
                "insecure_ssl", "0",
                "secret", "********",
                "url", app.hook.url());
    }

    private static boolean wants(Installation installation, Notice notice) {
        if (notice.onlyFor() != null) {
            return installation.app.equals(notice.onlyFor());
        }
        return ALWAYS.contains(notice.event()) || installation.events.contains(notice.event());
    }

    private static Map<String, Object> start(Notice notice) {
        var payload = new LinkedHashMap<String, Object>();
        if (notice.action() != null) {
            payload.put("action", notice.action());
        }
        payload.putAll(notice.fields());
        return payload;
    }

    private void deliver(
            App app,
            Notice notice,
            Map<String, Object> payload,
            @Nullable Long installation,
            @Nullable Long repository) {
        String url = app.hook.url();
        if (url == null) {
            return;
        }
        try {
            deliveries.send(new Message(
                    app.id,
                    url,
                    app.hook.secret(),
                    app.hook.id(),
                    notice.event(),
                    notice.action(),
                    installation,
                    repository,
                    mapper.writeValueAsString(payload)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("payload of " + notice.event(), e);
        }
    }
}
