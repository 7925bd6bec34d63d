package io.mergewright.repair.model;

import io.mergewright.core.Edit;
import io.mergewright.log.Redactor;
import io.mergewright.model.Injection;
import io.mergewright.model.Placeholders;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A patch that a model proposed for the same failure, and why it was of no use.
 *
 * @param edits as texts for a model; may be empty
 * @param reason a sentence, and perhaps lines of a log below it
 */
public record EarlierTry(String edits, String reason) {
    /** A try with {@code edits}, of which only replacements are told. */
    public static EarlierTry of(List<Edit> edits, String reason) {
        String told = edits.stream()
                .filter(Edit.Replace.class::isInstance)
                .map(Edit.Replace.class::cast)
                .map(edit -> "In %s you replaced\n%s\nby\n%s"
                        .formatted(
                                edit.path(),
                                edit.search().stripTrailing(),
                                edit.replacement().stripTrailing()))
                .collect(Collectors.joining("\n"));
        return new EarlierTry(told, reason);
    }

    /** The first sentence of the reason, without secrets. */
    public String summary() {
        return new Redactor().redact(reason.lines().findFirst().orElse(""));
    }

    /** What a model is told of it, in at most {@code most} characters: no secrets, and no lines that speak to a model. */
    String text(int most) {
        String text = new Redactor()
                .redact(reason + "\n" + edits)
                .lines()
                .map(line -> Injection.speaksToAModel(line) ? Placeholders.WITHHELD : line)
                .collect(Collectors.joining("\n"));
        return text.length() <= most ? text : text.substring(0, most) + "\n...";
    }
}
