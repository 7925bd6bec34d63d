package io.mergewright.jenkins.history;

import io.mergewright.jenkins.diagnosis.ShortText;
import io.mergewright.jenkins.fix.ProposedFix;
import io.mergewright.store.Database;
import java.time.Instant;

/**
 * A fix that waits for a person.
 *
 * @param id in the ledger
 * @param confidence from 0 to 1
 * @param proven whether the command failed without it and passes with it
 * @param began when its build did
 */
record OpenFix(
        BuildKey build, String id, String title, String category, double confidence, boolean proven, Instant began) {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_CATEGORY = 100;

    OpenFix {
        title = ShortText.of(Database.storable(title), LONGEST_TITLE);
        category = ShortText.of(Database.storable(category), LONGEST_CATEGORY);
    }

    static OpenFix of(BuildKey build, ProposedFix fix, Instant began) {
        return new OpenFix(
                build, fix.getId(), fix.getTitle(), fix.getCategory(), fix.getConfidence(), fix.isProven(), began);
    }
}
