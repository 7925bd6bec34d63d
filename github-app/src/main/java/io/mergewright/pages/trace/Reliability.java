package io.mergewright.pages.trace;

import io.mergewright.ledger.report.Words;
import io.mergewright.trace.ChainReliability;
import io.mergewright.trace.SpanRecord;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** How often steps ended, by what was done. */
public record Reliability(List<AgentReliability> chains) {
    /**
     * All steps of one agent in a row.
     *
     * @param atFirst the share of handlings that would end without retries and fallbacks, as if steps failed independently
     */
    public record AgentReliability(
            String agent, List<StepReliability> steps, double atFirst, double withRetries, double withFallback) {
        /** The shares in words. */
        public List<String> shares() {
            return List.of(Words.percent(atFirst), Words.percent(withRetries), Words.percent(withFallback));
        }
    }

    /** One step: shares of its runs. */
    public record StepReliability(String step, long runs, double atFirst, double withRetries, double withFallback) {
        /** The shares in words. */
        public List<String> shares() {
            return List.of(Words.percent(atFirst), Words.percent(withRetries), Words.percent(withFallback));
        }
    }

    static Reliability of(Map<String, List<SpanRecord>> steps) {
        return new Reliability(steps.entrySet().stream()
                .map(one -> chain(one.getKey(), ChainReliability.of(one.getValue())))
                .toList());
    }

    private static AgentReliability chain(String agent, ChainReliability all) {
        List<StepReliability> rows = all.steps().entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .toList();
        return new AgentReliability(agent, rows, all.atFirst(), all.withRetries(), all.withFallback());
    }

    private static StepReliability row(String step, ChainReliability.StepCounts counts) {
        return new StepReliability(
                step,
                counts.runs(),
                share(counts, ChainReliability.StepCounts::atFirst),
                share(counts, ChainReliability.StepCounts::withRetries),
                share(counts, ChainReliability.StepCounts::withFallback));
    }

    private static double share(ChainReliability.StepCounts counts, ToLongFunction<ChainReliability.StepCounts> good) {
        return counts.runs() == 0 ? 1 : good.applyAsLong(counts) / (double) counts.runs();
    }
}
