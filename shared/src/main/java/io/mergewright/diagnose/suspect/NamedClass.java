package io.mergewright.diagnose.suspect;

import java.util.List;

/**
 * A class or package that the log names, perhaps with a method.
 *
 * @param name with dots
 * @param segments of the name, as {@link Library} compares them
 */
record NamedClass(String name, List<String> segments, Sighting sighting) {
    NamedClass(String name, Sighting sighting) {
        this(name, Library.segments(name), sighting);
    }
}
