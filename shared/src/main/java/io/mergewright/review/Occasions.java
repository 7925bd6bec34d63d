package io.mergewright.review;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which pull requests a repository wants to have reviewed without being asked.
 *
 * @param drafts whether drafts are
 * @param bots whether those of bots are
 * @param skipTitles expressions; a title that one of them finds is not
 * @param skipLabels a pull request with one of these is not; in lower case
 * @param mostFiles a pull request that changes more is not
 */
public record Occasions(boolean drafts, boolean bots, List<Pattern> skipTitles, Set<String> skipLabels, int mostFiles) {
    public static final int MOST_FILES = 2_000;

    public Occasions {
        skipTitles = List.copyOf(skipTitles);
        skipLabels = Set.copyOf(skipLabels);
    }

    public static Occasions usual() {
        return new Occasions(false, true, List.of(), Set.of(), MOST_FILES);
    }

    /**
     * A pull request, as far as it counts here.
     *
     * @param labels in lower case
     */
    public record Facts(boolean draft, boolean byBot, String title, Set<String> labels, int files) {
        public Facts {
            labels = Set.copyOf(labels);
        }
    }

    /** Why {@code pull} is not reviewed, in a sentence; empty when it is. */
    public Optional<String> reasonAgainst(Facts pull) {
        if (pull.draft() && !drafts) {
            return Optional.of("It is a draft.");
        }
        if (pull.byBot() && !bots) {
            return Optional.of("It was opened by a bot.");
        }
        if (skipTitles.stream().anyMatch(title -> title.matcher(pull.title()).find())) {
            return Optional.of("The settings of this repository leave out titles like this one.");
        }
        if (skipLabels.stream().anyMatch(pull.labels()::contains)) {
            return Optional.of("The settings of this repository leave out pull requests with one of its labels.");
        }
        return pull.files() > mostFiles
                ? Optional.of("It changes %d files; at most %d are reviewed.".formatted(pull.files(), mostFiles))
                : Optional.empty();
    }
}
