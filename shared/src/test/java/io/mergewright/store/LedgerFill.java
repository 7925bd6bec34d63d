package io.mergewright.store;

import io.mergewright.core.Fingerprint;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Proposal;
import io.mergewright.ledger.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/**
 * A year of many suggestions with their events, some 3.6 of them each. The rows are written in batches, by the statements and the rules
 * of {@link JdbcLedger}.
 */
public final class LedgerFill {
    private static final int BATCH = 5_000;
    private static final long YEAR_SECONDS = 365L * 86_400;

    private final int suggestions;
    private final Instant start;
    private final Random random = new Random(1);
    private final Map<String, Answered> standing = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** A suggestion and when it was answered; those without an answer come last. */
    private record Answered(String id, Instant at) {}

    /** @param start of the year */
    public LedgerFill(int suggestions, Instant start) {
        this.suggestions = suggestions;
        this.start = start;
    }

    /** Fills {@code store}, which is empty. */
    public void into(Store store) {
        for (int from = 0; from < suggestions; from += BATCH) {
            int first = from;
            store.database().run("fill", handle -> fill(handle, first));
        }
        store.database().run("choose", this::choose);
        // As PostgreSQL does by itself within a minute.
        if (store.database().name().startsWith("jdbc:postgresql")) {
            store.database().statement("clean up", handle -> handle.execute("VACUUM ANALYZE"));
        }
    }

    /** Adds {@code count} suggestions that wait for a person to decide. */
    public void addWaiting(Store store, int count) {
        var ledger = new JdbcLedger(store);
        for (int i = 0; i < count; i++) {
            Proposal proposal = proposal(suggestions + i);
            ledger.propose(proposal);
            ledger.append(new Event(proposal.id(), "gate", Kind.QUEUED, proposal.at(), "gate", ""));
        }
    }

    private void fill(Handle handle, int from) {
        var rows = handle.prepareBatch(SuggestionTable.INSERT);
        var texts = handle.prepareBatch(SuggestionTextTable.INSERT);
        var events = handle.prepareBatch(SuggestionEventTable.INSERT);
        var standings = handle.prepareBatch(SuggestionTable.UPDATE);
        var facts = handle.prepareBatch(FactTable.INSERT);
        var counted = handle.prepareBatch(FactTable.UPDATE);
        for (int i = from; i < Math.min(suggestions, from + BATCH); i++) {
            Proposal proposal = proposal(i);
            List<Event> life = life(proposal);
            SuggestionTable.bind(rows, proposal).add();
            FactTable.bind(facts, proposal, numbers(handle, proposal)).add();
            SuggestionTextTable.bind(texts, proposal).add();
            life.forEach(event -> SuggestionEventTable.bind(events, event).add());
            var result = Standing.of(life);
            SuggestionTable.bind(standings, proposal.id(), result).add();
            FactTable.bind(counted, proposal.id(), result).add();
            var answered = new Answered(proposal.id(), result.decidedAt().orElse(Instant.EPOCH));
            standing.merge(
                    proposal.origin().repository() + ' ' + proposal.fingerprint(),
                    answered,
                    (one, other) -> one.at().isAfter(other.at()) ? one : other);
        }
        rows.execute();
        facts.execute();
        texts.execute();
        events.execute();
        standings.execute();
        counted.execute();
    }

    private Map<String, Integer> numbers(Handle handle, Proposal proposal) {
        if (!numbers.keySet().containsAll(FactTable.names(proposal))) {
            numbers.putAll(NameTable.numbers(handle, FactTable.names(proposal)));
        }
        return numbers;
    }

    /** As {@link JdbcLedger} does for one group. */
    private void choose(Handle handle) {
        var batch = handle.prepareBatch("UPDATE suggestion SET stands = TRUE WHERE id = :id");
        standing.values().forEach(one -> batch.bind("id", one.id()).add());
        batch.execute();
        FactTable.turn(handle, standing.values().stream().map(Answered::id).toList());
        standing.clear();
        numbers.clear();
    }

    Proposal proposal(int number) {
        double confidence = random.nextDouble();
        String text = "line of the change " + number + "\n";
        return new Proposal(
                "suggestion-%08d".formatted(number),
                Fingerprint.of(List.of("f", String.valueOf(random.nextInt(suggestions / 60)))),
                new Proposal.Origin(
                        "acme/repository-" + random.nextInt(60), "job-" + random.nextInt(200), "c" + number),
                new Proposal.Maker(
                        "agent-" + random.nextInt(4),
                        "source-" + random.nextInt(300),
                        "model-" + random.nextInt(6),
                        "prompt/" + random.nextInt(12)),
                "category-" + random.nextInt(18),
                "What to do about failure " + number,
                text.repeat(20),
                new Proposal.Estimate(confidence, confidence),
                random.nextInt(50_000),
                start.plusSeconds(random.nextLong(YEAR_SECONDS)));
    }

    private List<Event> life(Proposal proposal) {
        List<Event> life = new ArrayList<>(List.of(JdbcLedger.proposed(proposal)));
        boolean shown = random.nextDouble() < 0.8;
        add(life, proposal, shown ? (random.nextInt(4) == 0 ? Kind.QUEUED : Kind.PUBLISHED) : Kind.WITHHELD);
        if (shown && random.nextDouble() < 0.9) {
            add(life, proposal, Kind.VIEWED);
            add(life, proposal, answer());
            if (random.nextDouble() < 0.3) {
                add(life, proposal, Kind.VERIFIED);
            }
        }
        return life;
    }

    private Kind answer() {
        double answer = random.nextDouble();
        return answer < 0.4
                ? Kind.ACCEPTED
                : answer < 0.7 ? Kind.REJECTED : answer < 0.9 ? Kind.IGNORED : Kind.SUPERSEDED;
    }

    private void add(List<Event> life, Proposal proposal, Kind kind) {
        Instant last = life.get(life.size() - 1).at();
        life.add(new Event(proposal.id(), kind.label(), kind, last.plusSeconds(random.nextInt(90_000)), "jane", ""));
    }
}
