package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Looks through a whole file, whoever wrote what is in it. Immutable. */
interface CodeCheck {
    CheckInfo info();

    /** The languages it knows. */
    Set<Grammar> languages();

    /** The files it looks at. */
    default Set<PathRole> roles() {
        return Set.of(PathRole.MAIN, PathRole.BUILD, PathRole.EXAMPLE);
    }

    /** Texts of which one stands in each file in which it finds something. */
    List<String> signs();

    /** Tells {@code found} what it finds. */
    void look(Code code, Consumer<Found> found);

    /**
     * Something that was found.
     *
     * @param here what is spoken of; it is the same defect where its text is the same
     * @param message one or two sentences; what stands in backticks is code
     * @param otherwise where to say it when the change does not show {@code here}
     */
    record Found(Node here, String message, Optional<Node> otherwise) {
        Found(Node here, String message) {
            this(here, message, Optional.empty());
        }
    }
}
