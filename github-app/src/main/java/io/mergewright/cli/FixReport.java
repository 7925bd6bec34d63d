package io.mergewright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Evidence;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.report.PlainText;
import io.mergewright.diff.DiffWriter;
import io.mergewright.diff.FileChange;
import io.mergewright.gate.Decision;
import io.mergewright.log.Redactor;
import io.mergewright.runtime.SuggestionId;
import io.mergewright.supervisor.Candidate;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Repair;
import io.mergewright.verify.Application;
import io.mergewright.verify.PatchApplication;
import io.mergewright.verify.SourcesTree;
import io.mergewright.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What `mergewright fix` prints. */
final class FixReport {
    private final Diagnosis diagnosis;
    private final List<Row> rows;
    private final List<String> notes;

    /** A suggestion as it is shown. */
    private record Row(String id, Candidate candidate, String diff) {
        Decision decision() {
            return candidate.decision().orElseThrow();
        }

        String decisionLabel() {
            return decision() instanceof Decision.Publish
                    ? "publish"
                    : decision() instanceof Decision.AskHuman ? "ask-human" : "withhold";
        }

        String result() {
            return candidate.verification().map(FixReport::label).orElse("not-tried");
        }
    }

    private FixReport(Diagnosis diagnosis, List<Row> rows, List<String> notes) {
        this.diagnosis = diagnosis;
        this.rows = rows;
        this.notes = notes;
    }

    static FixReport of(Outcome<Repair> outcome, GitRepository repository) {
        List<Row> rows = new ArrayList<>();
        for (Candidate candidate : outcome.state().candidates()) {
            if (candidate.decision().isPresent()) {
                String id = SuggestionId.of(outcome.handling(), candidate);
                rows.add(new Row(
                        id, candidate, new String(new DiffWriter().write(changes(candidate, repository)), UTF_8)));
            }
        }
        return new FixReport(outcome.state().failure().diagnosis(), rows, notes(outcome));
    }

    /** What is missing, and why. */
    static List<String> notes(Outcome<Repair> outcome) {
        List<String> notes = new ArrayList<>(outcome.shortfalls());
        outcome.state().refused().forEach(one -> notes.add("what a model proposed was not tried: " + one.summary()));
        return notes;
    }

    /** What the patch of {@code candidate} changes; nothing where it does not apply. */
    static List<FileChange> changes(Candidate candidate, GitRepository repository) {
        var tree = new SourcesTree(repository.sources(candidate.patch().commit()));
        return new PatchApplication(AllowedPaths.all()).check(candidate.patch(), tree)
                        instanceof Application.Applied applied
                ? applied.changes()
                : List.of();
    }

    String in(Format format) {
        return switch (format) {
            case JSON -> json();
            case MARKDOWN -> markdown();
            default -> text();
        };
    }

    private static String label(Verification verification) {
        return verification
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("outcome", diagnosis.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        root.put("headline", diagnosis.headline());
        root.put("fingerprint", diagnosis.fingerprint().value());
        ArrayNode suggestions = root.putArray("suggestions");
        rows.forEach(row -> suggestions.add(json(row)));
        notes.forEach(root.putArray("notes")::add);
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(root)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode json(Row row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", row.id());
        node.put("fixer", row.candidate().fix().fixer());
        node.put("title", row.candidate().fix().title());
        row.candidate().fix().maker().ifPresent(maker -> {
            ObjectNode by = node.putObject("model");
            by.put("name", maker.model());
            by.put("prompt", maker.prompt());
            by.put("why", maker.why());
        });
        node.put("decision", row.decisionLabel());
        node.put("confidence", row.decision().confidence().probability());
        row.decision().reasons().forEach(node.putArray("reasons")::add);
        ObjectNode verification = node.putObject("verification");
        verification.put("result", row.result());
        row.candidate().verification().ifPresent(result -> {
            result.account().checked().forEach(verification.putArray("checked")::add);
            result.account().notChecked().forEach(verification.putArray("notChecked")::add);
        });
        ArrayNode evidence = node.putArray("evidence");
        for (Evidence quoted : row.candidate().fix().evidence()) {
            ObjectNode lines = evidence.addObject();
            lines.put("firstLine", quoted.firstLine());
            lines.put("lastLine", quoted.lastLine());
            quoted.lines().forEach(lines.withArray("lines")::add);
        }
        node.put("patch", row.diff());
        return node;
    }

    private String text() {
        var text = new StringBuilder();
        text.append(plain(diagnosis.failed() ? "FAILED " + diagnosis.headline() : "The log shows no failed build."))
                .append("\n");
        List<Row> shown = shown();
        if (shown.isEmpty()) {
            text.append("\nno patch is proposed\n");
        }
        for (Row row : shown) {
            text.append('\n').append(plain(row.candidate().fix().title())).append("\n\n");
            line(text, "suggestion", row.id());
            line(text, "fixer", row.candidate().fix().fixer());
            row.candidate().fix().maker().ifPresent(maker -> {
                line(text, "model", maker.model());
                line(text, "it says", maker.why());
            });
            line(text, "decision", words(row.decision()));
            row.decision().reasons().forEach(reason -> line(text, "", reason));
            line(text, "verified", row.result().replace('-', ' '));
            row.candidate().verification().ifPresent(result -> {
                result.account().checked().forEach(sentence -> line(text, "checked", sentence));
                result.account().notChecked().forEach(sentence -> line(text, "not checked", sentence));
            });
            row.candidate()
                    .fix()
                    .evidence()
                    .forEach(quoted -> quoted.lines()
                            .forEach(quote -> line(text, "because of", quoted.firstLine() + " | " + quote)));
            text.append('\n')
                    .append(row.diff()
                            .lines()
                            .map(line -> "    " + PlainText.of(line) + "\n")
                            .collect(Collectors.joining()));
        }
        int withheld = rows.size() - shown.size();
        if (withheld > 0) {
            text.append('\n')
                    .append(withheld)
                    .append(withheld == 1 ? " patch is" : " patches are")
                    .append(" withheld; --format json shows all, with reasons\n");
        }
        return text.toString();
    }

    private String markdown() {
        var text =
                new StringBuilder("## ").append(escaped(diagnosis.headline())).append("\n");
        List<Row> shown = shown();
        if (shown.isEmpty()) {
            text.append("\nNo patch is proposed.\n");
        }
        for (Row row : shown) {
            text.append("\n### ").append(escaped(row.candidate().fix().title())).append("\n\n");
            text.append("Decision: ")
                    .append(words(row.decision()))
                    .append("; ")
                    .append(row.result().replace('-', ' '))
                    .append(".\n\n");
            row.candidate()
                    .fix()
                    .maker()
                    .ifPresent(maker -> text.append("- ")
                            .append(escaped(maker.model()))
                            .append(" says: ")
                            .append(escaped(maker.why()))
                            .append('\n'));
            row.candidate().verification().ifPresent(result -> {
                result.account()
                        .checked()
                        .forEach(sentence -> text.append("- checked: ")
                                .append(escaped(sentence))
                                .append('\n'));
                result.account()
                        .notChecked()
                        .forEach(sentence -> text.append("- not checked: ")
                                .append(escaped(sentence))
                                .append('\n'));
            });
            String fence = fence(row.diff());
            text.append('\n')
                    .append(fence)
                    .append("diff\n")
                    .append(row.diff())
                    .append(fence)
                    .append('\n');
        }
        return text.toString();
    }

    private List<Row> shown() {
        return rows.stream()
                .filter(row -> !(row.decision() instanceof Decision.Withhold))
                .toList();
    }

    private static String words(Decision decision) {
        String what = decision instanceof Decision.Publish ? "publish" : "ask a person";
        return String.format(
                Locale.ROOT, "%s, confidence %.2f", what, decision.confidence().probability());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-12s %s%n", name, plain(value)));
    }

    private static String plain(String text) {
        return PlainText.of(new Redactor().redact(text));
    }

    private static String escaped(String text) {
        return plain(text).replaceAll("([\\\\`*_{}\\[\\]<>#|!@])", "\\\\$1");
    }

    /** Longer than any run of backticks inside. */
    private static String fence(String diff) {
        String fence = "```";
        while (diff.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
