package io.mergewright.review.check;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.syntax.Grammar;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Several checks that share their work. For one thread at a time. */
public interface CheckSource {
    /** The checks with the languages that each reads; with none where any text will do. */
    Map<CheckInfo, Set<Grammar>> checks();

    /** What they see in {@code file}, which is one of {@code change}, that the change introduced. */
    List<Sighting> look(ChangedFile file, Change change);
}
