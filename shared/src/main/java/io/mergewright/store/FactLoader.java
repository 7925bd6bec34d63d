package io.mergewright.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Reads {@link Facts}: all of them once, afterwards only the days in which something has changed. */
final class FactLoader {
    /** A year, and the beginning of its first week. */
    static final int DAYS = 53 * 7;

    private static final String SOME =
            "SELECT " + FactDay.COLUMNS + " FROM suggestion_fact WHERE utc_day BETWEEN :first AND :last";

    /** Not by the index of days: to read most rows, row after row is twice as fast. */
    private static final String ALL = SOME.replace("WHERE utc_day", "WHERE utc_day + 0");

    private static final int ROWS_AT_ONCE = 5_000;
    private static final int DAY_MILLIS = 86_400_000;

    /** Another suggestion of the same fingerprint may count from now on instead. */
    private static final String CHANGED = """
            SELECT DISTINCT t.created_at / %d AS utc_day FROM suggestion_event e JOIN suggestion s ON s.id = e.suggestion_id
            JOIN suggestion t ON t.repository = s.repository AND t.fingerprint = s.fingerprint WHERE e.seq > :mark
            """.formatted(DAY_MILLIS);

    private final Database database;
    private final Clock clock;
    private final long mostRows;

    FactLoader(Database database, Clock clock, long mostRows) {
        this.database = database;
        this.clock = clock;
        this.mostRows = mostRows;
    }

    /** All that there is room for, the newest days first. */
    Facts all() {
        Instant now = clock.instant();
        long highest = highest();
        int from = firstDay(earliest(now));
        NavigableMap<Integer, FactDay> days = new TreeMap<>(days(ALL, from, Integer.MAX_VALUE));
        return new Facts(from, days, names(), new FactProgress(highest, highest, now));
    }

    /** What {@code before} has become; its first days fall out as time passes, and where there is no more room, more of them. */
    Facts after(Facts before) {
        Instant now = clock.instant();
        long highest = highest();
        int from = Math.max(before.from(), earliest(now));
        NavigableMap<Integer, FactDay> days = new TreeMap<>(before.days().tailMap(from, true));
        changed(before.progress().settled()).stream()
                .filter(day -> day >= from)
                .forEach(day -> days.put(day, days(SOME, day, day).getOrDefault(day, new FactDay())));
        var facts = new Facts(from, days, names(), before.progress().seen(highest, now));
        return facts.size() > mostRows ? all() : facts;
    }

    private static int earliest(Instant now) {
        return (int) LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay() - DAYS;
    }

    private long highest() {
        return database.statement(
                "look for new events",
                handle -> handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM suggestion_event")
                        .mapTo(Long.class)
                        .one());
    }

    private List<Integer> changed(long mark) {
        return database.statement(
                "look for days that changed",
                handle -> handle.createQuery(CHANGED)
                        .bind("mark", mark)
                        .mapTo(Integer.class)
                        .list());
    }

    /** The first day from {@code earliest} on from which all fit. */
    private int firstDay(int earliest) {
        Map<Integer, Long> sizes = new TreeMap<>(java.util.Comparator.reverseOrder());
        database.statement(
                "count suggestions by day",
                handle -> handle.createQuery(
                                "SELECT utc_day, COUNT(*) FROM suggestion_fact WHERE utc_day >= :from GROUP BY utc_day")
                        .bind("from", earliest)
                        .map((row, context) -> sizes.put(row.getInt(1), row.getLong(2)))
                        .list());
        long rows = 0;
        for (var size : sizes.entrySet()) {
            rows += size.getValue();
            if (rows > mostRows) {
                return size.getKey() + 1;
            }
        }
        return earliest;
    }

    private Map<Integer, FactDay> days(String sql, int first, int last) {
        return database.call("read suggestions to count", handle -> days(handle, sql, first, last));
    }

    /** In one transaction, which lets PostgreSQL send rows bit by bit. */
    private static Map<Integer, FactDay> days(Handle handle, String sql, int first, int last) {
        Map<Integer, FactDay> days = new HashMap<>();
        handle.createQuery(sql)
                .bind("first", first)
                .bind("last", last)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> {
                    days.computeIfAbsent(row.getInt(1), day -> new FactDay()).add(row);
                    return true;
                })
                .useIterator(rows -> rows.forEachRemaining(row -> {}));
        return days;
    }

    private Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        database.statement(
                "read names",
                handle -> handle.createQuery("SELECT name_id, label FROM suggestion_name")
                        .map((row, context) -> names.put(row.getInt(1), row.getString(2)))
                        .list());
        return names;
    }
}
