package io.mergewright.setup;

import java.net.URI;
import java.util.Locale;

/**
 * GitHub as people see it in a browser.
 *
 * @param origin such as {@code https://github.com}, without a path
 */
public record GitHubWeb(URI origin) {
    /** Where on this server GitHub sends browsers back to that sign in. */
    public static final String CALLBACK = "/login/github/callback";

    private static final String API = "api.";

    /** The pages that belong to the REST interface at {@code api}. */
    public static GitHubWeb of(URI api) {
        String authority = api.getRawAuthority().toLowerCase(Locale.ROOT);
        boolean ownHost = authority.startsWith(API) && (authority.endsWith(".com") || authority.endsWith(".com:443"));
        return new GitHubWeb(
                URI.create(api.getScheme() + "://" + (ownHost ? authority.substring(API.length()) : authority)));
    }

    /** Whether this is the public GitHub, which reaches only what everybody reaches. */
    boolean isPublic() {
        return "github.com".equals(origin.getHost());
    }

    /**
     * Where a manifest is sent.
     *
     * @param organisation that is to own the app; empty for the person who is signed in
     */
    URI newApp(String organisation, String state) {
        String owner = organisation.isEmpty() ? "" : "/organizations/" + organisation;
        return URI.create(origin + owner + "/settings/apps/new?state=" + state);
    }
}
