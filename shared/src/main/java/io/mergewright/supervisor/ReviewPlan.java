package io.mergewright.supervisor;

import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelTier;
import io.mergewright.review.model.Brief;
import io.mergewright.review.model.ModelReviewer;
import io.mergewright.review.model.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a change is reviewed once the checks have spoken: the cheap model picks what deserves a close look, the strong one reads it more
 * than once, each time from somewhere else, then tries to refute what it found, and the gate decides. Without a model, or without an
 * answer, what the checks say stands.
 */
public final class ReviewPlan {
    /** What the sub-agent that asks models is called. */
    public static final String AGENT = "review";

    private static final Duration GATE = Duration.ofSeconds(5);
    private static final Duration CUTTING = Duration.ofSeconds(30);

    private final ModelReviewer reviewer;
    private final ReviewJudgement judgement;
    private final ModelAccess models;
    private final Brief brief;
    private final Limits limits;

    /**
     * How much a review may ask.
     *
     * @param attempts to get an answer from one model, the first included
     * @param batches portions of the change that are read
     * @param readings of each portion
     * @param call one call of a model
     * @param handling everything
     */
    public record Limits(int attempts, int batches, int readings, Duration call, Duration handling) {
        /** For one answer: a second call where the first answer breaks the schema, and waits in between. */
        Duration step() {
            return call.multipliedBy(2L * attempts).plus(ModelRetries.LONGEST_WAIT);
        }
    }

    public ReviewPlan(
            ModelReviewer reviewer, ReviewJudgement judgement, ModelAccess models, Brief brief, Limits limits) {
        this.reviewer = reviewer;
        this.judgement = judgement;
        this.models = models;
        this.brief = brief;
        this.limits = limits;
    }

    /** The steps. */
    public Plan<Reviewing> plan() {
        List<Step<Reviewing>> steps = new ArrayList<>();
        steps.add(Step.once("cut", CUTTING, this::cut));
        steps.add(asking("triage", this::triage));
        for (int batch = 0; batch < limits.batches(); batch++) {
            for (int reading = 0; reading < limits.readings(); reading++) {
                int part = batch;
                int number = reading;
                steps.add(asking(
                        "read-%d-%d".formatted(batch + 1, reading + 1),
                        (state, context) -> read(state, context, part, number)));
            }
        }
        steps.add(asking("refute", this::refute));
        steps.add(Step.once("decide", GATE, (state, context) -> judgement.decide(state)));
        return new Plan<>("review", limits.handling(), steps);
    }

    /** What a model does not answer is left out, and what is known already stands. */
    private Step<Reviewing> asking(String name, Step.Work<Reviewing> work) {
        return Step.once(name, limits.step(), work)
                .retrying(ModelRetries.of(limits.attempts()))
                .orElse((state, reason) -> state);
    }

    /** Only what was touched since the last review is read again. */
    private Reviewing cut(Reviewing state, StepContext context) {
        if (limits.batches() == 0 || strong(context).isEmpty()) {
            return state;
        }
        List<Passage> passages = reviewer.passages(state.checked().change()).stream()
                .filter(passage ->
                        passage.changedLines().anyMatch(line -> state.since().touches(passage.path(), line, line)))
                .toList();
        return state.reading(passages, reviewer.batches(passages, limits.batches()));
    }

    /** What one call can read needs no choice. */
    private Reviewing triage(Reviewing state, StepContext context) {
        Optional<ChatModel> model = models.model(ModelTier.CHEAP, AGENT, context.handling());
        if (model.isEmpty()
                || (state.batches().batches().size() <= 1 && state.batches().leftOut() == 0)) {
            return state;
        }
        List<Passage> worth = reviewer.triage(state.passages(), brief, model.get(), call(context));
        return state.reading(state.passages(), reviewer.batches(worth, limits.batches()));
    }

    private Reviewing read(Reviewing state, StepContext context, int part, int number) {
        List<Passage> passages = state.batches().batch(part);
        Optional<ChatModel> model = strong(context);
        if (model.isEmpty() || passages.isEmpty()) {
            return state;
        }
        var found = reviewer.read(
                state.checked().change(),
                passages,
                number,
                brief,
                state.checked().findings(),
                model.get(),
                call(context));
        return state.plus(found.findings(), found.dropped());
    }

    private Reviewing refute(Reviewing state, StepContext context) {
        Optional<ChatModel> model = strong(context);
        return model.isEmpty() || state.byModel().isEmpty()
                ? state
                : state.with(reviewer.refute(state.byModel(), state.batches().passages(), model.get(), call(context)));
    }

    private Optional<ChatModel> strong(StepContext context) {
        return models.model(ModelTier.STRONG, AGENT, context.handling())
                .or(() -> models.model(ModelTier.CHEAP, AGENT, context.handling()));
    }

    private Duration call(StepContext context) {
        return context.left().compareTo(limits.call()) < 0 ? context.left() : limits.call();
    }
}
