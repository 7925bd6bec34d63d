package io.mergewright.server;

import java.util.HashMap;
import java.util.Map;

/** Python with any number of defects, one in each file, as checks say the same only once for a file. */
final class DefectiveCode {
    private static final String DEFECT = "import yaml\n%s\n\ndef load(text):\n    return yaml.load(text)\n";

    private DefectiveCode() {}

    /** The files with the defects 1 to {@code defects}; with each more the lines of the others move down. */
    static Map<String, String> with(int defects) {
        Map<String, String> files = new HashMap<>(Map.of("README.md", "# %d\n".formatted(defects)));
        for (int defect = 1; defect <= defects; defect++) {
            files.put("settings_%d.py".formatted(defect), DEFECT.formatted("\n# moved".repeat(defects - defect)));
        }
        return files;
    }
}
