package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.delivery.Delivery;
import io.mergewright.delivery.Intake.Answer;
import io.mergewright.delivery.Intake.Headers;
import io.mergewright.server.Load.Webhook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeIT {
    private static final String GUID = "00000000-0000-0000-0000-000000000001";

    @TempDir
    private Path directory;

    @Test
    void shouldKeepAnEventWithADigitInItsName() {
        try (var served = new ServedGitHub(directory)) {
            var webhook = Webhook.of("projects_v2_item", "{\"action\":\"created\"}");

            Answer answer = served.server()
                    .intake()
                    .take(
                            webhook.body().getBytes(StandardCharsets.UTF_8),
                            new Headers(GUID, webhook.event(), webhook.signature()));

            assertThat(answer).isEqualTo(Answer.STORED);
            assertThat(served.server().deliveries().find(GUID))
                    .map(Delivery::state)
                    .contains(Delivery.State.IGNORED);
        }
    }
}
