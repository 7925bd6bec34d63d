package io.mergewright.diagnose.suspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Maven POM: dependencies, plugins, the parent, imported BOMs, and properties whose names end in {@code version} or begin with
 * it. A dependency whose version is a property that stands in the same lines has the version of that property.
 */
final class PomManifest implements Manifest {
    private static final Pattern TAG = Pattern.compile("<(/?)([\\w.-]+)>(?:([^<]*)(?=</))?");
    private static final Pattern PROPERTY =
            Pattern.compile("(?i)[\\w.-]+[._-]version|version[._-][\\w.-]+|\\w+version");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    @Override
    public Map<String, String> versions(List<String> lines) {
        var reading = new Reading();
        lines.forEach(reading::read);
        reading.keep();
        return reading.resolved();
    }

    /** Used once, by one thread. */
    private static final class Reading {
        private final Map<String, String> properties = new LinkedHashMap<>();
        private final Map<String, String> versions = new LinkedHashMap<>();
        private String group = "";
        private String artifact = "";
        private String version = "";
        private boolean excluded;

        void read(String line) {
            Matcher tag = TAG.matcher(line);
            while (tag.find()) {
                boolean closing = !tag.group(1).isEmpty();
                String text = tag.group(3);
                read(tag.group(2), closing, text == null ? "" : text.strip());
            }
        }

        private void read(String name, boolean closing, String text) {
            switch (name) {
                case "exclusion", "exclusions" -> excluded = !closing;
                case "dependency", "plugin", "parent", "extension" -> keep();
                case "groupId" -> group = closing || excluded ? group : text;
                case "artifactId" -> artifact = closing || excluded ? artifact : text;
                case "version" -> version = closing || excluded ? version : text;
                default -> property(name, text);
            }
        }

        private void property(String name, String text) {
            if (!text.isEmpty() && PROPERTY.matcher(name).matches()) {
                properties.put(name, text);
            }
        }

        void keep() {
            if (!artifact.isEmpty() && !version.isEmpty()) {
                versions.put((group.isEmpty() ? "org.apache.maven.plugins" : group) + ":" + artifact, version);
            }
            group = "";
            artifact = "";
            version = "";
        }

        Map<String, String> resolved() {
            Map<String, String> resolved = new LinkedHashMap<>(properties);
            versions.forEach((name, text) -> resolved.put(name, resolve(text)));
            return resolved;
        }

        private String resolve(String text) {
            boolean named = text.startsWith("${") && text.endsWith("}");
            return named ? properties.getOrDefault(text.substring(2, text.length() - 1), text) : text;
        }
    }
}
