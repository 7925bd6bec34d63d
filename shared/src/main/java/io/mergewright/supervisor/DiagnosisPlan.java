package io.mergewright.supervisor;

import io.mergewright.explain.Explainer;
import io.mergewright.gate.Gate;
import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelTier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a failed build is investigated once the rules have spoken: the cheap model is asked, the strong one only when that
 * was not enough, and the gate decides. Without a model the plan ends where the rules ended.
 */
public final class DiagnosisPlan {
    /** What the sub-agent that asks models is called. */
    public static final String AGENT = "explain";

    private static final Duration GATE = Duration.ofSeconds(5);

    private final Explainer explainer;
    private final Judgement judgement;
    private final ModelAccess models;
    private final Limits limits;

    /**
     * How much a handling may try.
     *
     * @param attempts to get an answer from one model, the first included
     * @param enough confidence that a cause needs, a model having looked, for the strong model not to be asked
     * @param call one call of a model
     * @param step all that is done with one model, retries included
     * @param handling everything
     */
    public record Limits(int attempts, double enough, Duration call, Duration step, Duration handling) {
        public static final Limits USUAL =
                new Limits(3, 0.75, Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(240));
    }

    public DiagnosisPlan(Explainer explainer, Gate gate, ModelAccess models, Limits limits) {
        this.explainer = explainer;
        this.judgement = new Judgement(gate);
        this.models = models;
        this.limits = limits;
    }

    /** The steps. */
    public Plan<Investigation> plan() {
        return new Plan<>(
                "diagnose",
                limits.handling(),
                List.of(asking("ask", ModelTier.CHEAP), asking("ask-strong", ModelTier.STRONG), deciding()));
    }

    private Step<Investigation> asking(String name, ModelTier tier) {
        return Step.<Investigation>once(name, limits.step(), (state, context) -> ask(state, context, tier))
                .retrying(ModelRetries.of(limits.attempts()))
                .orElse((state, reason) -> state);
    }

    private Investigation ask(Investigation state, StepContext context, ModelTier tier) {
        Optional<ChatModel> model = models.model(tier, AGENT, context.handling());
        if (model.isEmpty() || !state.rules().failed() || isSettled(state, tier)) {
            return state;
        }
        Duration limit = context.left().compareTo(limits.call()) < 0 ? context.left() : limits.call();
        return decided(state.with(explainer.explain(state.log(), state.rules(), model.get(), limit)));
    }

    /** Whether the strong model has nothing to add: one cause is sure enough already, a model having looked. */
    private boolean isSettled(Investigation state, ModelTier tier) {
        return tier == ModelTier.STRONG && judge(state).stream().anyMatch(one -> one.byModel() && isEnough(one));
    }

    private boolean isEnough(Judged one) {
        return one.decision().confidence().probability() >= limits.enough();
    }

    private List<Judged> judge(Investigation state) {
        return judgement.of(state.rules().causes(), state.explanations());
    }

    private Step<Investigation> deciding() {
        return Step.once("decide", GATE, (state, context) -> decided(state));
    }

    /** Decided after each answer, so that what the cheap model proved is not lost when the strong one takes all the time. */
    private Investigation decided(Investigation state) {
        List<Judged> judged = judge(state);
        return state.judged(judged, Merge.of(state.rules(), judged));
    }
}
