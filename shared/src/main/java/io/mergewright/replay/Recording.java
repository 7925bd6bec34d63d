package io.mergewright.replay;

import io.mergewright.gate.Calibration;
import io.mergewright.gate.Thresholds;
import io.mergewright.log.LogWindow;
import io.mergewright.model.Cassette;
import io.mergewright.model.ModelTier;
import io.mergewright.supervisor.StepReport;
import java.util.List;
import java.util.Map;

/**
 * One handling of a build log: what went in, what came from outside on the way, and what came out. {@link RecordingJson} is
 * its written form.
 *
 * @param handling its id
 * @param origin what it was made with
 * @param shape the settings that shape the result
 * @param log as it was handled, without secrets
 * @param known numbers of the lines that the last green build also had
 * @param marks that fenced the log in prompts, in their order
 * @param steps how they went
 * @param result what came out, as {@link ResultJson} writes it
 */
public record Recording(
        String handling,
        Origin origin,
        Shape shape,
        LogWindow log,
        List<Long> known,
        List<String> marks,
        List<StepReport> steps,
        Cassette calls,
        String result) {
    /**
     * What a handling was made with.
     *
     * @param program its version
     * @param rules the fingerprint of its rules
     */
    public record Origin(String program, String rules) {}

    /**
     * Settings that shape the result.
     *
     * @param excerptTokens of the log that a model may see
     * @param enough confidence for the strong model not to be asked
     * @param calibration what the gate had learned by then
     * @param models as they are called, by tier; empty when there are none
     */
    public record Shape(
            int excerptTokens,
            double enough,
            Thresholds thresholds,
            Calibration calibration,
            Map<ModelTier, String> models) {
        public Shape {
            models = Map.copyOf(models);
        }
    }

    public Recording {
        known = List.copyOf(known);
        marks = List.copyOf(marks);
        steps = List.copyOf(steps);
    }
}
