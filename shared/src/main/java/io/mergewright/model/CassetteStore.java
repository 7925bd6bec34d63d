package io.mergewright.model;

import java.util.List;
import java.util.Optional;

/** Keeps one {@link Cassette} per handling, in its JSON form. */
public interface CassetteStore {
    /** Keeps {@code json} for {@code handling}, in place of what was kept for it. */
    void save(String handling, String json);

    Optional<String> find(String handling);

    /** The ids of at most {@code most} handlings, the newest first. */
    List<String> newest(int most);
}
