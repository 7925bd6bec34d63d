package io.mergewright.diagnose.suspect;

/** Whether a path in a log means a file of the repository. */
final class SamePath {
    private static final double NAME_ONLY = 0.7;

    private SamePath() {}

    /** From 0, another file, to 1: the log often names only the end of a path, or leads with a directory of the machine. */
    static double closeness(String logged, String path) {
        if (logged.equals(path) || logged.endsWith("/" + path)) {
            return isDeep(path) || logged.equals(path) ? 1 : NAME_ONLY;
        }
        if (path.endsWith("/" + logged)) {
            return isDeep(logged) ? 1 : NAME_ONLY;
        }
        return 0;
    }

    private static boolean isDeep(String path) {
        return path.indexOf('/') >= 0;
    }
}
