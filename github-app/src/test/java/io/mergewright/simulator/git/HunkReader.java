package io.mergewright.simulator.git;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the hunks of a patch of one file. */
final class HunkReader {
    private static final Pattern HEADER = Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@.*");

    private final List<Hunk> hunks = new ArrayList<>();
    private final List<DiffLine> lines = new ArrayList<>();
    private String header = "";
    private int start;
    private int oldLine;
    private int newLine;

    List<Hunk> read(String patch) {
        int position = 0;
        for (String line : patch.split("\n", -1)) {
            var matcher = HEADER.matcher(line);
            if (matcher.matches()) {
                finish();
                header = line;
                start = position;
                oldLine = Integer.parseInt(matcher.group(1));
                newLine = Integer.parseInt(matcher.group(2));
            } else if (!line.isEmpty()) {
                add(line, position);
            }
            position++;
        }
        finish();
        return hunks;
    }

    private void add(String line, int position) {
        char kind = line.charAt(0);
        String text = line.substring(1);
        switch (kind) {
            case '+' -> lines.add(new DiffLine(kind, text, 0, newLine++, position));
            case '-' -> lines.add(new DiffLine(kind, text, oldLine++, 0, position));
            case ' ' -> lines.add(new DiffLine(kind, text, oldLine++, newLine++, position));
            default -> {}
        }
    }

    private void finish() {
        if (!header.isEmpty()) {
            hunks.add(new Hunk(header, start, lines));
        }
        lines.clear();
    }
}
