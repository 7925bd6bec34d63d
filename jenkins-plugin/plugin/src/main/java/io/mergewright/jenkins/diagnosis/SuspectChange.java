package io.mergewright.jenkins.diagnosis;

import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A change since the last green build to which the log of a failure leads. Kept with the build: see {@link BuildDiagnosis}. */
@ExportedBean(defaultVisibility = 999)
public final class SuspectChange {
    private final String commit;
    private final String author;
    private final String message;
    private final String path;
    private final String reason;

    SuspectChange(String commit, String author, String message, String path, String reason) {
        this.commit = commit;
        this.author = author;
        this.message = message;
        this.path = path;
        this.reason = reason;
    }

    /** As the version control names it; may be empty. */
    @Exported
    public String getCommit() {
        return commit;
    }

    /** Enough of it for people. */
    public String getShortCommit() {
        return commit.length() <= 10 ? commit : commit.substring(0, 10);
    }

    @Exported
    public String getAuthor() {
        return author;
    }

    /** The first line of it, without secrets. */
    @Exported
    public String getMessage() {
        return message;
    }

    /** The file in it that is suspected. */
    @Exported
    public String getPath() {
        return path;
    }

    /** Why, in plain words. */
    @Exported
    public String getReason() {
        return reason;
    }
}
