package io.mergewright.review.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What checks said of good commits, and how a person judged it. A check that speaks too often, or is wrong too often, falls to a lower tier
 * by this alone. Immutable.
 */
final class Measurements {
    /** A check may speak so often in so many commits before it falls. */
    private static final double MOST_PER_100_COMMITS = 0.5;

    private static final double LEAST_RIGHT = 0.8;
    private static final double LEAST_WORTH = 0.6;
    /** Fewer judgements tell nothing. */
    private static final int ENOUGH = 3;

    private final int commits;
    private final Map<String, Measured> byCheck;

    /**
     * What one check said.
     *
     * @param commits that were reviewed
     * @param findings in them
     * @param read of the findings, by a person
     * @param right of those that were read
     * @param worth of those that were read: worth saying
     */
    record Measured(int commits, int findings, int read, int right, int worth) {
        Measured {
            if (right > read || worth > read || read > findings) {
                throw new IllegalArgumentException("%d right and %d worth saying of %d read of %d findings"
                        .formatted(right, worth, read, findings));
            }
        }

        private boolean isLoud() {
            return findings >= ENOUGH && 100.0 * findings / commits > MOST_PER_100_COMMITS;
        }

        private boolean isWrong() {
            return read >= ENOUGH && right < LEAST_RIGHT * read;
        }

        private boolean isPetty() {
            return read >= ENOUGH && worth < LEAST_WORTH * read;
        }

        /** In a few words, such as {@code 3 in 520 commits, 3 of 3 right, 2 worth saying}. */
        String words() {
            return findings == 0
                    ? "0 in %d commits".formatted(commits)
                    : "%d in %d commits, %d of %d right, %d worth saying"
                            .formatted(findings, commits, right, read, worth);
        }
    }

    private Measurements(int commits, Map<String, Measured> byCheck) {
        this.commits = commits;
        this.byCheck = Map.copyOf(byCheck);
    }

    /** Those that ship with this package; {@code docs/benchmarks/demote.sh} writes them. */
    static Measurements load() {
        try (InputStream in = Objects.requireNonNull(Measurements.class.getResourceAsStream("measured.yml"))) {
            return from(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read measured.yml", e);
        }
    }

    /** From {@code commits} and {@code checks}, a list of maps. */
    static Measurements from(Map<String, Object> values) {
        int commits = (Integer) Objects.requireNonNull(values.get("commits"), "commits");
        Map<String, Measured> byCheck = new HashMap<>();
        if (values.get("checks") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> check) {
                    byCheck.put(
                            String.valueOf(check.get("id")),
                            new Measured(
                                    commits,
                                    number(check, "findings"),
                                    number(check, "read"),
                                    number(check, "right"),
                                    number(check, "worth")));
                }
            }
        }
        return new Measurements(commits, byCheck);
    }

    private static int number(Map<?, ?> check, String key) {
        return check.get(key) instanceof Integer number ? number : 0;
    }

    /** What was measured of {@code check}; empty before anything was measured. */
    Optional<Measured> of(CheckInfo check) {
        return commits == 0
                ? Optional.empty()
                : Optional.of(byCheck.getOrDefault(check.id(), new Measured(commits, 0, 0, 0, 0)));
    }

    /** {@code check} in the tier that it deserves. */
    CheckInfo placed(CheckInfo check) {
        Tier tier = of(check).map(measured -> tier(check.tier(), measured)).orElse(check.tier());
        return tier == check.tier()
                ? check
                : new CheckInfo(check.id(), tier, check.severity(), check.category(), check.title());
    }

    private static Tier tier(Tier tier, Measured measured) {
        if (measured.isWrong() && (tier == Tier.COMMENT || tier == Tier.NIT)) {
            return Tier.OPT_IN;
        }
        return switch (tier) {
            case COMMENT -> measured.isLoud() || measured.isPetty() ? Tier.NIT : tier;
            case NIT -> measured.isLoud() && measured.isPetty() ? Tier.OPT_IN : tier;
            default -> tier;
        };
    }
}
