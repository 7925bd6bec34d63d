package io.mergewright.review.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table if exists a; | data-dropped",
                "alter table a drop column b; | data-dropped",
                "alter table only s.a add constraint c unique (d), drop b; | data-dropped",
                "alter table a add column b int not null; | column-without-value",
                "alter table a add b varchar(10) not null after c; | column-without-value",
                "alter table a alter column b set not null; | column-without-value",
                "alter table a rename to b; | rename-under-way",
                "rename table a to b; | rename-under-way",
                "alter table a rename column b to c; | rename-under-way",
                "alter table a change column b c int; | rename-under-way",
                "delete from a; | rows-without-condition",
                "update a set b = 1; | rows-without-condition",
                "truncate table a; | rows-without-condition",
                "begin; create index concurrently i on a (b); commit; | concurrent-in-transaction",
                "create table c (d jsonb); create unique index i on a (b); | index-locks-table",
                "alter table a alter column b type bigint; | column-type-changed",
                "alter table a modify b bigint; | column-type-changed",
            })
    void shouldFindWhatHarmsDataOrTheProgramThatRuns(String sql, String id) {
        assertThat(ids("db/migrations/0002_a.sql", sql)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a (b int not null); drop table a; alter table a drop column b; delete from a;",
                "alter table a drop constraint b; alter table a alter column b drop default, alter column b drop not null;",
                "alter table a add column b int not null default 0; alter table a add column c text;",
                "alter table a add column b bigint generated always as identity not null;",
                "alter table a add column b int; update a set b = 1; alter table a alter column b set not null;",
                "create table new_a (b int); insert into new_a select b from a; drop table a; alter table new_a rename to a;",
                "alter table a rename to b; create view a as select * from b;",
                "alter table a rename constraint b to c;",
                "delete from a where b = 1; update a set b = 1 where c = 2; update a set b = c.d from c;",
                "create table b (c int); truncate b; alter table b add column d int not null;",
                "create index concurrently i on a (b);",
                "create table a (b jsonb); create index i on a (b);",
                "-- drop table a;\nselect 'drop table a;';",
                "create function f() as $$ delete from a; $$ language sql;",
                "create table b (c int);\n-- +goose Down\ndrop table a;",
            })
    void shouldLeaveAloneWhatHarmsNothing(String sql) {
        assertThat(ids("db/migrations/0002_a.sql", sql)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "db/migrations/0002_a.sql, 1",
        "src/main/resources/db/migration/V12__drop.sql, 1",
        "migrations/2024-01-02-000000_a/up.sql, 1",
        "migrations/2024-01-02-000000_a/down.sql, 0",
        "migrations/0002_a.down.sql, 0",
        "src/main/resources/db/migration/U12__drop.sql, 0",
        "src/test/resources/db/migration/V1__a.sql, 0",
        "reports/clean.sql, 0",
    })
    void shouldLookOnlyAtTheWayForward(String path, int expected) {
        assertThat(ids(path, "drop table a;")).hasSize(expected);
    }

    @Test
    void shouldEndOnHostileText() {
        assertThat(ids("db/migrations/a.sql", "alter table a drop b, ".repeat(40_000)))
                .hasSizeLessThan(10);
        assertThat(ids("db/migrations/a.sql", "drop table a;".repeat(40_000))).isNotEmpty();
    }

    private static List<String> ids(String path, String sql) {
        return Added.ids(MigrationChecks.all(), path, sql + "\n").stream()
                .distinct()
                .toList();
    }
}
