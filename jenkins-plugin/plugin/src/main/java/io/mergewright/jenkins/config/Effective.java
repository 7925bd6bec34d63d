package io.mergewright.jenkins.config;

import hudson.model.Job;
import io.mergewright.jenkins.Installed;
import java.util.Optional;

/**
 * What holds for a job: the settings that are nearest to it, as a whole.
 *
 * @param level where they are
 * @param folder full name of the folder that has them; empty where none has
 * @param off whether its builds are diagnosed only when somebody asks
 * @param fixes how fixes are looked for; empty where they are not
 */
public record Effective(Level level, String folder, boolean off, Optional<ProposalSettings> fixes) {
    /** Where settings can be, the nearest first. */
    public enum Level {
        JOB,
        FOLDER,
        SYSTEM
    }

    /** What holds for {@code job}. */
    public static Effective of(Job<?, ?> job) {
        JobSettings own = job.getProperty(JobSettings.class);
        if (own != null) {
            return new Effective(Level.JOB, "", own.isOff(), Optional.ofNullable(own.getFixes()));
        }
        return ofFolder(job).orElseGet(() -> ofSystem(job));
    }

    private static Optional<Effective> ofFolder(Job<?, ?> job) {
        return new Installed().folders() ? FolderSettings.effective(job) : Optional.empty();
    }

    private static Effective ofSystem(Job<?, ?> job) {
        var all = MergewrightConfiguration.get();
        boolean off = !all.isAutomatic() || !Scope.names(all.getFolders(), job.getFullName());
        return new Effective(Level.SYSTEM, "", off, Optional.ofNullable(all.getFixes()));
    }

    /** Where the settings are, such as {@code the folder shop}. */
    public String source() {
        return switch (level) {
            case JOB -> "this job";
            case FOLDER -> "the folder " + folder;
            case SYSTEM -> "the system configuration";
        };
    }
}
