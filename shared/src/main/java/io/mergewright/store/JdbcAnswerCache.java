package io.mergewright.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mergewright.model.Answer;
import io.mergewright.model.AnswerCache;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers in the table {@code cached_answer}. Safe for threads and processes. */
public final class JdbcAnswerCache implements AnswerCache {
    private static final TypeReference<Answer> ANSWER = new TypeReference<>() {};

    private static final String INSERT = "INSERT INTO cached_answer (content_hash, answer, expires_at)"
            + " VALUES (:hash, :answer, :until) ON CONFLICT DO NOTHING";
    private static final String UPDATE =
            "UPDATE cached_answer SET answer = :answer, expires_at = :until WHERE content_hash = :hash";

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
        return database.statement(
                "look for a cached answer",
                handle -> handle.createQuery(
                                "SELECT answer FROM cached_answer WHERE content_hash = :hash AND expires_at > :now")
                        .bind("hash", hash)
                        .bind("now", clock.millis())
                        .mapTo(String.class)
                        .findOne()
                        .flatMap(this::readable));
    }

    /** What another version has written is no reason to fail: the model is asked again. */
    private Optional<Answer> readable(String text) {
        try {
            return Optional.of(json.read(database.name(), text, ANSWER));
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    @Override
    public void put(String hash, Answer answer) {
        String text = json.write(answer);
        long until = clock.instant().plus(keep).toEpochMilli();
        database.callWithoutWait("cache an answer", handle -> {
            int added = save(handle, INSERT, hash, text, until);
            return added > 0 ? added : save(handle, UPDATE, hash, text, until);
        });
    }

    /** Deletes answers in {@code store} whose time is over; returns how many. */
    public static int prune(Store store) {
        return store.database()
                .statement(
                        "prune cached answers",
                        handle -> handle.createUpdate("DELETE FROM cached_answer WHERE expires_at <= :now")
                                .bind("now", store.clock().millis())
                                .execute());
    }

    private static int save(Handle handle, String statement, String hash, String answer, long until) {
        return handle.createUpdate(statement)
                .bind("hash", hash)
                .bind("answer", answer)
                .bind("until", until)
                .execute();
    }
}
