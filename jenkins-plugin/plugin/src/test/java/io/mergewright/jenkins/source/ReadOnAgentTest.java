package io.mergewright.jenkins.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Location;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnAgentTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String OTHER = "f".repeat(40);
    private static final String TOKEN = "gh" + "p_" + "0123456789abcdefghijABCDEFGHIJ012345";

    @TempDir
    private Path workspace;

    @BeforeEach
    void write() throws IOException {
        Files.write(
                workspace.resolve("Shop.java"),
                IntStream.rangeClosed(1, 20).mapToObj(i -> "line " + i).toList());
    }

    @Test
    void shouldReadTheLinesAroundTheOneThatIsCited() throws Exception {
        assertThat(read(order("", false, new Location("Shop.java", 10, 3))))
                .singleElement()
                .satisfies(excerpt -> {
                    assertThat(excerpt.getPlace()).isEqualTo("Shop.java:10:3");
                    assertThat(excerpt.getFirstLine()).isEqualTo(5);
                    assertThat(excerpt.getLines())
                            .hasSize(11)
                            .startsWith("line 5")
                            .endsWith("line 15");
                    assertThat(excerpt.getText()).contains("      9 | line 9\n>    10 | line 10\n");
                });
    }

    @Test
    void shouldReadAsManyLinesAsThereAre() throws Exception {
        assertThat(read(order("", false, Location.of("Shop.java", 1))))
                .singleElement()
                .satisfies(excerpt -> {
                    assertThat(excerpt.getFirstLine()).isEqualTo(1);
                    assertThat(excerpt.getLines()).hasSize(6);
                });
        assertThat(read(order("", false, Location.of("Shop.java", 20))).get(0).getLines())
                .hasSize(6);
        assertThat(read(order("", false, Location.of("Shop.java", 21)))).isEmpty();
    }

    @Test
    void shouldTakeOutSecretsAndWhatSteersAPage() throws Exception {
        Files.writeString(
                workspace.resolve("Shop.java"), "token = \"" + TOKEN + "\"\n\u202Eevil\u001b[31m\n" + "x".repeat(999));

        assertThat(read(order("", false, Location.of("Shop.java", 2))).get(0).getLines())
                .noneMatch(line -> line.contains(TOKEN))
                .noneMatch(line -> line.contains("\u202E") || line.contains("\u001b"))
                .allMatch(line -> line.length() < 400);
    }

    @Test
    void shouldTakeOutAKeyThatBeganFarAbove() throws Exception {
        String key = "-----BEGIN RSA PRIVATE KEY-----\n" + "MIIEpAIBAAKCAQEA7b\n".repeat(20);
        Files.writeString(workspace.resolve("Shop.java"), key);

        assertThat(read(order("", false, Location.of("Shop.java", 18))).get(0).getLines())
                .noneMatch(line -> line.contains("MIIE"));
    }

    @Test
    void shouldReadTheCommitThatWasBuiltAlsoAfterOtherBuildsOfIt() throws Exception {
        checkOut(COMMIT);

        assertThat(read(order(COMMIT, true, Location.of("Shop.java", 7)))).hasSize(1);
    }

    @Test
    void shouldLeaveOutWhatAnotherBuildHasCheckedOut() throws Exception {
        checkOut(OTHER);

        assertThat(read(order(COMMIT, false, Location.of("Shop.java", 7)))).isEmpty();
    }

    @Test
    void shouldLeaveOutAWorkspaceThatIsUsedAgainWhereTheCommitIsNotKnown() throws Exception {
        assertThat(read(order("", true, Location.of("Shop.java", 7)))).isEmpty();
        assertThat(read(order(COMMIT, true, Location.of("Shop.java", 7)))).isEmpty();
        assertThat(read(order(COMMIT, false, Location.of("Shop.java", 7)))).hasSize(1);
    }

    private void checkOut(String commit) throws IOException {
        Files.writeString(Files.createDirectory(workspace.resolve(".git")).resolve("HEAD"), commit + "\n");
    }

    private static ReadOrder order(String commit, boolean used, Location place) {
        return new ReadOrder(
                List.of(new Citation(place)), commit.isEmpty() ? List.of() : List.of("9".repeat(40), commit), used);
    }

    /** As it goes over the wire. */
    @SuppressWarnings("unchecked")
    private List<SourceExcerpt> read(ReadOrder order) throws Exception {
        var sent = (ReadOnAgent) copy(new ReadOnAgent(order));
        return (List<SourceExcerpt>) copy(sent.invoke(workspace.toFile(), null));
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
}
