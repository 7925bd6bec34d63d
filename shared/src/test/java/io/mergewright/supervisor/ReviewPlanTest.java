package io.mergewright.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.budget.Usage;
import io.mergewright.core.SettableClock;
import io.mergewright.gate.ConfidenceModel;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Thresholds;
import io.mergewright.model.Answer;
import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelTier;
import io.mergewright.model.Prompt;
import io.mergewright.review.Changes;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewLimits;
import io.mergewright.review.Reviewer;
import io.mergewright.review.ShippedChecks;
import io.mergewright.review.Since;
import io.mergewright.review.model.Brief;
import io.mergewright.review.model.ModelReviewer;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReviewPlanTest {
    private static final String FINDING = """
            {"path": "a.py", "first_line": 2, "last_line": 2, "severity": "error", "category": "correctness",
             "message": "The sum is lost.", "quotes": [{"line": 2, "text": "total = add(x)"}], "replacement": null}""";

    @TempDir
    private Path folder;

    private final Workers workers = new Workers(8);
    private final SettableClock clock = new SettableClock("2026-01-02T03:04:05Z");
    private final List<String> asked = new ArrayList<>();
    private final Map<String, String> answers = new HashMap<>();
    private Changes changes;

    @BeforeEach
    void open() {
        changes = new Changes(folder.resolve("repository"));
        answers.put("read", "{\"findings\": [%s]}".formatted(FINDING));
        answers.put("refute", "{\"verdicts\": [{\"finding\": 1, \"stands\": \"yes\", \"why\": \"it does\"}]}");
        answers.put("triage", "{\"passages\": [1]}");
    }

    @AfterEach
    void close() {
        workers.close();
        changes.close();
    }

    @Test
    void shouldReadASmallChangeTwiceWithoutChoosing() {
        Review review = review(small());

        assertThat(asked).containsExactly("strong read", "strong read", "strong refute");
        assertThat(review.comments())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("The sum is lost."));
    }

    @Test
    void shouldLetTheCheapModelChooseWhatOfALargeChangeIsRead() {
        String many = IntStream.range(0, 900).mapToObj("x = %d\n"::formatted).collect(Collectors.joining());
        var files = Map.of("a.py", "x = 0\ntotal = add(x)\n", "big/b.py", many);

        review(files);

        assertThat(asked).startsWith("cheap triage", "strong read", "strong read");
    }

    @Test
    void shouldKeepWhatOneReadingFoundWhenTheOtherFails() {
        answers.put("read 2", "no JSON");

        var outcome = outcome(small());

        assertThat(outcome.shortfalls()).singleElement().asString().startsWith("read-1-2 was replaced");
        assertThat(outcome.state().review(ReviewLimits.usual()).held()).hasSize(1);
    }

    @Test
    void shouldNotSayThatAModelReadWhatItDidNot() {
        assertThat(review(small()).coverage().notes()).containsExactly("a model read 1 of 1 parts");

        answers.put("read", "no JSON");
        assertThat(review(small()).coverage().notes()).isEmpty();
    }

    @Test
    void shouldHoldWhatNobodyCouldTryToRefute() {
        answers.put("refute", "no JSON");

        Review review = review(small());

        assertThat(review.comments()).isEmpty();
        assertThat(review.held()).hasSize(1);
    }

    @Test
    void shouldCountWhatOneReadingSaysTwiceOnce() {
        answers.put("read", "{\"findings\": [%s, %s]}".formatted(FINDING, FINDING));
        answers.put("read 2", "{\"findings\": []}");

        assertThat(review(small()).comments()).isEmpty();
    }

    @Test
    void shouldSayWhatChecksSayWithoutAModel() {
        var files = Map.of("a.js", "if (a.x == a.x) {\n  g();\n}\n");

        Review review = outcome(files, (tier, agent, handling) -> Optional.empty())
                .state()
                .review(ReviewLimits.usual());

        assertThat(review.comments())
                .extracting(finding -> finding.check().id())
                .containsExactly("same-operand");
        assertThat(review.comments().get(0).certainty()).isPresent();
    }

    @Test
    void shouldNotRepeatWhatACheckSaysOfTheLine() {
        answers.put(
                "read",
                "{\"findings\": [%s]}"
                        .formatted(FINDING.replace("a.py", "a.js").replace("total = add(x)", "if (a.x == a.x) {")));

        assertThat(review(Map.of("a.js", "g();\nif (a.x == a.x) {\n  g();\n}\n"))
                        .comments())
                .extracting(finding -> finding.check().id())
                .containsExactly("same-operand");
    }

    private static Map<String, String> small() {
        return Map.of("a.py", "x = 0\ntotal = add(x)\n");
    }

    private Review review(Map<String, String> files) {
        return outcome(files).state().review(ReviewLimits.usual());
    }

    private Outcome<Reviewing> outcome(Map<String, String> files) {
        return outcome(files, (tier, agent, handling) -> Optional.of(scripted(tier)));
    }

    private Outcome<Reviewing> outcome(Map<String, String> files, ModelAccess models) {
        var change = changes.of(Map.of(), files);
        var plan = new ReviewPlan(
                new ModelReviewer(1_500, text -> "mark"),
                new ReviewJudgement(new Gate(new ConfidenceModel(), Thresholds.PRIOR)),
                models,
                Brief.none(),
                new ReviewPlan.Limits(1, 2, 2, Duration.ofSeconds(5), Duration.ofMinutes(1)));
        var supervisor = new Supervisor(
                new TimedAttempts(workers, clock, new Luck(wait -> {}, new Random(1))),
                OpenTelemetry.noop().getTracer("test"),
                clock,
                () -> "handling");
        var checked = new Reviewer(ShippedChecks.load(), ReviewLimits.usual()).look(change);
        return supervisor.run(plan.plan(), Reviewing.of(checked, Since.NEVER));
    }

    /** Answers by the name of the prompt, and by how often it was asked where the script says so. */
    private ChatModel scripted(ModelTier tier) {
        return (Prompt prompt) -> {
            boolean repair = prompt.user().contains("Your answer to this was refused");
            if (!repair) {
                asked.add(tier.name().toLowerCase(Locale.ROOT) + " " + prompt.name());
            }
            long turn = asked.stream()
                    .filter(one -> one.endsWith(" " + prompt.name()))
                    .count();
            String text = answers.getOrDefault(prompt.name() + " " + turn, answers.getOrDefault(prompt.name(), ""));
            if (text.isEmpty()) {
                throw new ModelException(ModelException.Kind.REJECTED, "nothing to say");
            }
            return new Answer(text, new Usage(1, 0, 1), "scripted");
        };
    }
}
