package io.mergewright.jenkins.config;

import hudson.model.Result;
import hudson.model.Run;

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
        Effective effective = Effective.of(build.getParent());
        if (!effective.off()) {
            return Verdict.DIAGNOSE;
        }
        return switch (effective.level()) {
            case JOB -> Verdict.OFF_FOR_JOB;
            case FOLDER -> Verdict.OFF_FOR_FOLDER;
            case SYSTEM -> all.isAutomatic() ? Verdict.OTHER_FOLDER : Verdict.OFF;
        };
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
