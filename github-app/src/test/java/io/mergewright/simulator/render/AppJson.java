package io.mergewright.simulator.render;

import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.App;
import io.mergewright.simulator.model.Ids;
import io.mergewright.simulator.model.Installation;
import java.util.List;
import java.util.Map;

/** Apps and installations. */
public final class AppJson {
    private final Urls urls;
    private final AccountJson accounts;

    AppJson(Urls urls, AccountJson accounts) {
        this.urls = urls;
        this.accounts = accounts;
    }

    public Map<String, Object> of(App app) {
        return Json.object(
                "id", app.id,
                "slug", app.slug,
                "node_id", Ids.node("A", app.id),
                "owner", accounts.of(app.owner),
                "name", app.name,
                "description", "",
                "external_url", app.externalUrl,
                "html_url", urls.base() + "/apps/" + app.slug,
                "created_at", app.createdAt,
                "updated_at", app.createdAt,
                "permissions", app.permissions,
                "events", app.events);
    }

    public Map<String, Object> installation(Installation installation) {
        boolean user = installation.account.kind() == Account.Kind.USER;
        String settings = user
                ? "/settings/installations/"
                : "/organizations/" + installation.account.login() + "/settings/installations/";
        return Json.object(
                "id",
                installation.id,
                "account",
                accounts.of(installation.account),
                "repository_selection",
                installation.all ? "all" : "selected",
                "access_tokens_url",
                urls.api("/app/installations/" + installation.id + "/access_tokens"),
                "repositories_url",
                urls.api("/installation/repositories"),
                "html_url",
                urls.base() + settings + installation.id,
                "app_id",
                installation.app.id,
                "app_slug",
                installation.app.slug,
                "target_id",
                installation.account.id(),
                "target_type",
                user ? "User" : "Organization",
                "permissions",
                installation.permissions,
                "events",
                installation.events,
                "created_at",
                installation.createdAt,
                "updated_at",
                installation.updatedAt,
                "single_file_name",
                null,
                "has_multiple_single_files",
                false,
                "single_file_paths",
                List.of(),
                "suspended_by",
                accounts.orNull(installation.suspendedBy),
                "suspended_at",
                installation.suspendedAt);
    }
}
