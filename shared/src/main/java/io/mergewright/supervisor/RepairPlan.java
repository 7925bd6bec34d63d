package io.mergewright.supervisor;

import io.mergewright.repair.Fix;
import io.mergewright.repair.Fixer;
import io.mergewright.verify.Verification;
import io.mergewright.verify.VerifySession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a failed build is repaired: fixers propose, candidates are tried one after the other until one is proven, models are asked
 * where none is, what began the failure is taken back only when nothing else helps, and the gate decides.
 */
public final class RepairPlan {
    private static final Duration GATE = Duration.ofSeconds(5);

    private final List<Fixer> fixers;
    private final VerifySession session;
    private final Continuation continuation;
    private final RepairJudgement judgement;
    private final @Nullable ModelRepair models;
    private final Limits limits;

    /**
     * How much a repair may try.
     *
     * @param candidates that are tried, reversals not counted
     * @param rounds in which a fix may be continued where it brought the build further and something else fails
     * @param propose all fixers together, with the tools that they run
     * @param verify one candidate
     * @param handling everything
     */
    public record Limits(int candidates, int rounds, Duration propose, Duration verify, Duration handling) {}

    public RepairPlan(
            List<Fixer> fixers,
            VerifySession session,
            Continuation continuation,
            RepairJudgement judgement,
            Limits limits) {
        this(fixers, session, continuation, judgement, limits, null);
    }

    private RepairPlan(
            List<Fixer> fixers,
            VerifySession session,
            Continuation continuation,
            RepairJudgement judgement,
            Limits limits,
            @Nullable ModelRepair models) {
        this.fixers = List.copyOf(fixers);
        this.session = session;
        this.continuation = continuation;
        this.judgement = judgement;
        this.models = models;
        this.limits = limits;
    }

    /** The same plan, in which models are asked where rules prove nothing. */
    public RepairPlan asking(ModelRepair others) {
        return new RepairPlan(fixers, session, continuation, judgement, limits, others);
    }

    /** The steps. */
    public Plan<Repair> plan() {
        List<Step<Repair>> steps = new ArrayList<>();
        steps.add(Step.once("propose", limits.propose(), (state, context) -> propose(state)));
        for (int i = 1; i <= limits.candidates(); i++) {
            steps.add(Step.once("verify-" + i, limits.verify(), (state, context) -> tryNext(state)));
        }
        if (models != null) {
            steps.addAll(models.steps(this::tryAnswer, limits.verify(), new Lessons(continuation.lastLog())));
        }
        steps.add(Step.once("verify-reversal", limits.verify(), (state, context) -> tryReversal(state)));
        steps.add(Step.once("decide", GATE, (state, context) -> judgement.decide(state)));
        return new Plan<>("fix", limits.handling(), steps);
    }

    /** One fixer that breaks keeps the others from nothing. */
    private Repair propose(Repair state) {
        Set<List<?>> known = new LinkedHashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Fixer fixer : fixers) {
            for (Fix fix : fixer.propose(state.failure())) {
                if (known.add(fix.edits())) {
                    candidates.add(Candidate.of(fix, state.failure().commit()));
                }
            }
        }
        return state.with(candidates);
    }

    private Repair tryNext(Repair state) {
        return state.isMended()
                ? state
                : state.next(candidate -> !candidate.isReversal())
                        .map(candidate -> tried(state, candidate))
                        .orElse(state);
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
        Verification verification = session.verify(candidate.patch());
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
        Verification result = session.verify(longer.patch());
        return continued(state.plus(longer.with(result)), longer, result, rounds - 1);
    }
}
