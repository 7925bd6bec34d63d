package io.mergewright.diagnose.suspect;

import java.util.List;
import java.util.Map;

/** A format in which projects declare what they depend on. */
interface Manifest {
    /** The names and versions that consecutive {@code lines} of such a file declare; a hunk shows only some lines of it. */
    Map<String, String> versions(List<String> lines);

    Ecosystem ecosystem();
}
