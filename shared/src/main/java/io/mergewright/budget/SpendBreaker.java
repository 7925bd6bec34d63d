package io.mergewright.budget;

import java.math.BigDecimal;
import java.util.List;

/** Stops a handling that costs far more than others of its agent. */
public final class SpendBreaker {
    /**
     * When the breaker opens.
     *
     * @param factor of the median above which a handling is out of the ordinary
     * @param samples earlier handlings that the median is taken of
     * @param minimumSamples below this many nothing is known about what is usual, and the breaker stays closed
     * @param floorMicroDollars a handling that costs no more than this is never stopped
     */
    public record Settings(double factor, int samples, int minimumSamples, long floorMicroDollars) {
        public static final Settings USUAL = new Settings(10, 50, 10, 50_000);

        public Settings {
            if (!(factor >= 1) || minimumSamples < 1 || samples < minimumSamples || floorMicroDollars < 0) {
                throw new IllegalArgumentException(
                        "bad spend breaker: factor %s, %d to %d samples, floor %d micro-dollars"
                                .formatted(factor, minimumSamples, samples, floorMicroDollars));
            }
        }
    }

    private final CostHistory history;
    private final Settings settings;

    public SpendBreaker(CostHistory history, Settings settings) {
        this.history = history;
        this.settings = settings;
    }

    /**
     * Whether {@code spender} may make its next call.
     *
     * @param microDollars what the handling cost so far, with the worst case of that call
     */
    public Verdict check(Spender spender, long microDollars) {
        if (microDollars <= settings.floorMicroDollars) {
            return new Verdict.GoOn();
        }
        List<Long> costs = history.lastHandlings(spender, settings.samples);
        if (costs.size() < settings.minimumSamples) {
            return new Verdict.GoOn();
        }
        long usual = median(costs);
        return microDollars <= settings.factor * usual ? new Verdict.GoOn() : stop(spender, microDollars, usual);
    }

    private Verdict stop(Spender spender, long microDollars, long usual) {
        return new Verdict.Stop(
                "spend-breaker",
                "this handling would come to %s, more than %s times the usual %s of %s"
                        .formatted(
                                Unit.MICRO_DOLLARS.format(microDollars),
                                factor(),
                                Unit.MICRO_DOLLARS.format(usual),
                                spender.agent()));
    }

    private String factor() {
        return BigDecimal.valueOf(settings.factor).stripTrailingZeros().toPlainString();
    }

    /** The upper median: of an even number the larger of the two in the middle. */
    private static long median(List<Long> costs) {
        return costs.stream().sorted().skip(costs.size() / 2).findFirst().orElseThrow();
    }
}
