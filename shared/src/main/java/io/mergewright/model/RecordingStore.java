package io.mergewright.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps recorded handlings, so that they can be replayed. */
public interface RecordingStore {
    /** One recorded handling, at the time when it was saved. */
    record Entry(String handlingId, Instant recorded) {}

    /** Keeps the recording of a handling, instead of an earlier one. */
    void save(String handlingId, String json);

    /** The recording, exactly as it was saved. */
    Optional<String> find(String handlingId);

    /** The newest recordings first, at most {@code most}. */
    List<Entry> newest(int most);

    /** Deletes recordings that were saved before {@code before}; returns how many. */
    int prune(Instant before);
}
