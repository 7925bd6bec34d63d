package io.mergewright.ledger;

import java.util.List;
import java.util.Optional;

/** Looks up suggestions. */
public interface LedgerReader {
    /** The newest that {@code wanted} describes, the newest first. */
    default List<Summary> newest(Wanted wanted) {
        return page(Search.of(wanted), Optional.empty(), wanted.most());
    }

    /**
     * Those that {@code search} describes, the newest first.
     *
     * @param after the last of the page before; empty for the first page
     */
    List<Summary> page(Search search, Optional<Search.Place> after, int most);

    /** What the suggestion {@code id} rests on; {@link Grounds#NONE} where nothing is known. */
    Grounds grounds(String id);

    /** Ids that begin with {@code prefix}, at most {@code most}. */
    List<String> idsOf(String prefix, int most);

    /** The whole life of one suggestion. */
    Optional<Life> life(String id);
}
