package io.mergewright.repair;

import java.util.ArrayList;
import java.util.List;

/** All fixers that there are. A new one is added here, and nowhere else. */
public final class Fixers {
    private Fixers() {}

    /** Those that read the log alone; they look again where a patch lets the build get further. */
    public static List<Fixer> ofTheLog() {
        return List.of(new ComplaintFixer(), new RustHelp(), new PrintedDiff());
    }

    /** All, in the order in which they are asked; tools run on {@code workbench}. */
    public static List<Fixer> all(Workbench workbench) {
        List<Fixer> all = new ArrayList<>(ofTheLog());
        all.add(new FixModes(workbench));
        all.add(new ExecutableBit());
        all.add(new JsonCommas());
        all.add(new DependencyConflict());
        all.add(new Reversal());
        return all;
    }
}
