package io.mergewright.explain;

import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.Excerpt;
import io.mergewright.log.LogWindow;
import io.mergewright.model.Answer;
import io.mergewright.model.AnswerReader;
import io.mergewright.model.ChatModel;
import io.mergewright.model.JsonAnswerReader;
import io.mergewright.model.ModelException;
import io.mergewright.model.Prompt;
import io.mergewright.model.Reading;
import io.mergewright.model.Reply;
import io.mergewright.model.ShownLines;
import io.mergewright.model.StructuredModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Asks a model why a build failed, and keeps of its answer what the log proves. */
public final class Explainer {
    private static final AnswerReader<Claims> READER = new JsonAnswerReader<>(Claims.class);

    private final UnaryOperator<String> marks;
    private final int tokens;

    /**
     * @param tokens of the log that the model may see
     * @param marks gives for a text a mark that nobody who wrote the text could foresee
     */
    public Explainer(int tokens, UnaryOperator<String> marks) {
        this.marks = marks;
        this.tokens = tokens;
    }

    /**
     * What {@code model} adds to {@code diagnosis}; each call waits at most {@code timeout}.
     *
     * @throws ModelException when the model gives no answer, or none that follows the schema
     */
    public Explanation explain(LogWindow log, Diagnosis diagnosis, ChatModel model, Duration timeout) {
        ShownLines shown = shown(log, diagnosis);
        Prompt prompt = new ExplainPrompt(marks).of(shown, diagnosis, timeout);
        Reply<Claims> reply = new StructuredModel<>(model, READER).ask(prompt);
        if (reply instanceof Reply.Usable<Claims> usable) {
            return proven(usable, shown, prompt);
        }
        throw new ModelException(ModelException.Kind.UNUSABLE, ((Reply.Unusable<Claims>) reply).reason());
    }

    /** What a model is shown of {@code log}, word for word, for people who want to know beforehand. */
    public Prompt question(LogWindow log, Diagnosis diagnosis, Duration timeout) {
        return new ExplainPrompt(marks).of(shown(log, diagnosis), diagnosis, timeout);
    }

    private ShownLines shown(LogWindow log, Diagnosis diagnosis) {
        return ShownLines.of(Excerpt.of(log, diagnosis, tokens).byNumber());
    }

    /** Whether {@code answer} can be used at all; one that cannot is not worth keeping. */
    public static boolean followsSchema(Answer answer) {
        return READER.read(answer.text()) instanceof Reading.Read;
    }

    private static Explanation proven(Reply.Usable<Claims> reply, ShownLines shown, Prompt prompt) {
        var check = new CitationCheck(shown);
        List<Claim> claims = reply.value().claims();
        List<Proven> causes =
                claims.stream().map(check::prove).flatMap(Optional::stream).toList();
        return new Explanation(
                causes,
                claims.size() - causes.size(),
                shown.withheld(),
                prompt.name() + "/" + prompt.version(),
                reply.model(),
                reply.usage());
    }
}
