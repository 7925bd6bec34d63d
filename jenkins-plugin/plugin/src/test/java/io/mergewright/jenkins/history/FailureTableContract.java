package io.mergewright.jenkins.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

abstract class FailureTableContract extends HistoryContract {
    @Test
    void shouldKeepOneForEachBuild() {
        put("shop", 1);
        put("shop", 2);
        put("shop", 2);

        assertThat(rows()).containsExactly("shop#1", "shop#2");
    }

    @Test
    void shouldForgetBuildsAndJobsWithAllThatIsWithin() {
        put("shop", 1);
        put("shop", 2);
        put("team/a", 1);
        put("team/b/c", 1);
        put("team_/a", 1);
        put("teams", 1);

        tables.failures().remove(new BuildKey("shop", 1));
        tables.failures().removeJob("team");

        assertThat(rows()).containsExactly("shop#2", "team_/a#1", "teams#1");
    }

    @Test
    void shouldFollowJobsAndFolders() {
        put("team/a", 1);
        put("team/b/c", 2);
        put("teams", 3);

        tables.failures().rename("team", "crew/x");
        tables.failures().rename("team/a", "crew/x/a");
        tables.failures().rename("teams", "shop");

        assertThat(rows()).containsExactly("crew/x/a#1", "crew/x/b/c#2", "shop#3");
    }

    @Test
    void shouldReplaceWhatIsLeftOfAJobThatHadTheNameBefore() {
        put("old", 1);
        put("old", 2);
        put("new", 2);
        put("new", 3);

        tables.failures().rename("old", "new");

        assertThat(rows()).containsExactly("new#1", "new#2", "new#3");
    }

    @Test
    void shouldForgetRatherThanKeepANameThatIsTooLong() {
        put("team/a", 1);

        tables.failures().rename("team", "x".repeat(BuildKey.LONGEST_JOB));

        assertThat(rows()).isEmpty();
    }

    @Test
    void shouldForgetWhatIsOld() {
        put("shop", 1);
        put("shop", 2);

        assertThat(tables.failures().prune(MONDAY.plusSeconds(2))).isEqualTo(1);

        assertThat(rows()).containsExactly("shop#2");
    }

    @Test
    void shouldLeaveOtherControllersAlone() {
        var others = Tables.of(database, "b".repeat(64));
        others.failures().put(failure("shop", 1, "3f2a"));
        put("shop", 1);

        tables.failures().rename("shop", "store");
        tables.failures().removeJob("store");
        tables.failures().prune(MONDAY.plusSeconds(100));

        assertThat(rows()).containsExactly("shop#1");
    }

    @Test
    void shouldTakeTextOfAnyKind() {
        var odd = new Failure(
                new BuildKey("shop »é", 1), "3f2a", "a\0b \ud800".repeat(300), "c".repeat(300), "", MONDAY, "", false);

        tables.failures().put(odd);

        assertThat(rows()).containsExactly("shop »é#1");
    }

    private void put(String job, int build) {
        tables.failures().put(failure(job, build, "3f2a"));
    }

    private List<String> rows() {
        return database.call(
                "list",
                handle -> handle.createQuery("SELECT job, build FROM jenkins_failure ORDER BY job, build")
                        .map((row, context) -> row.getString("job") + "#" + row.getInt("build"))
                        .list());
    }
}
