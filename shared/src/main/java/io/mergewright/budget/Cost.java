package io.mergewright.budget;

/** What something costs, or may cost at most: tokens, and money in micro-dollars (a millionth of a US dollar). */
public record Cost(long tokens, long microDollars) {
    public static final Cost NONE = new Cost(0, 0);

    public Cost {
        if (tokens < 0 || microDollars < 0) {
            throw new IllegalArgumentException(
                    "negative cost: %d tokens, %d micro-dollars".formatted(tokens, microDollars));
        }
    }

    public Cost plus(Cost other) {
        return new Cost(Math.addExact(tokens, other.tokens), Math.addExact(microDollars, other.microDollars));
    }
}
