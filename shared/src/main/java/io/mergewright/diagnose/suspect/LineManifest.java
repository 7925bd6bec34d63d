package io.mergewright.diagnose.suspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A format with name and version on one line: groups {@code name} and {@code version} of {@code entry}. */
record LineManifest(Ecosystem ecosystem, Pattern entry) implements Manifest {
    @Override
    public Map<String, String> versions(List<String> lines) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher found = entry.matcher(line);
            while (found.find()) {
                String version = found.group("version");
                versions.put(found.group("name"), version == null ? "" : version.strip());
            }
        }
        return versions;
    }
}
