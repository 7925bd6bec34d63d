package io.mergewright.review.check;

import io.mergewright.review.change.Change;
import java.util.List;

/** Tells something about a change as a whole that is true and no judgement. Immutable. */
public interface FactSource {
    /** Sentences for the summary; mostly none. */
    List<String> tell(Change change);
}
