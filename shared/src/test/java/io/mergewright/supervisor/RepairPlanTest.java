package io.mergewright.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.context.Sources;
import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Edit;
import io.mergewright.core.Patch;
import io.mergewright.core.RepositoryPath;
import io.mergewright.core.SettableClock;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diff.FileContent;
import io.mergewright.gate.ConfidenceModel;
import io.mergewright.gate.Decision;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Thresholds;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.repair.Failure;
import io.mergewright.repair.Fix;
import io.mergewright.repair.Fixer;
import io.mergewright.repair.source.SourceFiles;
import io.mergewright.verify.Account;
import io.mergewright.verify.PatchApplication;
import io.mergewright.verify.Verification;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RepairPlanTest {
    private static final Account NOTHING = new Account(List.of(), List.of(), List.of());
    private static final LogWindow LOG = log("main.c:1:10: error: expected ';' before 'return'");
    private static final LogWindow NEXT_LOG = log("main.c:2:1: error: expected '}' at end of input");

    private final List<String> tried = new ArrayList<>();
    private final Map<String, Verification> results = new HashMap<>();
    private final SettableClock clock = new SettableClock("2026-01-02T03:04:05Z");
    private final Workers workers = new Workers(4);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void shouldTryUntilSomethingIsProven() {
        results.put("a", noBetter());
        results.put("b", proven());

        var outcome = repair(proposing("one", fix("a"), fix("b"), fix("c")));

        assertThat(tried).containsExactly("a", "b");
        assertThat(decisions(outcome))
                .containsExactly(Decision.Withhold.class, Decision.Publish.class, Decision.AskHuman.class);
        assertThat(outcome.shortfalls()).isEmpty();
    }

    @Test
    void shouldTryNoMoreCandidatesThanAllowed() {
        repair(proposing("one", fix("a"), fix("b"), fix("c"), fix("d")));

        assertThat(tried).containsExactly("a", "b", "c");
    }

    @Test
    void shouldTryTheSameEditsOnce() {
        var outcome = repair(proposing("one", fix("a")), proposing("two", fix("a")));

        assertThat(tried).containsExactly("a");
        assertThat(outcome.state().candidates()).hasSize(1);
    }

    @Test
    void shouldGoOnWithoutAFixerThatBreaks() {
        results.put("a", proven());
        var broken = new FakeFixer("broken", failure -> {
            throw new IllegalStateException("no such thing");
        });

        var outcome = repair(broken, proposing("one", fix("a")));

        assertThat(decisions(outcome)).containsExactly(Decision.Publish.class);
        assertThat(outcome.shortfalls()).singleElement().asString().startsWith("propose-broken failed: ");
    }

    @Test
    void shouldTakeAChangeBackOnlyWhereNothingElseHelps() {
        results.put("undo", proven());

        repair(
                proposing("revert", new Fix("revert-part", "undo", edits("undo"), List.of(), 0.5, "")),
                proposing("one", fix("a")));
        assertThat(tried).containsExactly("a", "undo");

        tried.clear();
        results.put("a", proven());
        repair(
                proposing("revert", new Fix("revert-part", "undo", edits("undo"), List.of(), 0.5, "")),
                proposing("one", fix("a")));
        assertThat(tried).containsExactly("a");
    }

    @Test
    void shouldContinueWhereTheBuildGotFurther() {
        results.put("a", new Verification.ChangedFailure(List.of("another"), diagnosis(NEXT_LOG), NOTHING));
        results.put("a+b", proven());
        var fixer = new FakeFixer(
                "one", failure -> failure.window().equals(NEXT_LOG) ? List.of(fix("b")) : List.of(fix("a")));

        var outcome = repair(fixer);

        assertThat(tried).containsExactly("a", "a+b");
        assertThat(decisions(outcome)).containsExactly(Decision.Withhold.class, Decision.Publish.class);
    }

    @Test
    void shouldLeaveItToAPersonWhereProofIsNotEnough() {
        results.put("a", proven());
        var expectation = new Fix("expectation", "a", edits("a"), List.of(), 0.9, "an expectation is changed");

        var outcome = repair(proposing("one", expectation));

        assertThat(decisions(outcome)).containsExactly(Decision.AskHuman.class);
        assertThat(outcome.state().candidates().get(0).decision().orElseThrow().reasons())
                .first()
                .isEqualTo("an expectation is changed");
    }

    @Test
    void shouldWithholdWhatBreaksSomethingElse() {
        results.put("a", new Verification.MadeWorse(List.of("a test"), diagnosis(NEXT_LOG), NOTHING));

        assertThat(decisions(repair(proposing("one", fix("a"))))).containsExactly(Decision.Withhold.class);
    }

    @Test
    void shouldTryTheOthersWhereOneCannotBeTried() {
        results.put("b", proven());
        var plan = plan(
                patch -> {
                    Verification result = verify(patch);
                    if (tried.size() == 1) {
                        throw new IllegalStateException("the disk was full");
                    }
                    return result;
                },
                proposing("one", fix("a"), fix("b")));

        var outcome = run(plan);

        assertThat(tried).containsExactly("a", "b");
        assertThat(decisions(outcome)).containsExactly(Decision.Publish.class, Decision.AskHuman.class);
        assertThat(outcome.shortfalls()).singleElement().asString().startsWith("verify-1 was replaced: ");
    }

    private Outcome<Repair> repair(Fixer... fixers) {
        return run(plan(this::verify, fixers));
    }

    private Outcome<Repair> run(RepairPlan plan) {
        var supervisor = new Supervisor(
                new TimedAttempts(workers, clock, new Luck(wait -> {}, new Random(1))),
                OpenTelemetry.noop().getTracer("test"),
                clock,
                () -> "h");
        return supervisor.run(plan.plan(), Repair.of(failure()));
    }

    private static RepairPlan plan(Function<Patch, Verification> verifier, Fixer... fixers) {
        var second = Duration.ofSeconds(30);
        return new RepairPlan(
                List.of(fixers),
                verifier,
                new Continuation(
                        List.of(fixers),
                        new OneFile(),
                        new PatchApplication(AllowedPaths.all()),
                        () -> Optional.of(NEXT_LOG)),
                new RepairJudgement(new Gate(new ConfidenceModel(), Thresholds.PRIOR)),
                new RepairPlan.Limits(3, 3, second, second, second));
    }

    /** By the names of the edits. */
    private Verification verify(Patch patch) {
        String names = String.join(
                "+",
                patch.edits().stream()
                        .map(edit -> ((Edit.Create) edit).content())
                        .toList());
        tried.add(names);
        return results.getOrDefault(names, noBetter());
    }

    private static Verification proven() {
        return new Verification.Proven(List.of(), NOTHING);
    }

    private static Verification noBetter() {
        return new Verification.NoBetter("the same", diagnosis(LOG), NOTHING);
    }

    private static List<Class<?>> decisions(Outcome<Repair> outcome) {
        List<Class<?>> classes = new ArrayList<>();
        outcome.state()
                .candidates()
                .forEach(candidate ->
                        classes.add(candidate.decision().orElseThrow().getClass()));
        return classes;
    }

    /** For the build that failed, and nothing to go on with. */
    private static Fixer proposing(String id, Fix... fixes) {
        return new FakeFixer(id, failure -> failure.window().equals(LOG) ? List.of(fixes) : List.of());
    }

    private static Fix fix(String name) {
        return Fix.of("rule", name, edits(name), List.of(), 0.95);
    }

    private static List<Edit> edits(String name) {
        return List.of(new Edit.Create(name + ".txt", name, false));
    }

    private static LogWindow log(String text) {
        return new LogReader().read(LogSource.ofText(text + "\nmake: *** [main.o] Error 1\n", "test.log"));
    }

    private static Diagnosis diagnosis(LogWindow log) {
        return new Diagnoser(RuleLibrary.load()).diagnose(log);
    }

    private static Failure failure() {
        return new Failure(
                LOG, LogText.of(LOG), diagnosis(LOG), new SourceFiles(new OneFile()), "c0ffee", List.of(), "make");
    }

    private record FakeFixer(String id, Function<Failure, List<Fix>> fixes) implements Fixer {
        @Override
        public About about() {
            return new About("Fakes.", 0, 1, "");
        }

        @Override
        public List<Fix> propose(Failure failure) {
            return fixes.apply(failure);
        }
    }

    private record OneFile() implements Sources {
        private static final RepositoryPath PATH = new RepositoryPath("main.c");

        @Override
        public List<RepositoryPath> paths() {
            return List.of(PATH);
        }

        @Override
        public Optional<FileContent> at(RepositoryPath path) {
            return path.equals(PATH)
                    ? Optional.of(FileContent.of("int main(){\n".getBytes(StandardCharsets.UTF_8), false))
                    : Optional.empty();
        }
    }
}
