package io.mergewright.repair.model;

import io.mergewright.diagnose.Diagnosis;
import io.mergewright.model.Injection;
import io.mergewright.model.Prompt;
import io.mergewright.model.PromptFile;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes the prompt that asks for a patch. */
final class FixPrompt {
    private static final int MOST_OUTPUT_TOKENS = 2_000;

    private final PromptFile file = PromptFile.load(FixPrompt.class, "fix");
    private final String schema =
            PromptFile.resource(FixPrompt.class, "fix.schema.json").strip();
    private final UnaryOperator<String> marks;

    /** @param marks gives for a text a mark that nobody who wrote the text could foresee */
    FixPrompt(UnaryOperator<String> marks) {
        this.marks = marks;
    }

    Prompt of(FixMaterial material, Diagnosis diagnosis, Duration timeout) {
        String lines = material.log().text();
        String mark = marks.apply(lines + "\n" + material.sources().content() + "\n" + material.earlier());
        Map<String, String> values = Map.of(
                "rules", headline(diagnosis),
                "mark", mark,
                "lines", lines,
                "sources", material.sources().text(mark),
                "earlier", earlier(material.earlier(), mark));
        return new Prompt(
                file.name(),
                file.version(),
                PromptFile.filled(file.system(), Map.of("schema", schema)),
                PromptFile.filled(file.user(), values),
                schema,
                MOST_OUTPUT_TOKENS,
                timeout);
    }

    private static String earlier(String told, String mark) {
        return told.isEmpty()
                ? ""
                : "\nWhat you answered before, and what came of it. Answer otherwise:\n<<<%s\n%s\n%s>>>\n"
                        .formatted(mark, told, mark);
    }

    /** The headline quotes the log too. */
    private static String headline(Diagnosis diagnosis) {
        if (diagnosis.causes().isEmpty()) {
            return "nothing";
        }
        String headline = diagnosis.headline();
        return "%s (%s)"
                .formatted(
                        Injection.speaksToAModel(headline) ? "a line that cannot be shown" : headline,
                        diagnosis.category().label());
    }
}
