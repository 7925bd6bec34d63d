package io.mergewright.jenkins.diagnosis;

import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** What a person says of a diagnosis. Kept with the build: see {@link BuildDiagnosis}. */
@ExportedBean(defaultVisibility = 999)
public final class Feedback {
    private static final int LONGEST = 500;

    private final String person;
    private final boolean helpful;
    private final String comment;

    Feedback(String person, boolean helpful, String comment) {
        this.person = person;
        this.helpful = helpful;
        this.comment = comment.length() <= LONGEST ? comment : comment.substring(0, LONGEST) + " …";
    }

    /** The id of the user. */
    @Exported
    public String getPerson() {
        return person;
    }

    /** Whether the diagnosis helped; otherwise it names the wrong cause. */
    @Exported
    public boolean isHelpful() {
        return helpful;
    }

    /** What it really was; may be empty. */
    @Exported
    public String getComment() {
        return comment;
    }
}
