package io.mergewright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds every webhook of the simulator against schemas from elsewhere; only docs/benchmarks/simulator-schemas.sh runs it. */
class WebhookSchemasCheck {
    @Test
    void shouldSendPayloadsThatTheSchemasAccept() throws IOException {
        var schemas = new WebhookSchemas(Path.of(System.getProperty("mergewright.webhook-schemas")));
        var violations = new ArrayList<String>();
        var without = new TreeSet<String>();
        int validated = 0;

        for (var hook : everyWebhook()) {
            if (schemas.knows(hook.event(), hook.json())) {
                validated++;
                violations.addAll(schemas.violations(hook.event(), hook.json()));
            } else {
                without.add(hook.name());
            }
        }

        var report = new ArrayList<>(violations);
        without.forEach(name -> report.add("no schema for " + name));
        report.add("payloads_validated: " + validated);
        report.add("schema_violations: " + violations.size());
        Files.write(Path.of("target", "simulator-schemas.txt"), report);
        assertThat(violations).isEmpty();
        assertThat(validated).isPositive();
    }

    private static List<HookReceiver.Hook> everyWebhook() {
        try (var receiver = new HookReceiver();
                var simulator =
                        GitHubSimulator.start(SimulatorOptions.defaults().withWebhook(receiver.url(), "secret"))) {
            new Tour(simulator).go();
            return receiver.received();
        }
    }
}
