package io.mergewright.model;

import io.mergewright.budget.Usage;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.model.Reading.Read;
import io.mergewright.model.Reading.Violation;
import io.mergewright.model.Reply.Unusable;
import io.mergewright.model.Reply.Usable;

/**
 * Asks for a value instead of a text. An answer that breaks a demand gets one chance of repair: the same question again, with
 * what was wrong. Each of the two calls waits at most {@link Prompt#timeout()}.
 */
public final class StructuredModel<T> {
    private static final int LONGEST_QUOTE = 500;

    private final ChatModel model;
    private final AnswerReader<T> reader;

    public StructuredModel(ChatModel model, AnswerReader<T> reader) {
        this.model = model;
        this.reader = reader;
    }

    /**
     * Asks once, and once more when the answer is unusable.
     *
     * @throws ModelException when there is no first answer; a repair turn without an answer is {@link Unusable}
     */
    public Reply<T> ask(Prompt prompt) {
        Answer first = model.ask(prompt);
        Reading<T> reading = reader.read(first.text());
        if (reading instanceof Read<T> read) {
            return new Usable<>(read.value(), first.usage(), first.model(), false);
        }
        return repair(prompt, first, (Violation<T>) reading);
    }

    private Reply<T> repair(Prompt prompt, Answer first, Violation<T> violation) {
        Answer second;
        try {
            second = model.ask(prompt.about(secondTry(prompt, first, violation)));
        } catch (ModelException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return new Unusable<>("%s; no repair: %s".formatted(violation.reason(), e.kind()), first.usage());
        }
        Usage usage = first.usage().plus(second.usage());
        Reading<T> reading = reader.read(second.text());
        if (reading instanceof Read<T> read) {
            return new Usable<>(read.value(), usage, second.model(), true);
        }
        return new Unusable<>(
                "%s; after repair: %s".formatted(violation.reason(), ((Violation<T>) reading).reason()), usage);
    }

    private static <T> String secondTry(Prompt prompt, Answer first, Violation<T> violation) {
        return """
                %s

                Your answer to this was refused. What is wrong with it: %s
                It began with:
                %s

                Answer again, with nothing but one JSON value that satisfies the schema.""".formatted(prompt.user(), violation.detail(), quote(first.text()));
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + " ...";
    }
}
