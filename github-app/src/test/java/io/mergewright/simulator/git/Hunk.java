package io.mergewright.simulator.git;

import java.util.List;

/** A hunk of a diff; the position is that of its header. */
public record Hunk(String header, int position, List<DiffLine> lines) {
    public Hunk {
        lines = List.copyOf(lines);
    }

    /** The header and all lines up to this one: what a comment shows. */
    public String until(DiffLine last) {
        var text = new StringBuilder(header);
        for (var line : lines) {
            text.append('\n').append(line.kind()).append(line.text());
            if (line.equals(last)) {
                break;
            }
        }
        return text.toString();
    }
}
