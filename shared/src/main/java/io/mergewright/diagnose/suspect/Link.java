package io.mergewright.diagnose.suspect;

import java.util.Optional;

/** One kind of link between a part of a change and a failure. Pure. */
interface Link {
    /** The strongest reason of this kind; empty when there is none. */
    Optional<Reason> between(Candidate candidate, Clues clues);
}
