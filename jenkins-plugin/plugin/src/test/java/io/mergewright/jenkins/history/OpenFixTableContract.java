package io.mergewright.jenkins.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

abstract class OpenFixTableContract extends HistoryContract {
    @Test
    void shouldListWhatWaitsTheNewestFirst() {
        put("shop", 1, "a", "b");
        put("team/a", 2, "c");

        assertThat(tables.fixes().all())
                .containsExactly(fix("team/a", 2, "c"), fix("shop", 1, "a"), fix("shop", 1, "b"));
    }

    @Test
    void shouldKeepTheLastWordOnABuild() {
        put("shop", 1, "a", "b");

        put("shop", 1, "b");

        assertThat(ids()).containsExactly("b");
    }

    @Test
    void shouldFollowBuildsAndJobs() {
        put("shop", 1, "a");
        put("team/a", 2, "b");
        put("team/a", 3, "c");
        put("team/b", 4, "d");

        tables.remove(new BuildKey("team/a", 2));
        tables.removeJob("team/b");
        tables.rename("team", "crew");
        tables.rename("shop", "store");

        assertThat(tables.fixes().all()).containsExactly(fix("crew/a", 3, "c"), fix("store", 1, "a"));
    }

    private void put(String job, int build, String... ids) {
        tables.fixes()
                .put(
                        new BuildKey(job, build),
                        List.of(ids).stream().map(id -> fix(job, build, id)).toList());
    }

    private static OpenFix fix(String job, int build, String id) {
        return new OpenFix(
                new BuildKey(job, build), id, "Add a semicolon", "compile", 0.75, true, MONDAY.plusSeconds(build));
    }

    private List<String> ids() {
        return tables.fixes().all().stream().map(OpenFix::id).toList();
    }
}
