package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.budget.Usage;
import io.mergewright.model.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every cache of answers must do. */
abstract class AnswerCacheContract extends StoreContract {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Answer ANSWER = new Answer("{\"cause\": \"\0 \ud800 ü\"}", new Usage(9, 3, 5), "gpt-5-mini");

    @Test
    void shouldGiveBackExactlyWhatWasPut() {
        var cache = new JdbcAnswerCache(store, DAY);

        cache.put("hash", ANSWER);

        assertThat(cache.find("hash")).contains(ANSWER);
        assertThat(cache.find("other")).isEmpty();
    }

    @Test
    void shouldForgetAnAnswerWhenItsTimeIsOver() {
        var cache = new JdbcAnswerCache(store, DAY);
        cache.put("hash", ANSWER);

        clock.pass(DAY.minusMillis(1));
        assertThat(cache.find("hash")).isPresent();
        clock.pass(Duration.ofMillis(1));
        assertThat(cache.find("hash")).isEmpty();
    }

    @Test
    void shouldPutANewAnswerInPlaceOfAnOldOne() {
        var cache = new JdbcAnswerCache(store, DAY);
        var newer = new Answer("newer", Usage.NONE, "gpt-5");

        cache.put("hash", ANSWER);
        cache.put("hash", newer);

        assertThat(cache.find("hash")).contains(newer);
    }

    @Test
    void shouldForgetWhatNobodyCanReadAnyMore() {
        var cache = new JdbcAnswerCache(store, DAY);
        cache.put("hash", ANSWER);
        store.database()
                .run(
                        "damage",
                        handle -> handle.execute("UPDATE cached_answer SET answer = '{\"another\":\"version\"}'"));

        assertThat(cache.find("hash")).isEmpty();
    }

    @Test
    void shouldPruneOnlyWhatIsOver() {
        new JdbcAnswerCache(store, DAY).put("old", ANSWER);
        clock.pass(DAY);
        new JdbcAnswerCache(store, DAY).put("new", ANSWER);

        assertThat(JdbcAnswerCache.prune(store)).isEqualTo(1);
        assertThat(new JdbcAnswerCache(store, DAY).find("new")).isPresent();
    }

    @Test
    void shouldOutliveTheProcess() {
        new JdbcAnswerCache(store, DAY).put("hash", ANSWER);

        store.close();
        store = Store.open(settings, clock);

        assertThat(new JdbcAnswerCache(store, DAY).find("hash")).contains(ANSWER);
    }
}
