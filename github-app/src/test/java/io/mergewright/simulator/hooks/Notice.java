package io.mergewright.simulator.hooks;

import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.App;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened: the event, its action if it has one, who did it, and the fields of the payload. */
public record Notice(
        String event,
        @Nullable String action,
        Account sender,
        Map<String, Object> fields,
        @Nullable App onlyFor) {

    public static Notice of(String event, @Nullable String action, Account sender, Map<String, Object> fields) {
        return new Notice(event, action, sender, fields, null);
    }

    /** For the app that a check belongs to, and no other. */
    public Notice onlyFor(App app) {
        return new Notice(event, action, sender, fields, app);
    }
}
