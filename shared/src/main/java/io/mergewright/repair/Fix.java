package io.mergewright.repair;

import io.mergewright.core.Edit;
import io.mergewright.core.Evidence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A patch that may mend a failure, before anybody looked whether it does.
 *
 * @param fixer who made it, such as {@code missing-import}
 * @param title what it does, as a person would head a commit
 * @param edits against the commit that failed, in the order in which they apply
 * @param evidence lines of the log that led to it; may be empty
 * @param clarity a prior probability that it is what a person would have done, 0 to 1
 * @param forPeople whether only a person can tell if it is right, whatever is proven, such as a changed expectation; why, or empty
 * @param maker the model that made it; empty where rules did
 */
public record Fix(
        String fixer,
        String title,
        List<Edit> edits,
        List<Evidence> evidence,
        double clarity,
        String forPeople,
        Optional<Maker> maker) {
    public Fix {
        Objects.requireNonNull(fixer, "fixer");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(forPeople, "forPeople");
        Objects.requireNonNull(maker, "maker");
        edits = List.copyOf(edits);
        evidence = List.copyOf(evidence);
        if (edits.isEmpty() || !(clarity >= 0 && clarity <= 1)) {
            throw new IllegalArgumentException(
                    "fix of %s: %d edits, clarity %s".formatted(fixer, edits.size(), clarity));
        }
    }

    /** A fix that rules made. */
    public Fix(
            String fixer, String title, List<Edit> edits, List<Evidence> evidence, double clarity, String forPeople) {
        this(fixer, title, edits, evidence, clarity, forPeople, Optional.empty());
    }

    /** A fix that can be published once it is proven. */
    public static Fix of(String fixer, String title, List<Edit> edits, List<Evidence> evidence, double clarity) {
        return new Fix(fixer, title, edits, evidence, clarity, "");
    }

    /** The same, made by a model. */
    public Fix madeBy(Maker model) {
        return new Fix(fixer, title, edits, evidence, clarity, forPeople, Optional.of(model));
    }
}
