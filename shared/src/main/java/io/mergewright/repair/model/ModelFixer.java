package io.mergewright.repair.model;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Edit;
import io.mergewright.core.Evidence;
import io.mergewright.log.Redactor;
import io.mergewright.model.Answer;
import io.mergewright.model.AnswerReader;
import io.mergewright.model.ChatModel;
import io.mergewright.model.Injection;
import io.mergewright.model.JsonAnswerReader;
import io.mergewright.model.ModelException;
import io.mergewright.model.Prompt;
import io.mergewright.model.Reading;
import io.mergewright.model.Reply;
import io.mergewright.model.ShownLines;
import io.mergewright.model.StructuredModel;
import io.mergewright.repair.Failure;
import io.mergewright.repair.Fix;
import io.mergewright.repair.Maker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Asks a model for a patch. Whatever it answers, and whatever log and sources told it to answer, what is left is a change of
 * files that it was shown, which somebody has to try; what only a person can answer for says so.
 */
public final class ModelFixer {
    /** What fixes of models are called. */
    public static final String ID = "model";

    private static final double CLARITY = 0.5;
    private static final AnswerReader<PatchAnswer> READER = new JsonAnswerReader<>(PatchAnswer.class);

    private final int tokens;
    private final AllowedPaths allowed;
    private final FixPrompt prompts;
    private final Redactor redactor = new Redactor();

    /**
     * Makes a fixer.
     *
     * @param tokens of log and sources that a model may see
     * @param allowed what a patch may touch
     * @param marks gives for a text a mark that nobody who wrote the text could foresee
     */
    public ModelFixer(int tokens, AllowedPaths allowed, UnaryOperator<String> marks) {
        this.tokens = tokens;
        this.allowed = allowed;
        this.prompts = new FixPrompt(marks);
    }

    /**
     * What {@code model} would mend {@code failure} with, knowing what became of what it proposed before; each call waits at most
     * {@code timeout}.
     *
     * @throws ModelException when the model gives no answer, or none that follows the schema
     */
    public Offer propose(Failure failure, List<EarlierTry> earlier, ChatModel model, Duration timeout) {
        FixMaterial material = FixMaterial.of(failure, earlier, allowed, tokens);
        if (material.sources().windows().isEmpty()) {
            return new Offer.None("the log leads to no source that could be shown");
        }
        Prompt prompt = prompts.of(material, failure.diagnosis(), timeout);
        Reply<PatchAnswer> reply = new StructuredModel<>(model, READER).ask(prompt);
        if (reply instanceof Reply.Usable<PatchAnswer> usable) {
            return offer(usable, material, prompt);
        }
        throw new ModelException(ModelException.Kind.UNUSABLE, ((Reply.Unusable<PatchAnswer>) reply).reason());
    }

    /** Whether {@code answer} can be used at all; one that cannot is not worth keeping. */
    public static boolean followsSchema(Answer answer) {
        return READER.read(answer.text()) instanceof Reading.Read;
    }

    private Offer offer(Reply.Usable<PatchAnswer> reply, FixMaterial material, Prompt prompt) {
        PatchAnswer answer = reply.value();
        if (answer.edits().isEmpty()) {
            return new Offer.None("the model does not know what to change");
        }
        List<Edit.Replace> edits =
                answer.edits().stream().map(PatchAnswer.Change::edit).toList();
        Optional<String> problem = isFit(answer)
                ? new EditCheck(material.sources(), allowed).problem(edits)
                : Optional.of("title or why hold a link, a command or an order");
        if (problem.isPresent()) {
            return new Offer.Refused(EarlierTry.of(List.copyOf(edits), problem.get()));
        }
        var maker = new Maker(reply.model(), prompt.name() + "/" + prompt.version(), oneLine(answer.why()));
        return new Offer.Made(fix(answer, edits, material).madeBy(maker));
    }

    private static boolean isFit(PatchAnswer answer) {
        String said = answer.title() + "\n" + answer.why();
        return !Injection.leadsElsewhere(said) && !Injection.speaksToAModel(said);
    }

    private Fix fix(PatchAnswer answer, List<Edit.Replace> edits, FixMaterial material) {
        return new Fix(
                ID,
                oneLine(answer.title()),
                List.copyOf(edits),
                evidence(answer, material.log()),
                CLARITY,
                Delicate.reason(edits, material.sources()));
    }

    /** One wrong quotation, and none counts: a model that invents one line may have invented the rest. */
    private static List<Evidence> evidence(PatchAnswer answer, ShownLines log) {
        boolean proven = answer.quotes().stream().allMatch(quote -> log.holds(quote.line(), quote.text()));
        return proven
                ? log.evidence(
                        answer.quotes().stream().map(PatchAnswer.Quote::line).toList())
                : List.of();
    }

    private String oneLine(String text) {
        return redactor.redact(text.replaceAll("\\p{Cntrl}", " ")).strip().replaceAll("\\s+", " ");
    }
}
