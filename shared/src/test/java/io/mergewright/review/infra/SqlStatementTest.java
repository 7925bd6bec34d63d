package io.mergewright.review.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlStatementTest {
    @Test
    void shouldLeaveOutCommentsTextsAndQuotes() {
        var statements = SqlStatement.in("""
                -- drop table a;
                update `t` set a = 'it''s; here' /* ; */
                  where "b" = 1;

                select 2
                """);

        assertThat(statements)
                .containsExactly(
                        new SqlStatement(2, 3, "UPDATE T SET A = '' WHERE B = 1"), new SqlStatement(5, 5, "SELECT 2"));
    }

    @Test
    void shouldTakeTheBodyOfAFunctionForAText() {
        var statements =
                SqlStatement.in("create function f() as $body$ delete from a; $body$ language sql;\nselect $1");

        assertThat(statements)
                .extracting(SqlStatement::text)
                .containsExactly("CREATE FUNCTION F() AS '' LANGUAGE SQL", "SELECT $1");
    }

    @Test
    void shouldEndABatchAtGo() {
        assertThat(SqlStatement.in("drop table a\nGO\ndrop table b\ngo\n"))
                .extracting(SqlStatement::first)
                .containsExactly(1, 3);
    }

    @Test
    void shouldEndOnWhatIsNoSql() {
        assertThat(SqlStatement.in("$a$".repeat(20_001))).hasSize(1);
        assertThat(SqlStatement.in("'" + "a ".repeat(100_000))).hasSize(1);
        assertThat(SqlStatement.in("a;".repeat(10_000))).hasSizeLessThan(1_000);
        assertThat(SqlStatement.in("/*")).isEmpty();
    }
}
