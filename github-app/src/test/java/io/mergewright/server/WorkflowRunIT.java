package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.ledger.Event;
import io.mergewright.ledger.Wanted;
import io.mergewright.simulator.SimulatedChecks.CheckState;
import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.simulator.model.WorkflowRun.Step;
import io.mergewright.simulator.model.WorkflowRun.Subject;
import io.mergewright.simulator.operation.Workflows.JobSpec;
import io.mergewright.store.JdbcLedgerReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowRunIT {
    private static final String WARNING = "cc: warning: this is said every time, error or not\n";
    private static final String FAILURE = WARNING + """
            cc -c -o pad.o pad.c
            pad.c: In function 'pad':
            pad.c:5:16: error: implicit declaration of function 'strlen' [-Werror=implicit-function-declaration]
                5 |     size_t n = strlen(text);
                  |                ^~~~~~
            cc1: all warnings being treated as errors
            make: *** [Makefile:3: pad.o] Error 1
            ##[error]Process completed with exit code 2.
            """;
    private static final String SUCCESS = WARNING + "cc -c -o pad.o pad.c\n";

    @TempDir
    private Path directory;

    private ServedGitHub served;
    private Shop shop;
    private long workflow;

    @BeforeEach
    void start() {
        served = new ServedGitHub(directory);
        shop = Shop.in(served);
        workflow = shop.repository().actions().addWorkflow("CI", ".github/workflows/ci.yml");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private static JobSpec job(String conclusion, String log) {
        return new JobSpec("build", conclusion, List.of(new Step("Run make", conclusion, log)));
    }

    private long run(SimulatedPullRequest pull, String conclusion, String log) {
        var subject = new Subject(
                pull.headSha(), "feature", "pull_request", served.github().user("dev"));
        long run = shop.repository().actions().runWorkflow(workflow, subject, conclusion, job(conclusion, log));
        served.settle();
        return run;
    }

    private List<CheckState> diagnoses(SimulatedPullRequest pull) {
        return shop.repository().checks().at(pull.headSha()).stream()
                .filter(check -> check.name().equals("Mergewright diagnosis"))
                .toList();
    }

    @Test
    void shouldSayWhyTheRunsOfAPullRequestFailed() {
        var pull = shop.opened(Shop.SAFE_LOAD);

        run(pull, "failure", FAILURE);

        assertThat(diagnoses(pull)).singleElement().satisfies(check -> {
            assertThat(check.conclusion()).isEqualTo("neutral");
            assertThat(check.title()).contains("implicit declaration of function");
            assertThat(check.summary()).contains("pad.c:5");
        });
    }

    /** A change of a file in C that forgets a header. */
    private SimulatedPullRequest openedWithoutHeader() {
        String before = "#include <stdio.h>\n\nvoid pad(const char *text) {\n    puts(text);\n}\n";
        String after = before.replace("    puts(text);", "    size_t n = strlen(text);\n    printf(\"%zu\", n);");
        shop.repository().commit("main", "dev", "Pad", Map.of("pad.c", before));
        shop.repository().branch("feature", "main");
        shop.repository().commit("feature", "dev", "Count", Map.of("pad.c", after));
        var pull = shop.repository().open("dev", "feature", "Count");
        served.settle();
        return pull;
    }

    private static final String HEADER_MISSING = """
            cc -c -o pad.o pad.c
            pad.c: In function 'pad':
            pad.c:4:16: error: implicit declaration of function 'strlen' [-Werror=implicit-function-declaration]
                4 |     size_t n = strlen(text);
                  |                ^~~~~~
            pad.c:1:1: note: include '<string.h>' or provide a declaration of 'strlen'
            make: *** [Makefile:3: pad.o] Error 1
            ##[error]Process completed with exit code 2.
            """;

    @Test
    void shouldHoldAFixForItsLinesUntilAPersonHasItPublished() {
        var pull = openedWithoutHeader();

        run(pull, "failure", HEADER_MISSING);

        CheckState check = diagnoses(pull).get(0);
        assertThat(check.buttons()).containsExactly("publish-held");
        assertThat(pull.reviewComments()).isEmpty();

        shop.repository().checks().press("dev", check.id(), "publish-held");
        served.settle();

        assertThat(pull.reviewComments()).singleElement().satisfies(comment -> {
            assertThat(comment.path()).isEqualTo("pad.c");
            assertThat(comment.body())
                    .contains("Include <string.h>".replace("<", "&lt;"))
                    .contains("""
                    ```suggestion
                    #include <stdio.h>
                    #include <string.h>
                    ```""");
        });
    }

    @Test
    void shouldCountAPublishedFixAsAcceptedWhenItIsCommitted() {
        var pull = openedWithoutHeader();
        run(pull, "failure", HEADER_MISSING);
        shop.repository().checks().press("dev", diagnoses(pull).get(0).id(), "publish-held");
        served.settle();

        pull.applySuggestions("dev", pull.reviewComments().get(0).id());
        served.settle();

        var reader = new JdbcLedgerReader(served.server().agents().store());
        var lives = reader.newest(new Wanted(Optional.empty(), "acme/shop", 10)).stream()
                .map(one -> reader.life(one.id()).orElseThrow())
                .toList();
        assertThat(lives)
                .anySatisfy(life -> assertThat(life.events())
                        .extracting(Event::kind)
                        .contains(Event.Kind.QUEUED, Event.Kind.PUBLISHED, Event.Kind.ACCEPTED));
    }

    @Test
    void shouldOfferNoButtonForAFixElsewhere() {
        var pull = shop.opened(Shop.SAFE_LOAD);

        run(pull, "failure", FAILURE);

        assertThat(diagnoses(pull).get(0).buttons()).isEmpty();
    }

    @Test
    void shouldReportOnceForEachHeadHoweverManyRunsFail() {
        var pull = shop.opened(Shop.SAFE_LOAD);

        run(pull, "failure", FAILURE);
        run(pull, "failure", FAILURE);

        assertThat(diagnoses(pull))
                .singleElement()
                .satisfies(check -> assertThat(check.summary().split("## `CI`")).hasSize(3));
    }

    @Test
    void shouldCallARunFlakyThatPassesWhenItIsRunAgain() {
        var pull = shop.opened(Shop.SAFE_LOAD);
        long run = run(pull, "failure", FAILURE);

        shop.repository().actions().rerun(run, "success", job("success", SUCCESS));
        served.settle();

        assertThat(diagnoses(pull)).singleElement().satisfies(check -> {
            assertThat(check.title()).startsWith("Passed when run again: ");
            assertThat(check.summary()).contains("does not lie in the change alone");
        });
    }

    @Test
    void shouldSayThatARunFailsAgainInTheSameWay() {
        var pull = shop.opened(Shop.SAFE_LOAD);
        long run = run(pull, "failure", FAILURE);

        shop.repository().actions().rerun(run, "failure", job("failure", FAILURE));
        served.settle();

        assertThat(diagnoses(pull))
                .singleElement()
                .satisfies(check -> assertThat(check.summary())
                        .contains("this is no chance")
                        .contains("attempt 2"));
    }

    @Test
    void shouldSayNothingWhenAllPasses() {
        var pull = shop.opened(Shop.SAFE_LOAD);

        run(pull, "success", SUCCESS);

        assertThat(diagnoses(pull)).isEmpty();
    }

    @Test
    void shouldNotReportOnAHeadThatIsNoLongerTheNewest() {
        var pull = shop.opened(Shop.SAFE_LOAD);
        String old = pull.headSha();
        pull.push("dev", "More", Map.of("other.py", "x = 1\n"));
        var subject =
                new Subject(old, "feature", "pull_request", served.github().user("dev"));

        shop.repository().actions().runWorkflow(workflow, subject, "failure", job("failure", FAILURE));
        served.settle();

        assertThat(shop.repository().checks().at(old))
                .noneMatch(check -> check.name().equals("Mergewright diagnosis"));
    }
}
