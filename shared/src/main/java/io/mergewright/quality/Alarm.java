package io.mergewright.quality;

import java.util.Locale;
import java.util.Objects;

/**
 * What one agent, model and version of a prompt do is taken much less well than it was.
 *
 * @param measured what fell
 * @param model empty where none took part
 * @param prompt empty where none was used
 */
public record Alarm(Measured measured, String agent, String model, String prompt, DropTest.Drop drop) {
    private static final double PERCENT = 100;

    /** What can fall. */
    public enum Measured {
        ACCEPTANCE("acceptance"),
        LABELS("the share of labels that say right");

        private final String words;

        Measured(String words) {
            this.words = words;
        }
    }

    public Alarm {
        Objects.requireNonNull(measured, "measured");
        Objects.requireNonNull(drop, "drop");
    }

    /** What happened, in a sentence without a full stop. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "%s of agent %s%s%s fell from %.0f %% to %.0f %% over the last %d",
                measured.words,
                agent,
                model.isEmpty() ? "" : ", model " + model,
                prompt.isEmpty() ? "" : ", prompt " + prompt,
                PERCENT * drop.before(),
                PERCENT * drop.since().rate(),
                drop.since().trials());
    }

    /** What to do about it, in a sentence without a full stop. */
    public String toDo() {
        return "look at what was rejected lately (mergewright suggestions list --state rejected), go back to the model or prompt"
                + " before, or raise gate.publish until it is understood";
    }
}
