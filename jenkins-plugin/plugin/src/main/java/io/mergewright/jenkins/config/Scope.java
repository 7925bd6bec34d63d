package io.mergewright.jenkins.config;

import hudson.model.Job;
import hudson.model.Result;
import hudson.model.Run;
import io.mergewright.jenkins.Installed;
import java.util.Optional;

/** Which builds are diagnosed without being asked for. */
public final class Scope {
    private Scope() {}

    /** What is done with a build. */
    public enum Verdict {
        DIAGNOSE(""),
        /** It did not fail; nothing is said. */
        NOTHING_TO_SAY(""),
        OFF("switched off in the system configuration"),
        OTHER_FOLDER("its folder is none of those that the system configuration names"),
        OFF_FOR_JOB("switched off for this job"),
        OFF_FOR_FOLDER("switched off for its folder");

        private final String reason;

        Verdict(String reason) {
            this.reason = reason;
        }

        /** Why a failed build is not diagnosed; empty where nothing is to be said. */
        public String reason() {
            return reason;
        }
    }

    /** What is done with {@code build}, by the settings that are nearest to it. */
    public static Verdict of(Run<?, ?> build) {
        var all = MergewrightConfiguration.get();
        if (!hasFailed(build.getResult(), all.isAborted())) {
            return Verdict.NOTHING_TO_SAY;
        }
        Job<?, ?> job = build.getParent();
        JobSettings own = job.getProperty(JobSettings.class);
        if (own != null) {
            return own.isOff() ? Verdict.OFF_FOR_JOB : Verdict.DIAGNOSE;
        }
        if (new Installed().folders()) {
            Optional<FolderSettings> ofFolder = FolderSettings.nearest(job);
            if (ofFolder.isPresent()) {
                return ofFolder.get().isOff() ? Verdict.OFF_FOR_FOLDER : Verdict.DIAGNOSE;
            }
        }
        if (!all.isAutomatic()) {
            return Verdict.OFF;
        }
        return names(all.getFolders(), job.getFullName()) ? Verdict.DIAGNOSE : Verdict.OTHER_FOLDER;
    }

    private static boolean hasFailed(Result result, boolean aborted) {
        return result == Result.FAILURE || result == Result.UNSTABLE || (aborted && result == Result.ABORTED);
    }

    /** Whether one of {@code folders}, a full name in a line, is {@code job} or holds it; no name means all. */
    static boolean names(String folders, String job) {
        return folders.isBlank()
                || folders.lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .anyMatch(name -> job.equals(name) || job.startsWith(name + "/"));
    }
}
