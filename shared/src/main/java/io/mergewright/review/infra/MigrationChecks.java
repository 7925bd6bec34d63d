package io.mergewright.review.infra;

import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.Check;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What migrations of databases in SQL do to data and to programs that run meanwhile. What a file makes itself it may change as it likes,
 * and the way back may destroy.
 */
final class MigrationChecks {
    private static final String NAME = "(?:IF (?:NOT )?EXISTS )?(?:ONLY )?([\\w.]++)";
    private static final Pattern PATH = Pattern.compile(
            "(?:^|/)(?:migrations?|migrate|flyway|liquibase|changelogs?|changesets?|alembic|evolutions|schema[_-]?changes|updates?|upgrades?)(?:/|[-_.])[^:]*\\.sql$"
                    + "|(?:^|/)[vr]?\\d[\\d._]*__[^/]+\\.sql$|(?:^|/)v\\d+__?[^/]*\\.sql$");
    private static final Pattern WAY_BACK = Pattern.compile(
            "(?:^|/)(?:downs?|undo|rollbacks?|reverts?)(?:/|\\.sql$)|(?:^|/)u\\d+[^/]*__|[._-](?:down|undo|rollback|revert)\\.sql$");
    private static final Pattern BACK_MARK = Pattern.compile(
            "(?mi)^\\s*--\\s*(?:\\+\\s*goose\\s+down|\\+\\s*migrate\\s+down|migrate:down|//\\s*@undo|=+\\s*down|@?down\\b|!downs)");

    private static final Pattern CREATED =
            Pattern.compile("^CREATE (?:\\w+ ){0,3}?TABLE (?:IF NOT EXISTS )?([\\w.]++)");
    private static final Pattern ALTERED = Pattern.compile("^ALTER TABLE " + NAME + "(?: \\*)? (.*)$");
    private static final Pattern DROPPED = Pattern.compile("^DROP TABLE " + NAME);
    private static final Pattern DROP_COLUMN = Pattern.compile(
            "\\bDROP (?:COLUMN )?(?:IF EXISTS )?(?!COLUMN\\b|IF\\b|CONSTRAINT\\b|INDEX\\b|KEY\\b|PRIMARY\\b|FOREIGN\\b|DEFAULT\\b|NOT\\b|CHECK\\b|PARTITION\\b|IDENTITY\\b|EXPRESSION\\b|UNIQUE\\b)(\\w++)");
    private static final Pattern ADD_COLUMN = Pattern.compile(
            "\\bADD (?:COLUMN )?(?:IF NOT EXISTS )?(?!COLUMN\\b|IF\\b|CONSTRAINT\\b|INDEX\\b|KEY\\b|PRIMARY\\b|FOREIGN\\b|UNIQUE\\b|CHECK\\b|PARTITION\\b|FULLTEXT\\b|SPATIAL\\b|VALUE\\b)(\\w++) \\w");
    private static final Pattern FILLED = Pattern.compile(
            "\\bDEFAULT\\b|\\bGENERATED\\b|\\bIDENTITY\\b|\\bAUTO_INCREMENT\\b|SERIAL\\b|\\bAS ?\\(|\\bROWVERSION\\b");
    private static final Pattern RENAMED_TABLE = Pattern.compile("^ALTER TABLE " + NAME
            + " RENAME (?:TO |AS )?(?!COLUMN\\b|CONSTRAINT\\b|INDEX\\b|KEY\\b|TO\\b|AS\\b)(\\w++)$"
            + "|^RENAME TABLE ([\\w.]++) TO ([\\w.]++)");
    private static final Pattern RENAMED_COLUMN = Pattern.compile(
            "\\bRENAME (?:COLUMN )?(?!TO\\b|CONSTRAINT\\b|INDEX\\b|KEY\\b|COLUMN\\b)(\\w++) TO (\\w++)|\\bCHANGE (?:COLUMN )?(?!COLUMN\\b)(\\w++) (?!\\3\\b)(\\w++)");
    private static final Pattern INDEX = Pattern.compile(
            "^CREATE (?:UNIQUE )?INDEX (CONCURRENTLY )?(?:IF NOT EXISTS )?(?:(?!ON\\b)\\w++ )?ON (?:ONLY )?([\\w.]++)");
    private static final Pattern POSTGRES = Pattern.compile(
            "\\b(?:JSONB|TIMESTAMPTZ|TIMESTAMP WITH TIME ZONE|(?:BIG|SMALL)?SERIAL|BYTEA|PLPGSQL|CONCURRENTLY|PG_\\w+|SEARCH_PATH|UUID_GENERATE_V4|GEN_RANDOM_UUID)\\b|USING (?:GIN|GIST|BTREE|BRIN)|::\\w|AS IDENTITY|\\bALTER COLUMN \\w+ (?:SET|DROP|TYPE)\\b|\\b(?:TEXT|BOOLEAN|BIGINT) (?:NOT )?NULL\\b.*NOW\\(\\)");
    private static final Pattern TYPE_CHANGED = Pattern.compile(
            "\\bALTER (?:COLUMN )?(\\w++) (?:SET DATA )?TYPE (?!TEXT\\b)(\\w++)|\\bMODIFY (?:COLUMN )?(\\w++) (\\w++)");
    private static final Pattern NOW_NOT_NULL = Pattern.compile("\\bALTER (?:COLUMN )?(\\w++) SET NOT NULL");
    private static final Pattern WITHOUT_WHERE = Pattern.compile(
            "^(?:DELETE FROM (?:ONLY )?([\\w.]++)(?: (?:AS )?\\w++)?$|UPDATE (?:ONLY )?([\\w.]++)(?: (?:AS )?\\w++)? SET (.*)$|TRUNCATE (?:TABLE )?([\\w.]++))");
    private static final Pattern HAS_CONDITION = Pattern.compile("\\b(?:WHERE|FROM|JOIN|LIMIT)\\b");
    private static final Pattern EVERY_ROW = Pattern.compile(" WHERE (?:TRUE|\\(?1 ?= ?1\\)?)$");

    private MigrationChecks() {}

    static List<Check> all() {
        return List.of(
                check(
                        "data-dropped",
                        Tier.COMMENT,
                        Severity.WARNING,
                        "A migration throws data away",
                        MigrationChecks::dropped),
                check(
                        "column-without-value",
                        Tier.COMMENT,
                        Severity.ERROR,
                        "A new column for which the rows have no value",
                        MigrationChecks::withoutValue),
                check(
                        "rename-under-way",
                        Tier.COMMENT,
                        Severity.WARNING,
                        "A table or column is renamed under a running program",
                        MigrationChecks::renamed),
                check(
                        "rows-without-condition",
                        Tier.COMMENT,
                        Severity.WARNING,
                        "A migration changes or deletes every row",
                        MigrationChecks::everyRow),
                check(
                        "concurrent-in-transaction",
                        Tier.COMMENT,
                        Severity.ERROR,
                        "An index that cannot be made within a transaction",
                        MigrationChecks::inTransaction),
                check(
                        "index-locks-table",
                        Tier.NIT,
                        Severity.INFO,
                        "An index that keeps writers waiting",
                        MigrationChecks::locking),
                check(
                        "column-type-changed",
                        Tier.NIT,
                        Severity.INFO,
                        "The type of a column is changed in place",
                        MigrationChecks::retyped));
    }

    private static Check check(
            String id,
            Tier tier,
            Severity severity,
            String title,
            BiFunction<SqlStatement, Migration, List<Place>> rule) {
        var info = new CheckInfo(id, tier, severity, "data", title);
        return new PlaceCheck(info, MigrationChecks::isMigration, text -> {
            var migration = Migration.of(text);
            List<Place> places = new ArrayList<>();
            migration.statements().forEach(statement -> places.addAll(rule.apply(statement, migration)));
            return places;
        });
    }

    static boolean isMigration(ChangedFile file) {
        String path = file.path().toLowerCase(Locale.ROOT);
        return path.endsWith(".sql")
                && file.role() != PathRole.TEST
                && file.role() != PathRole.EXAMPLE
                && PATH.matcher(path).find()
                && !WAY_BACK.matcher(path).find();
    }

    /**
     * The way forward of a file.
     *
     * @param all of it as one text
     * @param created the tables that it makes
     */
    private record Migration(List<SqlStatement> statements, String all, List<String> created) {
        static Migration of(String text) {
            Matcher back = BACK_MARK.matcher(text);
            List<SqlStatement> statements = SqlStatement.in(back.find() ? text.substring(0, back.start()) : text);
            List<String> created = new ArrayList<>();
            var all = new StringBuilder();
            for (SqlStatement statement : statements) {
                Matcher create = CREATED.matcher(statement.text());
                if (create.find()) {
                    created.add(bare(create.group(1)));
                }
                all.append(statement.text()).append(";\n");
            }
            return new Migration(statements, all.toString(), created);
        }

        boolean creates(String table) {
            return created.contains(bare(table));
        }

        /** Whether some other statement holds {@code pattern}, in which {@code %s} stands for {@code name}. */
        boolean has(String pattern, String name) {
            return Pattern.compile(pattern.formatted(Pattern.quote(bare(name))))
                    .matcher(all)
                    .find();
        }

        private static String bare(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    private static Place place(SqlStatement statement, String what, String message) {
        return new Place(
                statement.first(), statement.last(), what + statement.text().replace(" ", ""), message);
    }

    private static List<Place> dropped(SqlStatement statement, Migration migration) {
        Matcher table = DROPPED.matcher(statement.text());
        if (table.find()) {
            String name = table.group(1);
            return migration.creates(name) || migration.has("\\bRENAME TO %s;|\\bTEMP(?:ORARY)? TABLE %<s\\b", name)
                    ? List.of()
                    : List.of(place(
                            statement,
                            "table",
                            "This throws the table `%s` away with all its rows; a program that still reads it, or has to go back to the version before, is left without."
                                    .formatted(lower(name))));
        }
        Matcher altered = ALTERED.matcher(statement.text());
        if (altered.find() && !migration.creates(altered.group(1))) {
            Matcher column = DROP_COLUMN.matcher(altered.group(2));
            if (column.find() && !migration.has("\\bADD (?:COLUMN )?(?:IF NOT EXISTS )?%s\\b", column.group(1))) {
                return List.of(place(
                        statement,
                        "column",
                        "This throws the column `%s` away with what it holds; while the version before still runs, its queries fail."
                                .formatted(lower(column.group(1)))));
            }
        }
        return List.of();
    }

    private static List<Place> withoutValue(SqlStatement statement, Migration migration) {
        Matcher altered = ALTERED.matcher(statement.text());
        if (!altered.find() || migration.creates(altered.group(1))) {
            return List.of();
        }
        for (String action : actions(altered.group(2))) {
            Matcher added = ADD_COLUMN.matcher(action);
            if (added.find()
                    && action.contains("NOT NULL")
                    && !FILLED.matcher(action).find()
                    && !migration.has("\\b(?:DELETE FROM|TRUNCATE(?: TABLE)?) %s(?! WHERE)\\b", altered.group(1))) {
                return List.of(place(
                        statement,
                        "null",
                        "The rows that are there have no value for `%s`, which is `NOT NULL` without a default: the database refuses this, or fills in an empty one."
                                .formatted(lower(added.group(1)))));
            }
            Matcher set = NOW_NOT_NULL.matcher(action);
            if (set.find()
                    && !migration.has(
                            "\\b%s ?=|\\b%<s IS NULL|\\bADD (?:COLUMN )?(?:IF NOT EXISTS )?%<s [^;]*DEFAULT|%<s [^;]*NOT VALID|VALIDATE CONSTRAINT",
                            set.group(1))) {
                return List.of(place(
                        statement,
                        "set",
                        "Where a row has no value for `%s` this fails; nothing here fills it in before."
                                .formatted(lower(set.group(1)))));
            }
        }
        return List.of();
    }

    /** The parts of {@code text} between commas that are in no brackets. */
    private static List<String> actions(String text) {
        List<String> actions = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                actions.add(text.substring(start, i));
                start = i + 1;
            }
        }
        actions.add(text.substring(start));
        return actions;
    }

    private static List<Place> renamed(SqlStatement statement, Migration migration) {
        Matcher table = RENAMED_TABLE.matcher(statement.text());
        if (table.find()) {
            String old = table.group(1) != null ? table.group(1) : table.group(3);
            return migration.creates(old)
                            || migration.has(
                                    "\\bVIEW (?:\\w+\\.)?%s\\b|\\bTABLE (?:IF (?:NOT )?EXISTS )?(?:\\w+\\.)?%<s(?! RENAME| TO)\\b",
                                    old)
                    ? List.of()
                    : List.of(place(
                            statement,
                            "table",
                            "From here on there is no `%s`: the version that still runs while this is rolled out fails, and so does each query that was not adapted. A view of the old name would keep them alive."
                                    .formatted(lower(old))));
        }
        Matcher altered = ALTERED.matcher(statement.text());
        if (altered.find() && !migration.creates(altered.group(1))) {
            Matcher column = RENAMED_COLUMN.matcher(altered.group(2));
            if (column.find()) {
                String old = column.group(1) != null ? column.group(1) : column.group(3);
                return List.of(place(
                        statement,
                        "column",
                        "From here on there is no column `%s`: the version that still runs while this is rolled out fails."
                                .formatted(lower(old))));
            }
        }
        return List.of();
    }

    private static List<Place> everyRow(SqlStatement statement, Migration migration) {
        String text = EVERY_ROW.matcher(statement.text()).replaceFirst("");
        Matcher matcher = WITHOUT_WHERE.matcher(text);
        if (!matcher.find()) {
            return List.of();
        }
        String table = matcher.group(1) != null
                ? matcher.group(1)
                : matcher.group(2) != null ? matcher.group(2) : matcher.group(4);
        String set = matcher.group(3);
        if (migration.creates(table)
                || (set != null && (HAS_CONDITION.matcher(set).find() || fillsNewColumn(set, migration)))) {
            return List.of();
        }
        return List.of(place(
                statement,
                "rows",
                set == null
                        ? "This deletes every row of `%s`.".formatted(lower(table))
                        : "This changes every row of `%s`; there is no `WHERE`.".formatted(lower(table))));
    }

    private static boolean fillsNewColumn(String set, Migration migration) {
        String column = set.replaceFirst("[ =(].*$", "");
        return !column.matches("[\\w.]+")
                || migration.has(
                        "\\bADD (?:COLUMN )?(?:IF NOT EXISTS )?%s\\b|\\b(?:DROP|ALTER|MODIFY|CHANGE) (?:COLUMN )?(?:\\w+ )?%<s\\b",
                        column);
    }

    private static List<Place> inTransaction(SqlStatement statement, Migration migration) {
        boolean concurrent =
                statement.text().matches("(?:CREATE (?:UNIQUE )?INDEX|DROP INDEX|REINDEX \\w+) CONCURRENTLY .*");
        return concurrent && isWithinTransaction(statement, migration)
                ? List.of(place(
                        statement,
                        "concurrent",
                        "`CONCURRENTLY` fails within a transaction block, and one was begun above."))
                : List.of();
    }

    private static boolean isWithinTransaction(SqlStatement statement, Migration migration) {
        boolean within = false;
        for (SqlStatement one : migration.statements()) {
            if (one.equals(statement)) {
                break;
            }
            within = one.text().matches("(?:BEGIN|START TRANSACTION)\\b.*")
                    || (within && !one.text().matches("(?:COMMIT|END|ROLLBACK)\\b.*"));
        }
        return within;
    }

    private static List<Place> locking(SqlStatement statement, Migration migration) {
        Matcher index = INDEX.matcher(statement.text());
        return index.find()
                        && index.group(1) == null
                        && !migration.creates(index.group(2))
                        && POSTGRES.matcher(migration.all()).find()
                ? List.of(place(
                        statement,
                        "index",
                        "Until this index is made, nobody can write to `%s`; with `CONCURRENTLY`, outside of a transaction, they can."
                                .formatted(lower(index.group(2)))))
                : List.of();
    }

    private static List<Place> retyped(SqlStatement statement, Migration migration) {
        Matcher altered = ALTERED.matcher(statement.text());
        if (altered.find() && !migration.creates(altered.group(1))) {
            Matcher type = TYPE_CHANGED.matcher(altered.group(2));
            if (type.find()) {
                String column = type.group(1) != null ? type.group(1) : type.group(3);
                return List.of(place(
                        statement,
                        "type",
                        "A new type for `%s` makes the database write the whole table anew while others wait, and what does not fit the type fails."
                                .formatted(lower(column))));
            }
        }
        return List.of();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
