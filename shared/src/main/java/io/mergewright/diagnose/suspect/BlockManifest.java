package io.mergewright.diagnose.suspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A format with the version some lines below the name: group {@code name} of one, {@code version} of the other. */
record BlockManifest(Ecosystem ecosystem, Pattern name, Pattern version) implements Manifest {
    @Override
    public Map<String, String> versions(List<String> lines) {
        Map<String, String> versions = new LinkedHashMap<>();
        String current = "";
        for (String line : lines) {
            Matcher named = name.matcher(line);
            Matcher numbered = version.matcher(line);
            if (named.find()) {
                current = named.group("name");
            } else if (!current.isEmpty() && numbered.find()) {
                versions.putIfAbsent(current, numbered.group("version"));
                current = "";
            }
        }
        return versions;
    }
}
