package io.mergewright.review.model;

import io.mergewright.log.Redactor;
import io.mergewright.model.Injection;
import io.mergewright.model.Prompt;
import io.mergewright.model.PromptFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes the prompts of reviews. Everything that comes from outside stands between marks. */
final class ReviewPrompts {
    private final Form triage = new Form("triage", 400);
    private final Form read = new Form("read", 3_000);
    private final Form refute = new Form("refute", 1_000);
    private final Redactor redactor = new Redactor();
    private final UnaryOperator<String> marks;

    /** @param marks gives for a text a mark that nobody who wrote the text could foresee */
    ReviewPrompts(UnaryOperator<String> marks) {
        this.marks = marks;
    }

    private static final class Form {
        private final PromptFile file;
        private final String schema;
        private final int mostOutputTokens;

        Form(String name, int mostOutputTokens) {
            this.file = PromptFile.load(ReviewPrompts.class, name);
            this.schema = PromptFile.resource(ReviewPrompts.class, name + ".schema.json")
                    .strip();
            this.mostOutputTokens = mostOutputTokens;
        }

        Prompt filled(Map<String, String> system, Map<String, String> user, Duration timeout) {
            Map<String, String> values = new HashMap<>(system);
            values.put("schema", schema);
            return new Prompt(
                    file.name(),
                    file.version(),
                    PromptFile.filled(file.system(), values),
                    PromptFile.filled(file.user(), user),
                    schema,
                    mostOutputTokens,
                    timeout);
        }
    }

    /** Which of {@code passages} deserve a close look; they are numbered from 1. */
    Prompt triage(List<Passage> passages, Brief brief, Duration timeout) {
        return triage.filled(Map.of(), material(passages, Map.of("purpose", brief.shortPurpose())), timeout);
    }

    /**
     * What is wrong with {@code passages}.
     *
     * @param said what need not be said again, a line each
     */
    Prompt read(
            List<Passage> passages,
            Focus focus,
            Brief brief,
            List<String> said,
            List<String> definitions,
            Duration timeout) {
        return read.filled(
                Map.of("focus", focus.words(), "language", brief.language()),
                material(
                        passages,
                        Map.of(
                                "purpose", brief.shortPurpose(),
                                "wishes", brief.wishesFor(passages),
                                "said", String.join("\n", said),
                                "definitions", String.join("\n", definitions))),
                timeout);
    }

    /** Which of {@code findings} stand; they are numbered from 1. */
    Prompt refute(List<Passage> passages, List<String> findings, Duration timeout) {
        List<String> numbered = new ArrayList<>();
        for (String finding : findings) {
            numbered.add("%d. %s".formatted(numbered.size() + 1, finding));
        }
        return refute.filled(Map.of(), material(passages, Map.of("findings", String.join("\n", numbered))), timeout);
    }

    private Map<String, String> material(List<Passage> passages, Map<String, String> more) {
        Map<String, String> values = new HashMap<>();
        more.forEach((place, text) -> values.put(place, clean(text)));
        var all = new StringBuilder(String.join("\n", values.values()));
        passages.forEach(passage -> all.append('\n').append(passage.content()));
        String mark = marks.apply(all.toString());
        List<String> numbered = new ArrayList<>();
        for (Passage passage : passages) {
            numbered.add(passage.text(mark, numbered.size() + 1));
        }
        values.put("mark", mark);
        values.put("passages", String.join("\n\n", numbered));
        return values;
    }

    /** Without secrets and lines that speak to a model. */
    private String clean(String text) {
        String lines = redactor.redact(text)
                .lines()
                .filter(line -> !Injection.speaksToAModel(line))
                .collect(Collectors.joining("\n"))
                .strip();
        return lines.isEmpty() ? "nothing" : lines;
    }
}
