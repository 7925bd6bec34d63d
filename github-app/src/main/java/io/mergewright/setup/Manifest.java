package io.mergewright.setup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.github.AppNeeds;

/** The app to be made, in GitHub's words. Source: GitHub Docs, "Registering a GitHub App from a manifest". */
final class Manifest {
    /** Where GitHub sends the browser once the app is made. */
    static final String REDIRECT = "/setup/made";

    static final String WEBHOOK = "/webhook";

    private static final String DESCRIPTION =
            "Reviews pull requests: says what is wrong, shows why, and suggests changes that can be committed.";

    private Manifest() {}

    static String of(AppWish wish, AppNeeds needs) {
        ObjectNode manifest = JsonNodeFactory.instance
                .objectNode()
                .put("name", wish.name())
                .put("url", wish.publicUrl())
                .put("description", DESCRIPTION)
                .put("redirect_url", wish.publicUrl() + REDIRECT)
                .put("public", false);
        manifest.putObject("hook_attributes")
                .put("url", wish.publicUrl() + WEBHOOK)
                .put("active", true);
        manifest.putArray("callback_urls").add(wish.publicUrl() + GitHubWeb.CALLBACK);
        ObjectNode permissions = manifest.putObject("default_permissions");
        needs.permissions().forEach(permissions::put);
        var events = manifest.putArray("default_events");
        needs.events().forEach(events::add);
        return manifest.toString();
    }
}
