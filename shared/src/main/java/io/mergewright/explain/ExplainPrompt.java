package io.mergewright.explain;

import io.mergewright.diagnose.Diagnosis;
import io.mergewright.model.Injection;
import io.mergewright.model.Prompt;
import io.mergewright.model.PromptFile;
import io.mergewright.model.ShownLines;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes the prompt that asks why a build failed. */
final class ExplainPrompt {
    private static final int MOST_OUTPUT_TOKENS = 900;

    private final PromptFile file = PromptFile.load(ExplainPrompt.class, "explain");
    private final String schema =
            PromptFile.resource(ExplainPrompt.class, "explain.schema.json").strip();
    private final UnaryOperator<String> marks;

    /** @param marks gives for a text a mark that nobody who wrote the text could foresee */
    ExplainPrompt(UnaryOperator<String> marks) {
        this.marks = marks;
    }

    Prompt of(ShownLines shown, Diagnosis diagnosis, Duration timeout) {
        String lines = shown.text();
        String rules = diagnosis.causes().isEmpty()
                ? "nothing"
                : "%s (%s)"
                        .formatted(
                                plain(diagnosis.headline()),
                                diagnosis.category().label());
        return new Prompt(
                file.name(),
                file.version(),
                PromptFile.filled(file.system(), Map.of("schema", schema)),
                PromptFile.filled(file.user(), Map.of("rules", rules, "mark", marks.apply(lines), "lines", lines)),
                schema,
                MOST_OUTPUT_TOKENS,
                timeout);
    }

    /** The headline quotes the log too. */
    private static String plain(String headline) {
        return Injection.speaksToAModel(headline) ? "a line that cannot be shown" : headline;
    }
}
