package io.mergewright.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.delivery.Delivery.State;
import io.mergewright.delivery.Intake.Answer;
import io.mergewright.delivery.Intake.Headers;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import io.mergewright.work.Attempt;
import io.mergewright.work.WorkTable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final String GUID = "0b989ba4-242f-11e5-81e1-c7b6966d2516";
    private static final Signature SIGNATURE = new Signature("s3cret");

    /** Pushes to branches that are not called main ask for nothing, and some cannot be understood. */
    private static final Reaction PUSHES = new Reaction() {
        @Override
        public Set<String> events() {
            return Set.of("push");
        }

        @Override
        public Response to(String event, JsonNode payload) {
            return switch (payload.path("ref").asText()) {
                case "main" -> Response.step(() -> "done");
                case "odd" -> throw new IllegalArgumentException("odd");
                default -> Response.nothing("not main");
            };
        }
    };

    @TempDir
    private Path directory;

    private Store store;
    private Deliveries deliveries;
    private Reactions reactions;
    private Intake intake;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.file(directory.resolve("state")), Clock.systemUTC());
        store.migrate("io/mergewright/server/migration", "server_schema_history");
        deliveries = new Deliveries(store, () -> WorkTable.withoutWorkers(Clock.systemUTC()), Clock.systemUTC());
        reactions = new Reactions(List.of(PUSHES));
        intake = new Intake(() -> Optional.of(SIGNATURE), deliveries, reactions);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Answer take(String event, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return intake.take(bytes, new Headers(GUID, event, SIGNATURE.of(bytes)));
    }

    private Delivery kept() {
        return deliveries.find(GUID).orElseThrow();
    }

    @Test
    void shouldMakeWorkOfWhatAsksForSomething() {
        assertThat(take("push", "{\"ref\": \"main\"}")).isEqualTo(Answer.STORED);
        assertThat(kept().state()).isEqualTo(State.WAITING);

        new DeliveryJob(deliveries, reactions).run(GUID, new Attempt(1, () -> false));

        assertThat(kept().state()).isEqualTo(State.HANDLED);
        assertThat(kept().outcome()).isEqualTo("done");
    }

    @Test
    void shouldMakeNoWorkOfWhatAsksForNothing() {
        assertThat(take("push", "{\"ref\": \"other\"}")).isEqualTo(Answer.STORED);

        assertThat(kept().state()).isEqualTo(State.IGNORED);
        assertThat(kept().outcome()).isEqualTo("not main");
        assertThat(deliveries.requeue()).isZero();
    }

    @Test
    void shouldLetNothingBeForgottenThatFailsWhenItIsLookedAt() {
        assertThat(take("push", "{\"ref\": \"odd\"}")).isEqualTo(Answer.STORED);

        assertThat(kept().state()).isEqualTo(State.WAITING);
    }

    @Test
    void shouldNotReadLargeBodiesWhileGitHubWaits() {
        assertThat(take("push", "{\"ref\": \"other\", \"text\": \"" + "x".repeat(2 << 20) + "\"}"))
                .isEqualTo(Answer.STORED);

        assertThat(kept().state()).isEqualTo(State.WAITING);
    }

    @Test
    void shouldKnowWhatComesTwice() {
        assertThat(take("push", "{\"ref\": \"main\"}")).isEqualTo(Answer.STORED);
        assertThat(take("push", "{\"ref\": \"main\"}")).isEqualTo(Answer.KNOWN);
    }

    @Test
    void shouldHandleOnWishWhatAskedForNothing() {
        take("push", "{\"ref\": \"other\"}");

        assertThat(deliveries.retry(GUID)).isTrue();
        new DeliveryJob(deliveries, reactions).run(GUID, new Attempt(1, () -> false));

        assertThat(kept().state()).isEqualTo(State.HANDLED);
        assertThat(kept().outcome()).isEqualTo("not main");
    }
}
