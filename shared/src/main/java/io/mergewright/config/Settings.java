package io.mergewright.config;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values of all settings, each with its source. Every text fits the type of its setting. Immutable. */
public final class Settings {
    private final Map<String, Effective> values;

    Settings(Map<String, Effective> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** In the order of the catalogue. */
    public Collection<Effective> all() {
        return values.values();
    }

    /** The value; empty when nobody set it and it has no default. */
    public <T> Optional<T> find(Setting<T> setting) {
        return setting.type().read(effective(setting).text()).filter(value -> isSet(setting));
    }

    /** The value of a setting that has a default. */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException(setting.key() + " has no value"));
    }

    public boolean isSet(Setting<?> setting) {
        return !effective(setting).text().isEmpty();
    }

    public Source source(Setting<?> setting) {
        return effective(setting).source();
    }

    private Effective effective(Setting<?> setting) {
        var effective = values.get(setting.key());
        if (effective == null) {
            throw new IllegalArgumentException("no such setting: " + setting.key());
        }
        return effective;
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return values.values().toString();
    }
}
