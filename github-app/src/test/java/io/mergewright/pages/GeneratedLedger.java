package io.mergewright.pages;

import io.mergewright.budget.BudgetSettings;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Limits;
import io.mergewright.budget.Spender;
import io.mergewright.core.Fingerprint;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Proposal;
import io.mergewright.store.JdbcBudget;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import io.mergewright.trace.SpanRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Some weeks of suggestions with what became of them, spending and traces; always the same ones. */
final class GeneratedLedger {
    static final String HOSTILE = "\"><img src=x onerror=alert(1)>{root}'";
    static final List<String> REPOSITORIES = List.of("acme/shop", "acme/docs", "globex/api", HOSTILE);

    private static final List<String> CATEGORIES = List.of("compile", "test", "lint", "dependency", HOSTILE);
    private static final List<String> MODELS = List.of("", "gpt-5-mini", "openai/gpt-5", HOSTILE);
    private static final int DAYS = 80;

    private final Store store;
    private final Instant now;
    private final Random random = new Random(7);
    private final JdbcLedger ledger;

    private GeneratedLedger(Store store, Instant now) {
        this.store = store;
        this.now = now;
        this.ledger = new JdbcLedger(store);
    }

    /** Enters {@code count} suggestions into the store in {@code directory}, which no server has opened yet. */
    static void fill(Path directory, Clock clock, int count) {
        try (var store = Store.open(StoreSettings.file(directory.resolve("state")), clock)) {
            new GeneratedLedger(store, clock.instant()).fill(count);
        }
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            suggestion(i);
        }
        spend();
        traces();
    }

    private void suggestion(int number) {
        double confidence = random.nextDouble();
        String repository = REPOSITORIES.get(number % REPOSITORIES.size());
        String model = MODELS.get(random.nextInt(MODELS.size()));
        var proposal = new Proposal(
                "suggestion-%06d".formatted(number),
                Fingerprint.of(List.of("of " + number)),
                new Proposal.Origin(repository, "ci / build", "c0ffee" + number),
                new Proposal.Maker(
                        "review", "check:" + number % 9, model, model.isEmpty() ? "" : "review/" + number % 3),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                "Close the stream " + number + " " + HOSTILE,
                "--- a/A.java\n+++ b/A.java\n@@ -7 +7 @@\n-open(" + HOSTILE + ");\n+close();\n",
                new Proposal.Estimate(confidence, confidence * confidence),
                random.nextInt(60_000),
                now.minus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)).plusHours(1)));
        ledger.propose(proposal);
        life(proposal).forEach(ledger::append);
    }

    private List<Event> life(Proposal proposal) {
        double confidence = proposal.estimate().confidence();
        List<Event> events = new ArrayList<>();
        Kind gate = confidence > 0.75 ? Kind.PUBLISHED : confidence > 0.3 ? Kind.QUEUED : Kind.WITHHELD;
        events.add(new Event(
                proposal.id(),
                "gate",
                gate,
                proposal.at(),
                "gate",
                "confidence %.2f is something; calibration 1 makes; the patch applies".formatted(confidence)));
        if (gate != Kind.WITHHELD && random.nextInt(4) > 0) {
            Kind answer = random.nextDouble() < confidence * 0.7
                    ? Kind.ACCEPTED
                    : random.nextInt(3) == 0 ? Kind.IGNORED : Kind.REJECTED;
            events.add(event(proposal, answer));
        }
        return events;
    }

    private Event event(Proposal proposal, Kind kind) {
        return new Event(
                proposal.id(),
                kind.label(),
                kind,
                proposal.at().plusSeconds(60 + random.nextInt(40_000)),
                "octocat",
                "because");
    }

    private void spend() {
        for (int day = DAYS; day >= 0; day--) {
            var budget = new JdbcBudget(
                    store,
                    new BudgetSettings(Limits.NONE, Duration.ofMinutes(5)),
                    () -> "call-" + random.nextLong(),
                    alert -> {});
            for (String repository : REPOSITORIES) {
                var spender = new Spender("handling-" + random.nextInt(), "review", repository);
                if (budget.reserve(spender, new Cost(2_000, 90_000)) instanceof Grant.Given grant) {
                    budget.settle(
                            grant, new Cost(1_000 + random.nextInt(900), 20_000 + random.nextInt(60_000)), HOSTILE);
                }
            }
            backdate(day);
        }
    }

    /** What was booked just now was booked {@code days} ago. */
    private void backdate(int days) {
        String today = now.toString().substring(0, 10);
        String day = now.minus(Duration.ofDays(days)).toString().substring(0, 10);
        store.database()
                .statement(
                        "backdate",
                        handle -> handle.createUpdate("UPDATE budget_call SET utc_day = :day WHERE utc_day = :today")
                                .bind("day", day)
                                .bind("today", days == 0 ? "never" : today)
                                .execute());
    }

    private void traces() {
        var traces = new JdbcTraceStore(store);
        for (int i = 0; i < 60; i++) {
            String trace = "%032x".formatted(i + 1);
            Instant at = now.minusSeconds(600L * i);
            traces.save(List.of(
                    span(trace, 1, "", "review", at, Map.of()),
                    span(trace, 2, id(1), "step look", at, Map.of("mergewright.step.result", "done")),
                    span(
                            trace,
                            3,
                            id(1),
                            "step ask " + HOSTILE,
                            at,
                            Map.of(
                                    "mergewright.step.result", i % 9 == 0 ? "failed" : "done",
                                    "mergewright.step.attempts", i % 4 == 0 ? "2" : "1"))));
        }
    }

    private static SpanRecord span(
            String trace, int number, String parent, String name, Instant at, Map<String, String> attributes) {
        return new SpanRecord(trace, id(number), parent, name, at, Duration.ofMillis(40), attributes, "");
    }

    private static String id(int number) {
        return "%016x".formatted(number);
    }
}
