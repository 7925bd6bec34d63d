package io.mergewright.review.check;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import java.util.List;

/** Looks at a changed file. Speaks only of what the change introduced. Immutable. */
public interface Check {
    CheckInfo info();

    /** What there is to say about {@code file}, which is one of {@code change}. */
    List<Sighting> look(ChangedFile file, Change change);
}
