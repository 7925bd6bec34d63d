package io.mergewright.review.check;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.syntax.Grammar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A check that is data: shapes of code by language, and what to say of them.
 *
 * @param message with captures of the query in braces, such as {@code {a}}
 * @param roles the files it looks at
 * @param queries in the language of {@link io.mergewright.review.syntax.Query}; the capture {@code here} is what is spoken of
 * @param fix what to write in place of a capture; empty where no remedy is certain
 * @param examples of what it finds and what it leaves alone
 */
public record QueryCheck(
        CheckInfo info,
        String message,
        Set<PathRole> roles,
        Map<Grammar, String> queries,
        Optional<Fix> fix,
        List<Example> examples) {
    /**
     * A mechanical remedy.
     *
     * @param at the capture that is replaced
     * @param with what stands there then, with captures in braces
     */
    public record Fix(String at, String with) {}

    /**
     * Code of one language.
     *
     * @param found whether the check is to find something in it, once
     */
    public record Example(Grammar grammar, boolean found, String code) {}

    public QueryCheck {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(fix, "fix");
        roles = Set.copyOf(roles);
        queries = Map.copyOf(queries);
        examples = List.copyOf(examples);
    }

    /** Checks are told apart by their ids. */
    @Override
    public boolean equals(Object other) {
        return other instanceof QueryCheck that && info.id().equals(that.info.id());
    }

    @Override
    public int hashCode() {
        return info.id().hashCode();
    }
}
