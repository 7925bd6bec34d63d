package io.mergewright.pages.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Visibility;
import io.mergewright.config.Configuration;
import io.mergewright.core.SettableClock;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.pages.trace.Traces;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.server.ServedPages;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameters;
import io.mergewright.web.Reply;
import io.mergewright.web.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees a log that was sent, where it is, and for how long. */
class UploadsTest {
    private static final Person SENDER = new Person("octocat", Role.VIEWER, Visibility.of(Set.of()));
    private static final Person OTHER = new Person("hubot", Role.REVIEWER, Visibility.EVERYTHING);
    private static final Person ADMIN = new Person("boss", Role.ADMIN, Visibility.of(Set.of()));
    private static final String LOG = "[ERROR] /a/Shop.java:[7,9] cannot find symbol\n[INFO] BUILD FAILURE\n";

    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock("2026-11-29T12:00:00Z");
    private AgentRuntime agents;
    private Uploads uploads;
    private DiagnosePages pages;

    @BeforeEach
    void open() {
        Configuration configuration = ServedPages.configuration("store.directory=" + directory.resolve("state"));
        agents = AgentRuntime.open(configuration, new Diagnoser(RuleLibrary.load()), clock);
        agents.store().migrate("io/mergewright/server/migration", "server_schema_history");
        uploads = uploads("uploads", 1 << 20);
        pages = pages(configuration, uploads);
    }

    @AfterEach
    void close() {
        agents.close();
    }

    @Test
    void shouldShowALogToWhoeverSentItAndToAdministrators() {
        String id = pasted();

        assertThat(show(SENDER, id)).isInstanceOf(Reply.Data.class);
        assertThat(show(ADMIN, id)).isInstanceOf(Reply.Data.class);
        assertThat(show(OTHER, id))
                .isInstanceOfSatisfying(
                        Reply.Problem.class,
                        problem -> assertThat(problem.status()).isEqualTo(404));
        assertThat(uploads.of(OTHER, 10)).isEmpty();
        assertThat(uploads.of(SENDER, 10)).extracting(Upload::id).containsExactly(id);
    }

    @Test
    void shouldTakeNoOtherTextForAnId() {
        pasted();

        assertThat(uploads.find(ADMIN, "../../etc")).isEmpty();
        assertThat(uploads.find(ADMIN, "")).isEmpty();
        assertThat(uploads.find(ADMIN, "0".repeat(32))).isEmpty();
    }

    @Test
    void shouldSayThatALogIsOnAnotherMachine() {
        String id = pasted();
        Configuration configuration = ServedPages.configuration("store.directory=" + directory.resolve("state"));
        var elsewhere = pages(configuration, uploads("another", 1 << 20));

        assertThat(call(elsewhere, "/api/v1/diagnoses/{id}", SENDER, Map.of("id", id)))
                .isInstanceOfSatisfying(
                        Reply.Data.class,
                        data -> assertThat(((Upload) data.value()).where()).isEqualTo("elsewhere"));
        assertThat(call(elsewhere, "/api/v1/diagnoses/{id}/lines", SENDER, Map.of("id", id)))
                .isInstanceOfSatisfying(Reply.Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(404);
                    assertThat(problem.detail()).contains("another server");
                });
    }

    @Test
    void shouldForgetAfterADay() {
        String id = pasted();

        clock.pass(Duration.ofHours(24));

        assertThat(uploads.find(SENDER, id)).isEmpty();
        assertThat(uploads.of(SENDER, 10)).isEmpty();
    }

    @Test
    void shouldDeleteFilesAfterADay() throws IOException {
        String id = pasted();
        age(id, Duration.ofHours(25));

        uploads.tidyUp();

        assertThat(uploads.files().log(id)).doesNotExist();
    }

    @Test
    void shouldLetTheOldestGiveWay() throws IOException {
        String oldest = pasted("old\n".repeat(150_000));
        age(oldest, Duration.ofHours(2));
        String newest = pasted("new\n".repeat(150_000));

        uploads.tidyUp();

        assertThat(uploads.find(SENDER, oldest).orElseThrow().whyNot()).contains("newer ones needed its room");
        assertThat(uploads.find(SENDER, newest).orElseThrow().isHere()).isTrue();
        assertThat(call(pages, "/api/v1/diagnoses/{id}/lines", SENDER, Map.of("id", oldest)))
                .isInstanceOf(Reply.Problem.class);
    }

    @Test
    void shouldTakeInFourAtATime() {
        for (int i = 0; i < 4; i++) {
            assertThat(uploads.place()).isPresent();
        }

        assertThat(uploads.place()).isEmpty();
    }

    @Test
    void shouldBoundWhatIsAskedFor() {
        String id = pasted();

        assertThat(data(
                                "/api/v1/diagnoses/{id}/lines",
                                Map.of("id", id, "from", "2", "count", "1000"),
                                LogView.LogLines.class)
                        .lines())
                .hasSize(1);
        assertThatThrownBy(() -> call(pages, "/api/v1/diagnoses/{id}/lines", SENDER, Map.of("id", id, "count", "1001")))
                .hasMessageContaining("count must be a number from 1 to 1000");
        assertThatThrownBy(() ->
                        call(pages, "/api/v1/diagnoses/{id}/find", SENDER, Map.of("id", id, "text", "x".repeat(201))))
                .hasMessageContaining("text may have at most 200 characters");
        assertThat(data("/api/v1/diagnoses/{id}/find", Map.of("id", id, "text", "nothing"), LogView.FoundLine.class))
                .isEqualTo(new LogView.FoundLine(0, 3, 2));
    }

    @Test
    void shouldReadBackWhatALogTold() {
        String id = pasted();

        Told told = uploads.find(SENDER, id).orElseThrow().diagnosis();

        assertThat(told.failed()).isTrue();
        assertThat(told.evidence()).contains("1-1");
        assertThat(told.causes()).isNotEmpty();
        assertThat(ToldJson.read(ToldJson.write(told))).isEqualTo(told);
    }

    private <T> T data(String path, Map<String, String> parameters, Class<T> type) {
        return type.cast(((Reply.Data) call(pages, path, SENDER, parameters)).value());
    }

    private Reply show(Person person, String id) {
        return call(pages, "/api/v1/diagnoses/{id}", person, Map.of("id", id));
    }

    private static Reply call(DiagnosePages pages, String path, Person person, Map<String, String> parameters) {
        Endpoint endpoint = pages.endpoints().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
        return endpoint.action().apply(new Visit(Optional.of(person), "", new Parameters(parameters), Parameters.NONE));
    }

    private String pasted() {
        return pasted(LOG);
    }

    private String pasted(String log) {
        var endpoint = pages.endpoints().stream()
                .filter(one -> one.path().equals("/diagnose") && one.verb().changes())
                .findFirst()
                .orElseThrow();
        Reply reply = endpoint.action()
                .apply(new Visit(Optional.of(SENDER), "", Parameters.NONE, new Parameters(Map.of("log", log))));
        return ((Reply.Redirect) reply).to().replaceFirst(".*/", "");
    }

    private void age(String id, Duration age) throws IOException {
        Path log = uploads.files().log(id).getParent();
        Files.setLastModifiedTime(log, FileTime.from(clock.instant().minus(age)));
    }

    private Uploads uploads(String name, long most) {
        Supplier<String> ids = () -> UUID.randomUUID().toString().replace("-", "");
        return new Uploads(agents.store(), directory.resolve(name), most, ids, clock);
    }

    private DiagnosePages pages(Configuration configuration, Uploads uploads) {
        return new DiagnosePages(
                uploads,
                new LogDiagnoses(agents, uploads, configuration.server()),
                new CiDiagnoses(agents.store()),
                new Traces(agents.store()));
    }
}
