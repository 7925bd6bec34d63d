package io.mergewright.jenkins.fix;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What an agent found. Comes over the wire, so it holds plain values only. */
public final class FixAnswer implements Serializable {
    private static final long serialVersionUID = 1;

    private final ArrayList<ProposedFix> fixes;
    private final ArrayList<String> notes;

    FixAnswer(List<ProposedFix> fixes, List<String> notes) {
        this.fixes = new ArrayList<>(fixes);
        this.notes = new ArrayList<>(notes);
    }

    /** Nothing was looked for. */
    static FixAnswer none(String why) {
        return new FixAnswer(List.of(), List.of("No fixes: " + why));
    }

    /** What is published first, then what a person should decide about. */
    public List<ProposedFix> fixes() {
        return List.copyOf(fixes);
    }

    /** What was withheld or could not be done. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
