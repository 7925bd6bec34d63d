package io.mergewright.supervisor;

import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelTier;
import io.mergewright.repair.model.EarlierTry;
import io.mergewright.repair.model.ModelFixer;
import io.mergewright.repair.model.Offer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How models are asked for patches where rules prove nothing: the cheap one first, then the strong one, which is told what became
 * of the first patch. Without a model, or without an answer, the state stays as it is.
 */
public final class ModelRepair {
    /** What the sub-agent that asks models is called. */
    public static final String AGENT = "fix";

    private final ModelFixer fixer;
    private final ModelAccess models;
    private final Limits limits;

    /**
     * How much models may be asked.
     *
     * @param patches that they may propose, one after the other
     * @param calls to get one answer, the first included
     * @param call the longest that one of them may take
     */
    public record Limits(int patches, int calls, Duration call) {
        /** For one patch: an answer, a second one where the first breaks the schema, and waits in between. */
        Duration patch() {
            return call.multipliedBy(2L * calls).plus(ModelRetries.LONGEST_WAIT);
        }

        /** For all of them. */
        public Duration all() {
            return patch().multipliedBy(patches);
        }
    }

    public ModelRepair(ModelFixer fixer, ModelAccess models, Limits limits) {
        this.fixer = fixer;
        this.models = models;
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /** The steps; each patch is tried by {@code verify}, within {@code limit}, before the next is asked for. */
    List<Step<Repair>> steps(UnaryOperator<Repair> verify, Duration limit, Lessons lessons) {
        List<Step<Repair>> steps = new ArrayList<>();
        for (int i = 1; i <= limits.patches(); i++) {
            ModelTier tier = i == 1 ? ModelTier.CHEAP : ModelTier.STRONG;
            steps.add(Step.<Repair>once(
                            "ask-" + i, limits.patch(), (state, context) -> ask(state, context, tier, lessons))
                    .retrying(ModelRetries.of(limits.calls()))
                    .orElse((state, reason) -> state));
            steps.add(Step.once("verify-answer-" + i, limit, (state, context) -> verify.apply(state)));
        }
        return steps;
    }

    private Repair ask(Repair state, StepContext context, ModelTier tier, Lessons lessons) {
        Optional<ChatModel> model = model(tier, context.handling());
        if (model.isEmpty() || !state.failure().diagnosis().failed() || isSettled(state)) {
            return state;
        }
        Duration call = context.left().compareTo(limits.call()) < 0 ? context.left() : limits.call();
        Offer offer = fixer.propose(state.failure(), lessons.of(state), model.get(), call);
        if (offer instanceof Offer.Made made) {
            return taken(state, Candidate.of(made.fix(), state.failure().commit()));
        }
        return offer instanceof Offer.Refused refused ? state.refusing(refused.refused()) : state;
    }

    /** The one of the tier, or else the other. */
    private Optional<ChatModel> model(ModelTier tier, String handling) {
        ModelTier other = tier == ModelTier.CHEAP ? ModelTier.STRONG : ModelTier.CHEAP;
        return models.model(tier, AGENT, handling).or(() -> models.model(other, AGENT, handling));
    }

    /** Whether another patch would tell nothing: one is proven, or cannot be tried any better. */
    private static boolean isSettled(Repair state) {
        return state.isMendedForSure()
                || state.candidates().stream()
                        .anyMatch(one ->
                                one.isByModel() && Lessons.refutation(one).isEmpty());
    }

    /** What is known already is not tried again. */
    private static Repair taken(Repair state, Candidate candidate) {
        boolean known = state.candidates().stream()
                .anyMatch(one -> one.patch().edits().equals(candidate.patch().edits()));
        return known
                ? state.refusing(
                        EarlierTry.of(candidate.patch().edits(), "this patch was tried before, and did not help"))
                : state.plus(candidate);
    }
}
