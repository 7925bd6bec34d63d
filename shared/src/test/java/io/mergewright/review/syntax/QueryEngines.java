package io.mergewright.review.syntax;

import java.util.List;

/** The ways in which a query may be answered. */
public final class QueryEngines {
    private QueryEngines() {}

    public static Query ours(Grammar grammar, List<String> texts) {
        return new Query(grammar, texts);
    }

    /** Compiles everything, so that it also refuses what is no query of the language. */
    public static Query treeSitters(Grammar grammar, List<String> texts) {
        return Query.byTreeSitter(grammar, texts);
    }
}
