package io.mergewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Spender;
import io.mergewright.budget.Usage;
import io.mergewright.config.Configuration;
import io.mergewright.model.Answer;
import io.mergewright.store.JdbcAnswerCache;
import io.mergewright.store.JdbcBudget;
import io.mergewright.store.JdbcRecordingStore;
import io.mergewright.store.JdbcSpendHistory;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.trace.SpanRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {
    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Spender SPENDER = new Spender("h1", "explain", "acme/shop");

    @TempDir
    private Path directory;

    @Test
    void shouldDeleteAllThatIsOld() {
        keepOneOfEach();

        try (var store = open(THEN.plus(Duration.ofDays(500)))) {
            assertThat(traces(store)).isZero();
            assertThat(new JdbcRecordingStore(store).newest(9)).isEmpty();
            assertThat(new JdbcSpendHistory(store).lastHandlings(new Spender("new", "explain", "x"), 9))
                    .isEmpty();
            assertThat(calls(store)).isZero();
            assertThat(JdbcAnswerCache.prune(store)).isZero();
        }
    }

    @Test
    void shouldKeepWhatIsYoung() {
        keepOneOfEach();

        try (var store = open(THEN.plus(Duration.ofHours(1)))) {
            assertThat(traces(store)).isOne();
            assertThat(new JdbcRecordingStore(store).newest(9)).hasSize(1);
            assertThat(calls(store)).isOne();
            assertThat(new JdbcAnswerCache(store, Duration.ofDays(30)).find("hash"))
                    .isPresent();
        }
    }

    @Test
    void shouldKeepWhatWasSpentLongerThanTraces() {
        keepOneOfEach();

        try (var store = open(THEN.plus(Duration.ofDays(300)))) {
            assertThat(traces(store)).isZero();
            assertThat(calls(store)).isOne();
        }
    }

    private void keepOneOfEach() {
        try (var store = Store.open(Conversions.store(configuration().store()), Clock.fixed(THEN, ZoneOffset.UTC))) {
            var budget =
                    new JdbcBudget(store, Conversions.budget(configuration().budget()), () -> "id", alert -> {});
            budget.settle((Grant.Given) budget.reserve(SPENDER, new Cost(1, 1)), new Cost(1, 1), "gpt-5");
            new JdbcTraceStore(store)
                    .save(List.of(new SpanRecord("t", "s", "", "handling", THEN, Duration.ZERO, Map.of(), "")));
            new JdbcRecordingStore(store).save("h1", "{}");
            new JdbcAnswerCache(store, Duration.ofDays(30)).put("hash", new Answer("text", Usage.NONE, "gpt-5"));
        }
    }

    private Store open(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var store = Store.open(Conversions.store(configuration().store()), clock);
        new Housekeeping(configuration(), store, clock).sweep();
        return store;
    }

    private Configuration configuration() {
        return Setup.of(directory, List.of());
    }

    private static int traces(Store store) {
        return new JdbcTraceStore(store).roots(9).size();
    }

    private static int calls(Store store) {
        return new JdbcSpendHistory(store)
                .spend(LocalDate.EPOCH, LocalDate.parse("2100-01-01"))
                .rows()
                .size();
    }
}
