package io.mergewright.server;

/** Python with any number of numbered defects, one in each function, which checks comment. */
final class DefectiveCode {
    static final String FILE = "settings.py";

    private DefectiveCode() {}

    /** The file with the defects 1 to {@code defects}, the newest first, so that each moves the lines of the others. */
    static String with(int defects) {
        var text = new StringBuilder("import yaml\n\n\ndef names():\n    return []\n");
        for (int defect = defects; defect > 0; defect--) {
            text.append("\n\ndef load_%d(text_%d):\n    return %s\n".formatted(defect, defect, call(defect)));
        }
        return text.toString();
    }

    private static String call(int defect) {
        return "yaml.load(text_%d)".formatted(defect);
    }
}
