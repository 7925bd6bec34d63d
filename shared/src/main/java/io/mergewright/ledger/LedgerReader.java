package io.mergewright.ledger;

import java.util.List;
import java.util.Optional;

/** Looks up suggestions. */
public interface LedgerReader {
    /** The newest that {@code wanted} describes, the newest first. */
    List<Summary> newest(Wanted wanted);

    /** Ids that begin with {@code prefix}, at most {@code most}. */
    List<String> idsOf(String prefix, int most);

    /** The whole life of one suggestion. */
    Optional<Life> life(String id);
}
