package io.mergewright.ledger.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Tally;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatsReportTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-30");

    @Test
    void shouldPrintWhatBecameOfSuggestions() {
        assertThat(StatsText.of(report("acme/shop"))).isEqualTo("""
                suggestions proposed from 2026-11-01 to 2026-11-30 (UTC)
                  proposed        40 unique, 52 in all
                  shown           30, of which a person was asked about 6 first; 8 withheld
                  viewed          25; lines changed otherwise: 3
                  decided         20: 9 rejected, 2 ignored, 1 reverted; 4 superseded do not count
                  accepted         8, of which 5 verified by a green build

                  acceptance               40.0 % (21.9 to 61.3 %) of those decided, 95 % Wilson interval; usual in the industry: 30 to 45 %
                  without asking a person  20.0 % of those shown were accepted and needed nobody to decide before
                  cost                     $0.1200, $0.0150 per accepted suggestion
                  time to an answer        median 17 min, nine in ten within 25 h
                  time saved               90 min, taking 15 min for one accepted, less 1 min to read one shown

                by repo                              proposed   shown  decided accepted  acceptance (95 %)          per accepted   median  9 in 10
                acme/shop                                  40      30       20        8  40.0 % (21.9 to 61.3 %)         $0.0150   17 min     25 h

                ALARM: acceptance fell
                  -> look
                """);
    }

    @Test
    void shouldSayNothingOfWhatIsNotKnown() {
        var report = new StatsReport(
                FIRST, LAST, Optional.empty(), nothing(), List.of(), new Assumptions(15, 1.5), List.of());

        assertThat(StatsText.of(report))
                .contains("acceptance               - of those decided", "$0.0000, - per accepted", "median -");
        assertThat(StatsJson.of(report)).doesNotContain("\"acceptance\"", "NaN", "median");
    }

    @Test
    void shouldSatisfyThePublishedSchema() throws IOException {
        assertThat(errors(StatsJson.of(report("=cmd()\u0000\"")))).isEmpty();
        assertThat(errors(StatsJson.of(new StatsReport(
                        FIRST, LAST, Optional.empty(), nothing(), List.of(), new Assumptions(0, 0), List.of()))))
                .isEmpty();
        assertThat(errors(StatsJson.of(report("a")).replace("\"decided\"", "\"settled\"")))
                .isNotEmpty();
    }

    @Test
    void shouldWriteRecordsThatNoSpreadsheetTakesForFormulas() {
        String csv = StatsCsv.of(report("=HYPERLINK(\"http://evil\", 1)"));

        assertThat(csv.split("\r\n", -1)).hasSize(3);
        assertThat(csv)
                .contains("\r\n\"'=HYPERLINK(\"\"http://evil\"\", 1)\",52,40,30,6,8,25,3,20,8,5,9,2,1,4,0.400000,");
        assertThat(Csv.line("+1", "-1", "@x", "\tx", "a=b", -1, "")).isEqualTo("'+1,'-1,'@x,'\tx,a=b,-1,\r\n");
        assertThat(Csv.line("a\r\nb", "a,b")).isEqualTo("\"a\r\nb\",\"a,b\"\r\n");
    }

    @Test
    void shouldHaveAsManyFieldsAsHeadersInEachRecord() {
        String[] records = StatsCsv.of(report("plain")).split("\r\n", -1);

        assertThat(records[1].split(",", -1)).hasSameSizeAs(records[0].split(",", -1));
    }

    private static StatsReport report(String group) {
        return new StatsReport(
                FIRST,
                LAST,
                Optional.of(Grouping.REPO),
                tally("all"),
                List.of(tally(group)),
                new Assumptions(15, 1),
                List.of(new StatsReport.Warning("acceptance fell", "look")));
    }

    private static Tally tally(String group) {
        return new Tally(
                group,
                52,
                120_000,
                new Tally.Funnel(40, 30, 6, 8, 25, 3),
                new Tally.Answers(8, 6, 5, 9, 2, 1, 4),
                Optional.of(Duration.ofMinutes(17)),
                Optional.of(Duration.ofHours(25)));
    }

    private static Tally nothing() {
        return new Tally(
                "all",
                0,
                0,
                new Tally.Funnel(0, 0, 0, 0, 0, 0),
                new Tally.Answers(0, 0, 0, 0, 0, 0, 0),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Error> errors(String json) throws IOException {
        try (var stream = Objects.requireNonNull(StatsReportTest.class.getResourceAsStream("/stats.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), UTF_8));
            return schema.validate(json, InputFormat.JSON);
        }
    }
}
