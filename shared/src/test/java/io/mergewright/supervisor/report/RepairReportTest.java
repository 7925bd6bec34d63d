package io.mergewright.supervisor.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mergewright.core.Confidence;
import io.mergewright.core.Evidence;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.gate.Decision;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.repair.Maker;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairReportTest {
    private static final Confidence LIKELY = new Confidence(0.93);

    @Test
    void shouldWriteWhatTheSchemaDescribes() throws IOException {
        assertThat(errors(RepairJson.of(report("fix it", "a", "+x\n")))).isEmpty();
        assertThat(errors(RepairJson.of(new RepairReport(report("", "", "").diagnosis(), List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void shouldNumberTheLinesOfTheEvidence() {
        assertThat(RepairText.of(report("fix it", "a", "+x\n")))
                .contains("because of   7 | first\n", "because of   8 | second\n");
    }

    @Test
    void shouldCountWhatIsWithheldWithoutShowingIt() {
        String text = RepairText.of(report("fix it", "withhold", "+x\n"));

        assertThat(text).contains("no patch is proposed", "1 patch is withheld").doesNotContain("fix it");
    }

    @Test
    void shouldLetNothingOfAPatchBreakOutOfMarkdown() {
        String markdown = RepairMarkdown.of(report("see [here](http://evil) <img> @all", "a", "+```\n+````\n"));

        assertThat(markdown).contains("\\[here\\]", "\\<img\\>", "\\@all", "`````diff\n+```\n+````\n`````\n");
    }

    private static RepairReport report(String title, String decision, String diff) {
        var log = new LogReader().read(LogSource.ofText("make: *** [all] Error 1\n", "test.log"));
        var patch = new ProposedPatch(
                "id",
                "rule",
                title,
                Optional.of(new Maker("m", "fix/1", "because")),
                decision.equals("withhold")
                        ? new Decision.Withhold(LIKELY, LIKELY, List.of("it does not help"))
                        : new Decision.Publish(LIKELY, LIKELY, List.of("it is proven")),
                List.of("it is proven"),
                "proven",
                List.of("it applies"),
                List.of("the tests"),
                List.of(new Evidence(7, 8, List.of("first", "second"))),
                diff);
        return new RepairReport(
                new Diagnoser(RuleLibrary.load()).diagnose(log), List.of(patch), List.of("a step failed"));
    }

    private static List<Error> errors(String json) throws IOException {
        try (var stream = Objects.requireNonNull(RepairReportTest.class.getResourceAsStream("/fix.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), UTF_8));
            return schema.validate(json, InputFormat.JSON);
        }
    }
}
