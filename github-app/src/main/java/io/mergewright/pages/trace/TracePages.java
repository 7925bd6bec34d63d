package io.mergewright.pages.trace;

import io.mergewright.access.AuditLog;
import io.mergewright.ledger.report.Csv;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code /traces}: what was done, step by step, and how reliably. */
public final class TracePages {
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int MOST_ROWS = 5_000;
    private static final String GONE = "There is no such trace, or no longer.";

    private final Traces traces;
    private final Replays replays;
    private final AuditLog audit;

    public TracePages(Traces traces, Replays replays, AuditLog audit) {
        this.traces = traces;
        this.replays = replays;
        this.audit = audit;
    }

    public List<Endpoint> endpoints() {
        String api = Endpoint.API + "/traces";
        Parameter[] filters = {
            Parameter.text("agent", "Only what it did: diagnose, review or repair."),
            Parameter.text("repository", "Only of this repository, such as acme/shop."),
            Parameter.text("shortfalls", "Given, only those of which a step did not end as planned."),
            Parameter.number("most", "At most so many, " + USUAL + " unless given."),
            Parameter.text("before", "Only those after the page whose next this was.")
        };
        return List.of(
                Endpoint.get("/traces", Rule.VIEWER, "What was done, the newest first", this::show),
                Endpoint.get("/traces.csv", Rule.VIEWER, "What was done, as a table", this::table),
                Endpoint.get("/traces/{id}", Rule.VIEWER, "One handling, step by step", this::showOne),
                Endpoint.get("/traces/{id}/spans/{span}", Rule.VIEWER, "All that is kept of a span", this::showSpan),
                Endpoint.post("/traces/{id}/replay", Rule.REVIEWER, "Repeat a handling", this::showReplay),
                Endpoint.get(api, Rule.VIEWER, "What was done, the newest first", this::data)
                        .takes(filters)
                        .answers(Traces.HandlingList.class),
                Endpoint.get(
                                Endpoint.API + "/reliability",
                                Rule.VIEWER,
                                "How often steps ended as planned",
                                this::reliability)
                        .takes(filters[0], filters[1])
                        .answers(Reliability.class),
                Endpoint.get(api + "/{id}", Rule.VIEWER, "One handling, step by step", this::dataOfOne)
                        .answers(Traces.Trace.class),
                Endpoint.post(
                                api + "/{id}/replay",
                                Rule.REVIEWER,
                                "Repeat a recorded handling without a network",
                                this::replay)
                        .answers(ReplayResult.class));
    }

    private Reply show(Visit visit) {
        var filter = HandlingFilter.of(visit.parameters());
        return Reply.page(
                "traces",
                Map.of(
                        "list",
                        list(visit, filter),
                        "filter",
                        filter,
                        "agents",
                        HandlingFilter.AGENTS,
                        "first",
                        !visit.parameters().has("before"),
                        "reliability",
                        traces.reliability(visit.person(), filter)));
    }

    private Reply data(Visit visit) {
        return Reply.data(list(visit, HandlingFilter.of(visit.parameters())));
    }

    private Traces.HandlingList list(Visit visit, HandlingFilter filter) {
        return traces.list(
                visit.person(),
                filter,
                HandlingFilter.before(visit.parameters()),
                visit.parameters().number("most", 1, MOST, USUAL));
    }

    private Reply reliability(Visit visit) {
        return Reply.data(traces.reliability(visit.person(), HandlingFilter.of(visit.parameters())));
    }

    private Reply table(Visit visit) {
        var filter = HandlingFilter.of(visit.parameters());
        var text = new StringBuilder(Csv.line(
                "id",
                "agent",
                "repository",
                "started_at",
                "seconds",
                "steps",
                "replaced",
                "failed",
                "retries",
                "input_tokens",
                "output_tokens",
                "micro_dollars"));
        traces.list(visit.person(), filter, HandlingFilter.before(visit.parameters()), MOST_ROWS)
                .traces()
                .forEach(one -> text.append(Csv.line(
                        one.id(),
                        one.agent(),
                        one.repository(),
                        one.startedAt(),
                        one.took().toNanos() / 1e9,
                        one.steps(),
                        one.replaced(),
                        one.failed(),
                        one.retries(),
                        one.inputTokens(),
                        one.outputTokens(),
                        one.microDollars())));
        return Reply.csv("traces.csv", text.toString());
    }

    private Reply showOne(Visit visit) {
        return one(
                visit,
                drawn -> Reply.page(
                        "trace",
                        Map.of("one", drawn.handling(), "recorded", drawn.recorded(), "drawing", drawn.waterfall())));
    }

    private Reply dataOfOne(Visit visit) {
        return one(
                visit,
                drawn -> Reply.data(new Traces.Trace(
                        drawn.handling(), drawn.recorded(), drawn.waterfall().spans())));
    }

    private Reply one(Visit visit, Function<Traces.Drawn, Reply> then) {
        return traces.find(visit.person(), visit.parameters().text("id"))
                .map(then)
                .orElseGet(() -> Reply.notFound(GONE));
    }

    private Reply showSpan(Visit visit) {
        String id = visit.parameters().text("id");
        return traces.span(visit.person(), id, visit.parameters().text("span"))
                .map(span -> Reply.page("span", Map.of("id", id, "span", span)))
                .orElseGet(() -> Reply.notFound(GONE));
    }

    private Reply showReplay(Visit visit) {
        return replayed(visit, comparison -> Reply.page("replay", Map.of("result", comparison)));
    }

    private Reply replay(Visit visit) {
        return replayed(visit, Reply::data);
    }

    private Reply replayed(Visit visit, Function<ReplayResult, Reply> then) {
        String id = visit.parameters().text("id");
        return traces.recording(visit.person(), id)
                .map(recording -> {
                    audit.add(visit.person().login(), "replay", id, "trace");
                    Replays.Ended ended = replays.replay(recording);
                    return ended instanceof Replays.Ended.Done done
                            ? then.apply(done.comparison())
                            : ((Replays.Ended.Refused) ended).problem();
                })
                .orElseGet(() -> Reply.notFound(
                        "There is no such recording, or no longer. Recording is switched on by record.enabled."));
    }
}
