package io.mergewright.pages.diagnosis;

import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.log.IndexedLog;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Logs that people sent: on the disk of the machine that took them in, and what they told in the store. Whoever sent one sees it, and
 * administrators do, for a day. Thread-safe.
 */
public final class Uploads {
    static final Duration KEPT = Duration.ofHours(24);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final String COLUMNS = "id, login, host, log_name, handling, diagnosis, sent_at";

    private final Database database;
    private final UploadFiles files;
    private final Supplier<String> ids;
    private final Clock clock;

    /**
     * @param directory for the logs; made when it is needed
     * @param mostBytes that all logs in it may take together
     * @param ids gives 32 hexadecimal digits that nobody can guess
     */
    public Uploads(Store store, Path directory, long mostBytes, Supplier<String> ids, Clock clock) {
        this.database = store.database();
        this.files = new UploadFiles(directory, mostBytes, ids);
        this.ids = ids;
        this.clock = clock;
    }

    UploadFiles files() {
        return files;
    }

    String newId() {
        return ids.get();
    }

    /** A file for something that comes in; none where several come in already. */
    Optional<Path> place() {
        return files.place();
    }

    Upload add(String id, Person person, String name, String handling, Told told) {
        var upload = new Upload(id, person.login(), name, clock.instant(), handling, Upload.HERE, told);
        database.run(
                "keep what a log told",
                handle -> handle.createUpdate("INSERT INTO log_upload (" + COLUMNS
                                + ") VALUES (:id, :login, :host, :name, :handling, :told, :now)")
                        .bind("id", id)
                        .bind("login", upload.login())
                        .bind("host", files.host())
                        .bind("name", Database.storable(name))
                        .bind("handling", handling)
                        .bind("told", Database.storable(ToldJson.write(told)))
                        .bind("now", upload.sentAt())
                        .execute());
        return upload;
    }

    Optional<Upload> find(Person person, String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return database.statement(
                        "read what a log told",
                        handle -> handle.createQuery(
                                        "SELECT " + COLUMNS + " FROM log_upload WHERE id = :id AND sent_at > :after")
                                .bind("id", id)
                                .bind("after", oldest())
                                .map((row, context) -> upload(row))
                                .findOne())
                .filter(one -> one.login().equals(person.login()) || person.may(Role.ADMIN));
    }

    /** Those of one person, the newest first. */
    List<Upload> of(Person person, int most) {
        return database.statement(
                "list logs",
                handle -> handle.createQuery(
                                "SELECT " + COLUMNS
                                        + " FROM log_upload WHERE login = :login AND sent_at > :after ORDER BY sent_at DESC, id LIMIT :most")
                        .bind("login", person.login())
                        .bind("after", oldest())
                        .bind("most", most)
                        .map((row, context) -> upload(row))
                        .list());
    }

    /** @throws IOException when it is gone by now */
    IndexedLog open(Upload upload) throws IOException {
        return files.open(upload.id());
    }

    /** Deletes what was kept for long enough, and what has no room. */
    public void tidyUp() {
        files.prune(oldest());
        database.run(
                "forget logs",
                handle -> handle.createUpdate("DELETE FROM log_upload WHERE sent_at <= :before")
                        .bind("before", oldest())
                        .execute());
    }

    Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private Upload upload(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Upload(
                id,
                row.getString("login"),
                row.getString("log_name"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("handling"),
                where(id, row.getString("host")),
                ToldJson.read(row.getString("diagnosis")));
    }

    private String where(String id, String host) {
        if (files.has(id)) {
            return Upload.HERE;
        }
        return host.equals(files.host()) ? Upload.GONE : Upload.ELSEWHERE;
    }
}
