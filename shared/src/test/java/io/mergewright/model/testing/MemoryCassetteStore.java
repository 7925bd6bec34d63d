package io.mergewright.model.testing;

import io.mergewright.model.CassetteStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps recordings until the test ends. */
public final class MemoryCassetteStore implements CassetteStore {
    private final Map<String, String> cassettes = new LinkedHashMap<>();

    @Override
    public synchronized void save(String handling, String json) {
        cassettes.remove(handling);
        cassettes.put(handling, json);
    }

    @Override
    public synchronized Optional<String> find(String handling) {
        return Optional.ofNullable(cassettes.get(handling));
    }

    @Override
    public synchronized List<String> newest(int most) {
        List<String> handlings = new ArrayList<>(cassettes.keySet());
        Collections.reverse(handlings);
        return handlings.stream().limit(most).toList();
    }
}
