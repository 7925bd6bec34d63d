package io.mergewright.simulator.render;

import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Ids;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users, bots and organizations. */
public final class AccountJson {
    private final Urls urls;

    AccountJson(Urls urls) {
        this.urls = urls;
    }

    public Map<String, Object> of(Account account) {
        String url = urls.api(account);
        String page = account.kind() == Account.Kind.BOT
                ? "/apps/" + account.login().replace("[bot]", "")
                : "/" + account.login();
        return Json.object(
                "login", account.login(),
                "id", account.id(),
                "node_id", node(account),
                "avatar_url", urls.base() + "/avatars/u/" + account.id() + "?v=4",
                "gravatar_id", "",
                "url", url,
                "html_url", urls.base() + page,
                "followers_url", url + "/followers",
                "following_url", url + "/following{/other_user}",
                "gists_url", url + "/gists{/gist_id}",
                "starred_url", url + "/starred{/owner}{/repo}",
                "subscriptions_url", url + "/subscriptions",
                "organizations_url", url + "/orgs",
                "repos_url", url + "/repos",
                "events_url", url + "/events{/privacy}",
                "received_events_url", url + "/received_events",
                "type", account.kind().text(),
                "site_admin", false);
    }

    public @Nullable Map<String, Object> orNull(@Nullable Account account) {
        return account == null ? null : of(account);
    }

    /** The {@code organization} of a webhook. */
    public Map<String, Object> organization(Account account) {
        String url = urls.base() + "/orgs/" + account.login();
        return Json.object(
                "login", account.login(),
                "id", account.id(),
                "node_id", node(account),
                "url", url,
                "repos_url", url + "/repos",
                "events_url", url + "/events",
                "hooks_url", url + "/hooks",
                "issues_url", url + "/issues",
                "members_url", url + "/members{/member}",
                "public_members_url", url + "/public_members{/member}",
                "avatar_url", urls.base() + "/avatars/u/" + account.id() + "?v=4",
                "description", "");
    }

    private static String node(Account account) {
        return Ids.node(
                switch (account.kind()) {
                    case USER -> "U";
                    case BOT -> "BOT";
                    case ORGANIZATION -> "O";
                },
                account.id());
    }
}
