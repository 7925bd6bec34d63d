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
        var cache = new JdbcAnswerCache(store);

        cache.put("hash", ANSWER, DAY);

        assertThat(cache.get("hash")).contains(ANSWER);
        assertThat(cache.get("other")).isEmpty();
    }

    @Test
    void shouldForgetAnAnswerWhenItsTimeIsOver() {
        var cache = new JdbcAnswerCache(store);
        cache.put("hash", ANSWER, DAY);

        clock.pass(DAY.minusMillis(1));
        assertThat(cache.get("hash")).isPresent();
        clock.pass(Duration.ofMillis(1));
        assertThat(cache.get("hash")).isEmpty();
    }

    @Test
    void shouldPutANewAnswerInPlaceOfAnOldOne() {
        var cache = new JdbcAnswerCache(store);
        var newer = new Answer("newer", Usage.NONE, "gpt-5");

        cache.put("hash", ANSWER, DAY);
        cache.put("hash", newer, DAY);

        assertThat(cache.get("hash")).contains(newer);
    }

    @Test
    void shouldOutliveTheProcess() {
        new JdbcAnswerCache(store).put("hash", ANSWER, DAY);

        store.close();
        store = Store.open(settings, clock);

        assertThat(new JdbcAnswerCache(store).get("hash")).contains(ANSWER);
    }
}
