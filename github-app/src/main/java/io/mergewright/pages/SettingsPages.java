package io.mergewright.pages;

import io.mergewright.config.Source;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.util.List;
import java.util.Map;

/** {@code /settings}: the configuration in force, with where each value comes from. */
final class SettingsPages {
    private final Parts parts;

    SettingsPages(Parts parts) {
        this.parts = parts;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/settings", Rule.ADMIN, "The settings in force", this::show),
                Endpoint.get(Endpoint.API + "/settings", Rule.ADMIN, "The settings in force", this::data)
                        .answers(SettingList.class));
    }

    /** One setting; secrets are masked. */
    record ShownSetting(String name, String value, String source, String description) {
        boolean isSet() {
            return !source.equals(new Source.Default().toString());
        }
    }

    /** All settings. */
    record SettingList(List<ShownSetting> settings) {}

    private Reply show(Visit visit) {
        boolean own = visit.parameters().has("own");
        return Reply.page(
                "settings",
                Map.of(
                        "settings",
                        list().settings().stream()
                                .filter(one -> !own || one.isSet())
                                .toList(),
                        "own",
                        own));
    }

    private Reply data(Visit visit) {
        return Reply.data(list());
    }

    private SettingList list() {
        return new SettingList(parts.configuration().settings().all().stream()
                .map(one -> new ShownSetting(
                        one.setting().key(),
                        one.shown(),
                        one.source().toString(),
                        one.setting().meaning()))
                .toList());
    }
}
