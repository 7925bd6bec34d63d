package io.mergewright.diagnose.report;

import io.mergewright.diagnose.suspect.Reason;
import io.mergewright.diagnose.suspect.Suspect;
import io.mergewright.diagnose.suspect.Suspects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How suspect changes are told to people. */
final class SuspectWords {
    static final int MOST = 10;
    private static final int MOST_REASONS = 3;
    private static final int NAME_OF_A_COMMIT = 10;

    private SuspectWords() {}

    /** A line for each suspect, most suspect first, and first of all one if the log links none of them. */
    static List<String> lines(Suspects suspects) {
        List<String> lines = new ArrayList<>();
        if (suspects.outcome() == Suspects.Outcome.UNLINKED) {
            lines.add("nothing in the change is linked to the evidence");
        }
        suspects.ranked().forEach(suspect -> lines.add(line(suspect)));
        return lines;
    }

    private static String line(Suspect suspect) {
        String reasons = suspect.reasons().stream()
                .limit(MOST_REASONS)
                .map(Reason::words)
                .collect(Collectors.joining("; "));
        return String.format(
                        Locale.ROOT,
                        "%.2f %s%s, %s: ",
                        suspect.score(),
                        commit(suspect),
                        suspect.path(),
                        suspect.part())
                + reasons;
    }

    private static String commit(Suspect suspect) {
        return suspect.commit()
                .map(name -> name.substring(0, Math.min(NAME_OF_A_COMMIT, name.length())) + " ")
                .orElse("");
    }
}
