package io.mergewright.jenkins.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.gate.Calibration;
import io.mergewright.gate.CalibrationJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        var log = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(log)) {
            gzip.write((ERROR + "\nERROR: script returned exit code 1\n").getBytes(UTF_8));
        }
        return new FixOrder(
                "shop",
                new FixOrder.Commits(commit, ""),
                log.toByteArray(),
                new FixWish(verify, 1, allowed, OptionalDouble.empty(), OptionalDouble.empty(), false),
                new FixOrder.Core("", CalibrationJson.write(Calibration.NONE).toString(), 0.7, 0.4, 4, 3),
                Map.of());
    }
}
