package io.mergewright.supervisor;

import io.mergewright.supervisor.StepResult.Degraded;
import io.mergewright.supervisor.StepResult.Done;
import io.mergewright.supervisor.StepResult.Failed;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs the steps of a plan. A step that fails is replaced by its fallback or left out; whatever happens, the handling ends
 * with an outcome that says what is missing, and within the deadline of the plan. Thread-safe.
 */
public final class Supervisor {
    private final Tracer tracer;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Attempts attempts;
    private final String workflow;
    private final CiRun run;

    /** @param ids names handlings that are not traced */
    public Supervisor(Attempts attempts, Tracer tracer, Clock clock, Supplier<String> ids) {
        this(attempts, tracer, clock, ids, "", CiRun.NONE);
    }

    private Supervisor(
            Attempts attempts, Tracer tracer, Clock clock, Supplier<String> ids, String workflow, CiRun run) {
        this.tracer = tracer;
        this.clock = clock;
        this.ids = ids;
        this.attempts = attempts;
        this.workflow = workflow;
        this.run = run;
    }

    /** The same for events of {@code repository}, which traces then tell. */
    public Supervisor of(String repository) {
        return new Supervisor(attempts, tracer, clock, ids, repository, run);
    }

    /** The same for {@code handled}, likewise. */
    public Supervisor of(CiRun handled) {
        return new Supervisor(attempts, tracer, clock, ids, workflow, handled);
    }

    /** Handles one event: runs {@code plan} from {@code start} on. */
    public <S> Outcome<S> run(Plan<S> plan, S start) {
        return traced("handling " + plan.name(), root -> handle(plan, start, root));
    }

    /** Handles one event: runs {@code plan} from what {@code start} finds out, for which the deadline does not hold. */
    public <S> Outcome<S> runFrom(Plan<S> plan, Supplier<S> start) {
        return traced("handling " + plan.name(), root -> handle(plan, traced("begin", span -> start.get()), root));
    }

    private <S> Outcome<S> handle(Plan<S> plan, S start, Span root) {
        if (!workflow.isEmpty()) {
            root.setAttribute(Attribute.WORKFLOW, workflow);
        }
        root.setAllAttributes(run.attributes());
        var trace = root.getSpanContext();
        Outcome<S> outcome = run(plan, start, trace.isValid() ? trace.getTraceId() : ids.get());
        root.setAttribute(Attribute.SHORTFALLS, (long) outcome.shortfalls().size());
        return outcome;
    }

    private <S> Outcome<S> run(Plan<S> plan, S start, String handling) {
        Instant end = clock.instant().plus(plan.deadline());
        List<StepReport> reports = new ArrayList<>();
        S state = start;
        for (Step<S> step : plan.steps()) {
            S before = state;
            Ended<S> ended = traced("step " + step.name(), span -> {
                Ended<S> result = run(step, before, end, handling);
                note(span, result.report());
                return result;
            });
            state = ended.state();
            reports.add(ended.report());
        }
        return new Outcome<>(handling, state, reports);
    }

    private record Ended<S>(S state, StepReport report) {}

    private <T> T traced(String name, Function<Span, T> body) {
        Span span = tracer.spanBuilder(name).startSpan();
        try {
            return Context.current().with(span).wrapFunction(body).apply(span);
        } finally {
            span.end();
        }
    }

    private <S> Ended<S> run(Step<S> step, S state, Instant end, String handling) {
        Duration left = Duration.between(clock.instant(), end);
        Duration limit = left.compareTo(step.deadline()) < 0 ? left : step.deadline();
        Attempts.Tried<S> tried = attempts.run(step, state, limit, handling);
        if (tried.state() != null) {
            return new Ended<>(tried.state(), new StepReport(step.name(), new Done(), tried.failures()));
        }
        Step.Fallback<S> fallback = step.fallback();
        if (fallback == null) {
            return new Ended<>(state, new StepReport(step.name(), new Failed(tried.reason()), tried.failures()));
        }
        return fallBack(step, fallback, state, tried);
    }

    private static <S> Ended<S> fallBack(Step<S> step, Step.Fallback<S> fallback, S state, Attempts.Tried<S> tried) {
        try {
            S instead = fallback.apply(state, tried.reason());
            return new Ended<>(instead, new StepReport(step.name(), new Degraded(tried.reason()), tried.failures()));
        } catch (RuntimeException e) {
            String reason = tried.reason() + "; its fallback failed too: " + Failure.reason(e);
            return new Ended<>(state, new StepReport(step.name(), new Failed(reason), tried.failures()));
        }
    }

    private static void note(Span span, StepReport report) {
        span.setAttribute(Attribute.ATTEMPTS, (long) report.attempts());
        span.setAttribute(
                Attribute.RESULT, report.result().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (!report.shortfall().isEmpty()) {
            span.setAttribute(Attribute.REASON, report.shortfall());
            span.setStatus(StatusCode.ERROR, report.shortfall());
        }
    }
}
