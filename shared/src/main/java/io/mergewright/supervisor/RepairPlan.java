package io.mergewright.supervisor;

import io.mergewright.core.Patch;
import io.mergewright.repair.Fix;
import io.mergewright.repair.Fixer;
import io.mergewright.verify.Verification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a failed build is repaired: fixers propose, candidates are tried one after the other until one is proven, models are asked
 * where none is, what began the failure is taken back only when nothing else helps, and the gate decides.
 */
public final class RepairPlan {
    private static final Duration GATE = Duration.ofSeconds(5);

    private final List<Fixer> fixers;
    private final Function<Patch, Verification> verifier;
    private final Continuation continuation;
    private final RepairJudgement judgement;
    private final @Nullable ModelRepair models;
    private final Limits limits;

    /**
     * How much a repair may try.
     *
     * @param candidates that are tried, reversals not counted
     * @param rounds in which a fix may be continued where it brought the build further and something else fails
     * @param propose one fixer, with the tools that it runs
     * @param verify one candidate
     * @param handling everything
     */
    public record Limits(int candidates, int rounds, Duration propose, Duration verify, Duration handling) {}

    /**
     * A plan without models.
     *
     * @param fixers in the order of their precedence
     * @param verifier tries one patch; called by one thread at a time
     */
    public RepairPlan(
            List<Fixer> fixers,
            Function<Patch, Verification> verifier,
            Continuation continuation,
            RepairJudgement judgement,
            Limits limits) {
        this(fixers, verifier, continuation, judgement, limits, null);
    }

    private RepairPlan(
            List<Fixer> fixers,
            Function<Patch, Verification> verifier,
            Continuation continuation,
            RepairJudgement judgement,
            Limits limits,
            @Nullable ModelRepair models) {
        this.fixers = List.copyOf(fixers);
        this.verifier = verifier;
        this.continuation = continuation;
        this.judgement = judgement;
        this.models = models;
        this.limits = limits;
    }

    /** The same plan, in which models are asked where rules prove nothing. */
    public RepairPlan asking(ModelRepair others) {
        return new RepairPlan(fixers, verifier, continuation, judgement, limits, others);
    }

    /** The steps. */
    public Plan<Repair> plan() {
        List<Step<Repair>> steps = new ArrayList<>();
        for (Fixer fixer : fixers) {
            steps.add(Step.once("propose-" + fixer.id(), limits.propose(), (state, context) -> propose(fixer, state)));
        }
        for (int i = 1; i <= limits.candidates(); i++) {
            steps.add(Step.<Repair>once("verify-" + i, limits.verify(), (state, context) -> tryNext(state))
                    .orElse((state, reason) -> postponed(state)));
        }
        if (models != null) {
            steps.addAll(models.steps(this::tryAnswer, limits.verify(), new Lessons(continuation.lastLog())));
        }
        steps.add(Step.once("verify-reversal", limits.verify(), (state, context) -> tryReversal(state)));
        steps.add(Step.once("decide", GATE, (state, context) -> judgement.decide(state)));
        return new Plan<>("fix", limits.handling(), steps);
    }

    /** A step for each fixer: one that breaks, or takes too long, keeps the others from nothing. */
    private static Repair propose(Fixer fixer, Repair state) {
        Set<List<?>> known = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>(state.candidates());
        candidates.forEach(candidate -> known.add(candidate.fix().edits()));
        for (Fix fix : fixer.propose(state.failure())) {
            if (known.add(fix.edits())) {
                candidates.add(Candidate.of(fix, state.failure().commit()));
            }
        }
        return state.with(candidates);
    }

    private Repair tryNext(Repair state) {
        return state.isMended()
                ? state
                : state.next(RepairPlan::isAttempt)
                        .map(candidate -> tried(state, candidate))
                        .orElse(state);
    }

    /** What could not be tried goes behind the others, so that they get their turn. */
    private static Repair postponed(Repair state) {
        return state.next(RepairPlan::isAttempt).map(state::postponing).orElse(state);
    }

    private static boolean isAttempt(Candidate candidate) {
        return !candidate.isReversal();
    }

    /** What a model answered last. */
    private Repair tryAnswer(Repair state) {
        return state.isMendedForSure()
                ? state
                : state.next(Candidate::isByModel)
                        .map(candidate -> tried(state, candidate))
                        .orElse(state);
    }

    /** One reversal, the narrowest, unless something better is proven. */
    private Repair tryReversal(Repair state) {
        return state.isMended()
                ? state
                : state.next(Candidate::isReversal)
                        .map(candidate -> tried(state, candidate))
                        .orElse(state);
    }

    private Repair tried(Repair state, Candidate candidate) {
        Verification verification = verifier.apply(candidate.patch());
        Repair known = state.replacing(candidate, candidate.with(verification));
        return continued(known, candidate, verification, limits.rounds());
    }

    /** Where the build got further and fails otherwise, the fixers look again at what is left. */
    private Repair continued(Repair state, Candidate before, Verification verification, int rounds) {
        if (rounds <= 1 || !(verification instanceof Verification.Tried tried)) {
            return state;
        }
        var next = continuation.after(state.failure(), before, tried);
        if (next.isEmpty()) {
            return state;
        }
        Candidate longer = next.get();
        Verification result = verifier.apply(longer.patch());
        return continued(state.plus(longer.with(result)), longer, result, rounds - 1);
    }
}
