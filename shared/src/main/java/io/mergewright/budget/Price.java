package io.mergewright.budget;

import static java.math.BigInteger.ONE;

import java.math.BigInteger;

/** What a model costs, in micro-dollars for a million tokens. */
record Price(long input, long cachedInput, long output) {
    static final Price FREE = new Price(0, 0, 0);

    private static final BigInteger PER = BigInteger.valueOf(1_000_000);
    private static final BigInteger MOST = BigInteger.valueOf(Limit.MOST);

    Price {
        if (input < 0 || cachedInput < 0 || output < 0) {
            throw new IllegalArgumentException("negative price: %d, %d, %d".formatted(input, cachedInput, output));
        }
    }

    /** Rounded up. What a garbled answer claims to have used may be absurd: no cost is more than {@link Limit#MOST}. */
    Cost of(Usage usage) {
        BigInteger fresh = product(usage.input() - usage.cachedInput(), input);
        BigInteger cached = product(usage.cachedInput(), cachedInput);
        BigInteger sum = fresh.add(cached).add(product(usage.output(), output));
        BigInteger tokens = BigInteger.valueOf(usage.input()).add(BigInteger.valueOf(usage.output()));
        return new Cost(
                tokens.min(MOST).longValueExact(),
                sum.add(PER).subtract(ONE).divide(PER).min(MOST).longValueExact());
    }

    /** Nothing cached, and every token of the answer used. */
    Cost worstCase(long promptTokens, long maxOutputTokens) {
        return new Price(Math.max(input, cachedInput), cachedInput, output)
                .of(new Usage(promptTokens, 0, maxOutputTokens));
    }

    private static BigInteger product(long tokens, long price) {
        return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(price));
    }
}
