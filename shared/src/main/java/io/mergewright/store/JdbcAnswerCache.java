package io.mergewright.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mergewright.model.Answer;
import io.mergewright.model.AnswerCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers in the table {@code cached_answer}. Safe for threads and processes. */
public final class JdbcAnswerCache implements AnswerCache {
    private static final TypeReference<Answer> ANSWER = new TypeReference<>() {};

    private final Database database;
    private final Clock clock;
    private final Duration keep;
    private final Json json = new Json();

    /** A cache that keeps each answer for {@code keep}. */
    public JdbcAnswerCache(Store store, Duration keep) {
        this.keep = keep;
        this.database = store.database();
        this.clock = store.clock();
    }

    @Override
    public Optional<Answer> find(String hash) {
        return database.call(
                "look for a cached answer",
                handle -> handle.createQuery(
                                "SELECT answer FROM cached_answer WHERE content_hash = :hash AND expires_at > :now")
                        .bind("hash", hash)
                        .bind("now", clock.millis())
                        .mapTo(String.class)
                        .findOne()
                        .map(text -> json.read(database.name(), text, ANSWER)));
    }

    @Override
    public void put(String hash, Answer answer) {
        Instant now = clock.instant();
        long until = now.plus(keep).toEpochMilli();
        database.run("cache an answer", handle -> {
            handle.createUpdate("DELETE FROM cached_answer WHERE expires_at <= :now")
                    .bind("now", now.toEpochMilli())
                    .execute();
            save(handle, hash, json.write(answer), until);
        });
    }

    private static void save(Handle handle, String hash, String answer, long until) {
        int known = handle.createUpdate(
                        "UPDATE cached_answer SET answer = :answer, expires_at = :until WHERE content_hash = :hash")
                .bind("hash", hash)
                .bind("answer", answer)
                .bind("until", until)
                .execute();
        if (known == 0) {
            handle.createUpdate("INSERT INTO cached_answer (content_hash, answer, expires_at)"
                            + " VALUES (:hash, :answer, :until) ON CONFLICT DO NOTHING")
                    .bind("hash", hash)
                    .bind("answer", answer)
                    .bind("until", until)
                    .execute();
        }
    }
}
