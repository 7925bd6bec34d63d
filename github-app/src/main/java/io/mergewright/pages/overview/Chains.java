package io.mergewright.pages.overview;

import io.mergewright.ledger.report.Words;
import io.mergewright.store.JdbcChains;
import io.mergewright.trace.ChainReliability;
import java.util.List;

/**
 * How often handlings come to their end, by plan and step.
 *
 * @param most how many of the newest handlings were looked at
 */
record Chains(int most, List<PlanChain> plans) {
    static Chains of(int most, List<JdbcChains.Chain> chains) {
        return new Chains(
                most,
                chains.stream()
                        .map(chain -> PlanChain.of(chain.plan(), chain.reliability()))
                        .toList());
    }

    /**
     * One plan. The last three numbers are the shares of handlings in which all steps would end well at the first try, with retries, and
     * with retries and fallbacks.
     */
    record PlanChain(String plan, List<ChainStep> steps, double atFirst, double withRetries, double withFallback) {
        static PlanChain of(String plan, ChainReliability chain) {
            return new PlanChain(
                    plan,
                    chain.steps().entrySet().stream()
                            .map(step -> new ChainStep(
                                    step.getKey(),
                                    step.getValue().runs(),
                                    share(
                                            step.getValue().atFirst(),
                                            step.getValue().runs()),
                                    share(
                                            step.getValue().withRetries(),
                                            step.getValue().runs()),
                                    share(
                                            step.getValue().withFallback(),
                                            step.getValue().runs())))
                            .toList(),
                    chain.atFirst(),
                    chain.withRetries(),
                    chain.withFallback());
        }

        private static double share(long good, long runs) {
            return runs == 0 ? 1 : (double) good / runs;
        }

        public String first() {
            return Words.percent(atFirst);
        }

        public String retried() {
            return Words.percent(withRetries);
        }

        public String fallen() {
            return Words.percent(withFallback);
        }
    }

    /** One step of a plan, with the shares of its runs that ended well. */
    record ChainStep(String name, long runs, double atFirst, double withRetries, double withFallback) {
        public String first() {
            return Words.percent(atFirst);
        }

        public String retried() {
            return Words.percent(withRetries);
        }

        public String fallen() {
            return Words.percent(withFallback);
        }
    }
}
