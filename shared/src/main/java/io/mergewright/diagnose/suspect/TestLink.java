package io.mergewright.diagnose.suspect;

import io.mergewright.core.Location;
import io.mergewright.diagnose.TestNames;
import java.util.List;
import java.util.Optional;

/** The changed file holds a failed test, or the class that it seems to test. */
final class TestLink implements Link {
    private static final double TEST = 0.6;
    private static final double TESTED = 0.5;
    private static final int MOST_TESTS = 200;

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        for (String test : clues.failedTests().stream().limit(MOST_TESTS).toList()) {
            List<Location> files = TestNames.files(test, clues.diagnosis().locations());
            for (int i = 0; i < files.size(); i++) {
                double closeness = SamePath.closeness(files.get(i).path(), candidate.path());
                if (closeness > 0) {
                    return Optional.of(reason(i == 0, closeness, test));
                }
            }
        }
        return Optional.empty();
    }

    private static Reason reason(boolean isTest, double closeness, String test) {
        return isTest
                ? new Reason(Basis.FAILURE, TEST * closeness, "it holds the failed test " + test)
                : new Reason(
                        Basis.FAILURE, TESTED * closeness, "it is called like what the failed test " + test + " tests");
    }
}
