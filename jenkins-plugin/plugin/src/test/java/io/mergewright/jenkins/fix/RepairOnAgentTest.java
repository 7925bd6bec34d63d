package io.mergewright.jenkins.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.budget.Usage;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.CalibrationJson;
import io.mergewright.jenkins.ask.LentModels;
import io.mergewright.model.Answer;
import io.mergewright.model.ModelTier;
import io.mergewright.runtime.FixModels;
import io.mergewright.supervisor.ModelAccess;
import io.mergewright.supervisor.ModelRepair;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RepairOnAgentTest {
    private static final String ERROR = "main.c:1:22: error: expected ';' before '}' token";
    private static final String BUILD = "grep -q 'return 1;' main.c || { echo \"" + ERROR + "\"; exit 1; }";

    @TempDir
    private Path directory;

    @Test
    void shouldProveAFixAndLeaveTheWorkspaceAsItIs() throws Exception {
        var checkout = new Checkout(directory);
        String commit = checkout.commit(Checkout.BROKEN);

        FixAnswer answer = repair(order(commit, BUILD, List.of()));

        assertThat(answer.fixes()).singleElement().satisfies(fix -> {
            assertThat(fix.isProven()).isTrue();
            assertThat(fix.isPublished()).isTrue();
            assertThat(fix.getCommit()).isEqualTo(commit);
            assertThat(fix.getDiff()).contains("-int f(void) {return 1}\n+int f(void) {return 1;}\n");
            assertThat(fix.getChecked()).isNotEmpty();
            assertThat(fix.getReasons()).isNotEmpty();
            assertThat(fix.isOpen()).isTrue();
        });
        assertThat(directory.resolve("main.c")).hasContent(Checkout.BROKEN);
    }

    @Test
    void shouldRepairTheCommitThatFailedWhateverIsCheckedOutNow() throws Exception {
        var checkout = new Checkout(directory);
        String commit = checkout.commit(Checkout.BROKEN);
        checkout.commit("int g;\n");

        assertThat(repair(order(commit, BUILD, List.of())).fixes())
                .extracting(ProposedFix::getCommit)
                .containsExactly(commit);
    }

    @Test
    void shouldSayThatTheCommitIsGone() throws Exception {
        new Checkout(directory).commit(Checkout.BROKEN);

        assertThat(repair(order("e".repeat(40), BUILD, List.of())).notes())
                .containsExactly("No fixes: the commit that failed is not in the workspace any more.");
    }

    @Test
    void shouldTouchNothingThatIsNotAllowed() throws Exception {
        String commit = new Checkout(directory).commit(Checkout.BROKEN);

        FixAnswer answer = repair(order(commit, BUILD, List.of("docs/**")));

        assertThat(answer.fixes()).isEmpty();
        assertThat(answer.notes()).isNotEmpty();
    }

    @Test
    void shouldSayWhyThereIsNoFixWhereNothingIsCheckedOut() throws Exception {
        Files.createDirectory(directory.resolve(".git"));

        FixAnswer answer = repair(order("", BUILD, List.of()));

        assertThat(answer.fixes()).isEmpty();
        assertThat(answer.notes()).singleElement().asString().startsWith("No fixes: ");
    }

    @Test
    void shouldAskAModelWhereRulesKnowNothing() throws Exception {
        var checkout = new Checkout(directory);
        String commit = checkout.commit("int f(void) {return 1;}\nint answer = 41;\n");
        String build =
                "grep -q 'answer = 42' main.c || { echo 'main.c:2: assertion failed: answer is 41, not 42'; exit 1; }";

        FixOrder order = order(commit, build, List.of(), asking());
        FixAnswer answer = new RepairOnAgent(order).invoke(directory.toFile(), null);

        assertThat(answer.fixes()).as(answer.notes().toString()).singleElement().satisfies(fix -> {
            assertThat(fix.isProven()).isTrue();
            assertThat(fix.getModel()).isEqualTo("small-1");
            assertThat(fix.getPrompt()).startsWith("fix/");
            assertThat(fix.getWhy()).isEqualTo("The answer is known.");
            assertThat(fix.getDiff()).contains("-int answer = 41;\n+int answer = 42;\n");
        });
    }

    private static FixOrder.Asking asking() {
        String edits = """
                {"title": "Give the right answer", "why": "The answer is known.", "quotes": [],
                 "edits": [{"path": "main.c", "search": "answer = 41", "replace": "answer = 42"}]}
                """;
        ModelAccess access =
                (tier, agent, handling) -> Optional.of(prompt -> new Answer(edits, new Usage(100, 0, 20), "small-1"));
        var limits = new ModelRepair.Limits(1, 1, Duration.ofSeconds(30));
        return FixOrder.Asking.of(
                new LentModels(access, "handling", limits),
                List.of(ModelTier.CHEAP),
                new FixModels(access, 4_000, limits));
    }

    /** As it goes over the wire. */
    private FixAnswer repair(FixOrder order) throws Exception {
        var sent = (RepairOnAgent) copy(new RepairOnAgent(order));
        return (FixAnswer) copy(sent.invoke(directory.toFile(), null));
    }

    private static Object copy(Object sent) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private static FixOrder order(String commit, String verify, List<String> allowed) throws IOException {
        return order(commit, verify, allowed, FixOrder.Asking.nobody());
    }

    private static FixOrder order(String commit, String verify, List<String> allowed, FixOrder.Asking asking)
            throws IOException {
        var log = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(log)) {
            gzip.write(((asking.models().isPresent() ? "main.c:2: assertion failed: answer is 41, not 42" : ERROR)
                            + "\nERROR: script returned exit code 1\n")
                    .getBytes(UTF_8));
        }
        return new FixOrder(
                "shop",
                new FixOrder.Commits(commit.isEmpty() ? List.of() : List.of("f".repeat(40), commit), List.of()),
                log.toByteArray(),
                new FixWish(verify, 1, allowed, OptionalDouble.empty(), OptionalDouble.empty(), false),
                new FixOrder.Core("", CalibrationJson.write(Calibration.NONE).toString(), 0.7, 0.4, 4, 3, asking),
                Map.of());
    }
}
