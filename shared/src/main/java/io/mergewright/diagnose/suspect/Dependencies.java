package io.mergewright.diagnose.suspect;

import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.log.Redactor;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dependencies that a hunk changes: those whose versions are not the same on its two sides. */
final class Dependencies {
    /** The version where none is told. */
    private static final String ANY = "any";

    private Dependencies() {}

    /** In the order of the file; empty where {@code file} declares none, or the hunk does not show whose version it is. */
    static List<DependencyChange> changed(FileDiff file, Hunk hunk) {
        Set<DependencyChange> changes = new LinkedHashSet<>();
        for (Manifest manifest : ManifestFormats.of(file.newPath())) {
            var before = manifest.versions(Side.before(hunk));
            var after = manifest.versions(Side.after(hunk));
            names(before, after).forEach(name -> {
                String from = version(before, name);
                String to = version(after, name);
                if (!from.equals(to) && !isSecret(name, from) && !isSecret(name, to)) {
                    changes.add(new DependencyChange(manifest.ecosystem(), name, from, to));
                }
            });
        }
        return List.copyOf(changes);
    }

    private static Set<String> names(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(after);
        return all.keySet();
    }

    /** A file of settings may hold what looks like a version and must not be told. */
    private static boolean isSecret(String name, String version) {
        String setting = name + "=" + version;
        return !new Redactor().redact(setting).equals(setting);
    }

    private static String version(Map<String, String> versions, String name) {
        String version = versions.get(name);
        return version == null ? "" : version.isEmpty() ? ANY : version;
    }
}
