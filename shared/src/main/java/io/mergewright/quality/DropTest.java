package io.mergewright.quality;

import io.mergewright.core.Proportion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches a stream of yes and no for a fall of the share of yes to half of what it was: a one-sided CUSUM of log-likelihood ratios
 * against a rate that is learned from the stream itself.
 *
 * <p>Sources: E. S. Page, "Continuous inspection schemes", Biometrika 41 (1954), for the test; G. Lorden, "Procedures for reacting to a
 * change in distribution", Annals of Mathematical Statistics 42 (1971), for the bound: with a known rate and the threshold ln(10,000)
 * there are on average at least 10,000 answers between false alarms. D. M. Hawkins, "Self-starting cusum charts for location and
 * scale", The Statistician 36 (1987), for learning the rate on the way. What learning does to the bound, docs/benchmarks/drift.sh
 * measures. Not thread-safe.
 */
public final class DropTest {
    /** Below this many answers nothing is said. */
    public static final int LEARNING = 100;

    private static final double THRESHOLD = Math.log(10_000);
    private static final double FALL = 0.5;

    /** The rate is taken to be this many standard errors lower than it was seen, so that luck at the start raises no alarm. */
    private static final double CAUTION = 0.3;

    /** Half of less than this is not worth an alarm, and could hardly be told. */
    private static final double LEAST_RATE = 0.05;

    private static final double MOST_REMEMBERED = 1_000;

    private double answers;
    private double yes;
    private double evidence;
    private int sinceYes;
    private int since;
    private @Nullable Drop open;

    /**
     * A fall that is not over.
     *
     * @param before the rate before it
     * @param since what was answered since it seems to have begun
     */
    public record Drop(double before, Proportion since) {}

    /** Takes the next answer; returns whether it raises an alarm. */
    public boolean add(boolean answer) {
        if (answers < LEARNING || yes / answers < LEAST_RATE) {
            learn(1, answer ? 1 : 0);
            return false;
        }
        double rate = yes / answers;
        double before = rate - CAUTION * Math.sqrt(rate * (1 - rate) / answers);
        double after = FALL * before;
        since++;
        sinceYes += answer ? 1 : 0;
        evidence += answer ? Math.log(after / before) : Math.log((1 - after) / (1 - before));
        if (evidence <= 0) {
            over();
            return false;
        }
        if (open != null || evidence >= THRESHOLD) {
            return raise(rate);
        }
        return false;
    }

    /** Once raised, it stays open until the evidence is used up again. */
    private boolean raise(double rate) {
        boolean isNew = open == null;
        open = new Drop(rate, new Proportion(sinceYes, since));
        evidence = Math.min(evidence, THRESHOLD);
        return isNew;
    }

    /** Nothing speaks for a fall, so all since the last such moment is as usual, and is learned from. */
    private void over() {
        evidence = 0;
        open = null;
        learn(since, sinceYes);
        since = 0;
        sinceYes = 0;
    }

    private void learn(int count, int yesAmong) {
        answers += count;
        yes += yesAmong;
        if (answers > MOST_REMEMBERED) {
            yes *= MOST_REMEMBERED / answers;
            answers = MOST_REMEMBERED;
        }
    }

    /** The fall that goes on; empty when there is none. */
    public Optional<Drop> open() {
        return Optional.ofNullable(open);
    }
}
