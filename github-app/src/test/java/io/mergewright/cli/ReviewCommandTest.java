package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mergewright.context.testing.LittleRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
    @TempDir
    private Path folder;

    private LittleRepository repository;

    @BeforeEach
    void makeABranch() {
        repository = LittleRepository.in(folder);
        repository.write("a.js", "f();\n").commit("Begin");
        repository.git("branch", "trunk");
        repository.write("a.js", "try {\n  f();\n} catch (e) {}\n").commit("Be careful");
    }

    @Test
    void shouldReviewWhatTheBranchAdds() {
        var run = review();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1 file with 3 added lines reviewed: 1 comment.", "a.js:3  warning");
    }

    @Test
    void shouldLeaveOutWhatOthersDidMeanwhile() {
        repository.git("checkout", "-q", "trunk");
        repository.write("b.js", "try { g(); } catch (e) {}\n").commit("Elsewhere");
        repository.git("checkout", "-q", "-");

        assertThat(review().out()).contains("a.js:3").doesNotContain("b.js");
    }

    @Test
    void shouldEndWithOneWhereACommentIsSevereEnough() {
        assertThat(review("--fail-on", "warning").exitCode()).isEqualTo(1);
        assertThat(review("--fail-on", "error").exitCode()).isZero();
    }

    @Test
    void shouldSayOnlyWhatIsNewSinceTheLastReview() {
        repository.git("tag", "reviewed");
        repository.write("a.js", "// careful\ntry {\n  f();\n} catch (e) {}\n").commit("Explain");

        assertThat(review().out()).contains("a.js:4");
        assertThat(review("--since", "reviewed").out()).contains("nothing to say");
    }

    @Test
    void shouldReviewAPlainDiff() throws IOException {
        Path diff = Files.writeString(folder.resolve("a.diff"), repository.git("diff", "-U0", "trunk", "HEAD") + "\n");

        var run = CommandLineRun.of("review", "--diff", diff, "--format", "github");

        assertThat(run.exitCode()).isZero();
        assertThat(new JsonMapper().readTree(run.out()).has("commit_id")).isFalse();
        assertThat(run.out()).contains("swallowed-error");
        Path other = Files.writeString(folder.resolve("other.diff"), "no difference\n");
        assertThat(CommandLineRun.of("review", "--diff", other).err()).contains("no unified diff in it");
        assertThat(CommandLineRun.of("review", "--diff", folder.resolve("no.diff"))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void shouldLookDeeperWhenAskedTo() throws IOException {
        repository.write("A.java", "class A {\n    private int count;\n}\n").commit("Count");

        assertThat(review().out()).doesNotContain("A.java:2");
        assertThat(review("--deep").out()).contains("A.java:2", "`count` is never read.");
        Path diff = Files.writeString(folder.resolve("a.diff"), repository.git("diff", "trunk", "HEAD") + "\n");
        assertThat(CommandLineRun.of("review", "--deep", "--diff", diff).out())
                .contains("a.js:3", "PMD did not look at anything")
                .doesNotContain("A.java:2");
    }

    @Test
    void shouldNotGuessWhatStandsAboveAHunk() throws IOException {
        Path diff = Files.writeString(folder.resolve("b.diff"), """
                --- a/b.go
                +++ b/b.go
                @@ -10,2 +10,3 @@ func f() {
                 	a()
                +	b()
                 	return
                @@ -30,3 +31,4 @@ func f() {
                \s
                 	c()
                +	d()
                 	e()
                """);

        assertThat(CommandLineRun.of("review", "--diff", diff).out()).contains("nothing to say");
    }

    @Test
    void shouldWriteTheBodyOfTheCallThatCreatesAReview() throws IOException {
        JsonNode body = new JsonMapper().readTree(review("--format", "github").out());

        assertThat(body.path("commit_id").asText()).isEqualTo(repository.git("rev-parse", "HEAD"));
        assertThat(body.path("event").asText()).isEqualTo("COMMENT");
        assertThat(body.at("/comments/0/path").asText()).isEqualTo("a.js");
        assertThat(body.at("/comments/0/line").asInt()).isEqualTo(3);
        assertThat(body.at("/comments/0/side").asText()).isEqualTo("RIGHT");
        assertThat(body.at("/comments/0").has("start_line")).isFalse();
    }

    @Test
    void shouldSayNothingInOneLineWhereThereIsNothingToSay() {
        assertThat(review("--head", "trunk").out()).isEqualTo("0 files with 0 added lines reviewed, nothing to say.\n");
    }

    @Test
    void shouldSayWhatCannotBeUsed() {
        assertThat(review("--head", "nowhere").exitCode()).isEqualTo(2);
        assertThat(review("--max-comments", "-1").exitCode()).isEqualTo(2);

        repository.git("checkout", "-q", "--orphan", "alone");
        repository.write("c.js", "h();\n").commit("Alone");
        var run = review();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("have no commit in common");
    }

    private CommandLineRun review(String... more) {
        Object[] args = new Object[5 + more.length];
        args[0] = "review";
        args[1] = "--repo";
        args[2] = folder;
        args[3] = "--base";
        args[4] = "trunk";
        System.arraycopy(more, 0, args, 5, more.length);
        return CommandLineRun.of(args);
    }
}
