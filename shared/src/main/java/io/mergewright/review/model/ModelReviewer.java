package io.mergewright.review.model;

import io.mergewright.model.Answer;
import io.mergewright.model.AnswerReader;
import io.mergewright.model.ChatModel;
import io.mergewright.model.JsonAnswerReader;
import io.mergewright.model.ModelException;
import io.mergewright.model.Prompt;
import io.mergewright.model.Reading;
import io.mergewright.model.Reply;
import io.mergewright.model.StructuredModel;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.change.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Asks models what is wrong with a change: which parts deserve a close look, what is wrong with them, and whether that can be refuted.
 * Whatever they answer, and whatever the change told them to answer, what is left speaks of lines that they were shown. Immutable.
 */
public final class ModelReviewer {
    private static final AnswerReader<Picks> PICKS = new JsonAnswerReader<>(Picks.class);
    private static final AnswerReader<Remarks> REMARKS = new JsonAnswerReader<>(Remarks.class);
    private static final AnswerReader<Verdicts> VERDICTS = new JsonAnswerReader<>(Verdicts.class);
    /** Passages in one question which of them deserve a look. */
    private static final int MOST_TRIAGED = 200;

    private final ReviewPrompts prompts;
    private final int tokens;

    /**
     * Makes a reviewer.
     *
     * @param tokens of the change that a model may see in one call
     * @param marks gives for a text a mark that nobody who wrote the text could foresee
     */
    public ModelReviewer(int tokens, UnaryOperator<String> marks) {
        this.prompts = new ReviewPrompts(marks);
        this.tokens = tokens;
    }

    /** The passages of {@code change} that are worth asking about, the riskiest first. */
    public List<Passage> passages(Change change) {
        var reader = new PassageReader();
        return Ranking.of(change.files().stream()
                .flatMap(file -> reader.passages(file).stream())
                .toList());
    }

    /** {@code passages} in at most {@code most} portions for one call each. */
    public Batches batches(List<Passage> passages, int most) {
        return Batches.of(passages, most, tokens);
    }

    /**
     * Those of {@code passages} that deserve a close look; what the model had no room for is taken in.
     *
     * @throws ModelException when the model gives no answer, or none that follows the schema
     */
    public List<Passage> triage(List<Passage> passages, Brief brief, ChatModel model, Duration timeout) {
        List<Passage> asked = batches(passages.subList(0, Math.min(MOST_TRIAGED, passages.size())), 1)
                .passages();
        if (asked.isEmpty()) {
            return passages;
        }
        Picks picks = ask(prompts.triage(asked, brief, timeout), model, PICKS).value();
        Set<Passage> dull = new HashSet<>(asked);
        picks.passages().stream()
                .filter(number -> number >= 1 && number <= asked.size())
                .forEach(number -> dull.remove(asked.get(number - 1)));
        return passages.stream().filter(passage -> !dull.contains(passage)).toList();
    }

    /**
     * What one reading found.
     *
     * @param findings that the change proves
     * @param dropped how many others there were, by why they were dropped
     */
    public record Found(List<ModelFinding> findings, Map<String, Integer> dropped) {
        public Found {
            findings = List.copyOf(findings);
            dropped = Map.copyOf(dropped);
        }
    }

    /**
     * What {@code model} says is wrong with {@code passages}.
     *
     * @param number of the reading, from 0 on; each looks from somewhere else
     * @param known what checks say, which is not said again
     * @throws ModelException when the model gives no answer, or none that follows the schema
     */
    public Found read(
            Change change,
            List<Passage> passages,
            int number,
            Brief brief,
            List<ReviewFinding> known,
            ChatModel model,
            Duration timeout) {
        Prompt prompt = prompts.read(
                passages,
                Focus.of(number),
                brief,
                known.stream().map(ModelReviewer::said).toList(),
                new UsedDefinitions(change).of(passages),
                timeout);
        Reply.Usable<Remarks> reply = ask(prompt, model, REMARKS);
        var check = new RemarkCheck(passages);
        List<ModelFinding> findings = new ArrayList<>();
        Map<String, Integer> dropped = new HashMap<>();
        for (Remark remark : reply.value().findings()) {
            if (check.check(remark) instanceof RemarkCheck.Checked.Kept kept) {
                String maker = prompt.name() + "/" + prompt.version();
                findings.add(new ModelFinding(kept.finding(), 1, Refutation.OPEN, reply.model(), maker));
            } else {
                dropped.merge(((RemarkCheck.Checked.Dropped) check.check(remark)).reason(), 1, Integer::sum);
            }
        }
        return new Found(findings, dropped);
    }

    /**
     * {@code findings}, each with what came of the attempt of {@code model} to refute it.
     *
     * @param passages that they speak of
     * @throws ModelException when the model gives no answer, or none that follows the schema
     */
    public List<ModelFinding> refute(
            List<ModelFinding> findings, List<Passage> passages, ChatModel model, Duration timeout) {
        List<Passage> concerned = passages.stream()
                .filter(passage -> findings.stream().anyMatch(one -> isIn(one.finding(), passage)))
                .toList();
        List<Passage> shown = batches(concerned, 1).passages();
        List<ModelFinding> asked = findings.stream()
                .filter(one -> shown.stream().anyMatch(passage -> isIn(one.finding(), passage)))
                .toList();
        if (asked.isEmpty()) {
            return findings;
        }
        List<String> words = asked.stream().map(one -> said(one.finding())).toList();
        Map<ModelFinding, Refutation> results = new LinkedHashMap<>();
        ask(prompts.refute(shown, words, timeout), model, VERDICTS).value().verdicts().stream()
                .filter(verdict -> verdict.finding() >= 1 && verdict.finding() <= asked.size())
                .forEach(verdict -> results.putIfAbsent(asked.get(verdict.finding() - 1), verdict.refutation()));
        return findings.stream()
                .map(one -> one.with(results.getOrDefault(one, Refutation.OPEN)))
                .toList();
    }

    /** Whether {@code answer} can be used at all; one that cannot is not worth keeping. */
    public static boolean followsSchema(Answer answer) {
        return REMARKS.read(answer.text()) instanceof Reading.Read
                || PICKS.read(answer.text()) instanceof Reading.Read
                || VERDICTS.read(answer.text()) instanceof Reading.Read;
    }

    private static <T> Reply.Usable<T> ask(Prompt prompt, ChatModel model, AnswerReader<T> reader) {
        Reply<T> reply = new StructuredModel<>(model, reader).ask(prompt);
        if (reply instanceof Reply.Usable<T> usable) {
            return usable;
        }
        throw new ModelException(ModelException.Kind.UNUSABLE, ((Reply.Unusable<T>) reply).reason());
    }

    private static boolean isIn(ReviewFinding finding, Passage passage) {
        return passage.path().equals(finding.path()) && passage.shows(finding.first());
    }

    private static String said(ReviewFinding finding) {
        return "%s:%d %s".formatted(finding.path(), finding.first(), finding.message());
    }
}
