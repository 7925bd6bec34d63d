package io.mergewright.jenkins.diagnosis;

import io.mergewright.jenkins.Kept;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A change since the last green build to which the log of a failure leads. Kept with the build: see {@link BuildDiagnosis}. */
@ExportedBean(defaultVisibility = 999)
public final class SuspectChange {
    private String commit;
    private String author;
    private String message;
    private String path;
    private String reason;

    SuspectChange(String commit, String author, String message, String path, String reason) {
        this.commit = commit;
        this.author = author;
        this.message = message;
        this.path = path;
        this.reason = reason;
    }

    /** Fills in what an older version did not keep. */
    Object readResolve() {
        commit = Kept.text(commit);
        author = Kept.text(author);
        message = Kept.text(message);
        path = Kept.text(path);
        reason = Kept.text(reason);
        return this;
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
