package io.mergewright.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.CalibrationJson;
import io.mergewright.gate.Thresholds;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.log.Mark;
import io.mergewright.model.CassetteException;
import io.mergewright.model.CassetteJson;
import io.mergewright.model.ModelTier;
import io.mergewright.supervisor.StepReport;
import io.mergewright.supervisor.StepResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The written form of a {@link Recording}: JSON in ASCII, so that no character changes on its way through a store. */
public final class RecordingJson {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private RecordingJson() {}

    public static String write(Recording recording) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", VERSION);
        root.put("handling", recording.handling());
        root.put("program", recording.origin().program());
        root.put("rules", recording.origin().rules());
        write(recording.shape(), root.putObject("shape"));
        write(recording.log(), root.putObject("log"));
        recording.known().forEach(root.putArray("known")::add);
        recording.marks().forEach(root.putArray("marks")::add);
        ArrayNode steps = root.putArray("steps");
        recording.steps().forEach(step -> write(step, steps.addObject()));
        root.set("calls", CassetteJson.write(recording.calls()));
        root.put("result", recording.result());
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws CassetteException when {@code json} is no recording, or one of another version
     */
    public static Recording read(String json) {
        JsonNode root = tree(json);
        int version = root.path("version").asInt();
        if (version != VERSION) {
            throw new CassetteException(
                    "a recording of version %d; only version %d can be read".formatted(version, VERSION));
        }
        try {
            return recording(root);
        } catch (IllegalArgumentException e) {
            throw new CassetteException("a damaged recording: " + e.getMessage());
        }
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new CassetteException("a recording that is not JSON: " + e.getOriginalMessage());
        }
    }

    private static Recording recording(JsonNode root) {
        return new Recording(
                text(root, "handling"),
                new Recording.Origin(text(root, "program"), text(root, "rules")),
                shape(root.required("shape")),
                log(root.required("log")),
                list(root, "known", JsonNode::longValue),
                list(root, "marks", JsonNode::textValue),
                list(root, "steps", RecordingJson::step),
                CassetteJson.read(root.required("calls")),
                text(root, "result"));
    }

    private static void write(Recording.Shape shape, ObjectNode node) {
        node.put("excerptTokens", shape.excerptTokens());
        node.put("enough", shape.enough());
        node.put("publish", shape.thresholds().publish());
        node.put("ask", shape.thresholds().ask());
        if (!shape.thresholds().why().isEmpty()) {
            node.put("why", shape.thresholds().why());
        }
        if (!shape.calibration().isNone()) {
            node.set("calibration", CalibrationJson.write(shape.calibration()));
        }
        ObjectNode models = node.putObject("models");
        for (ModelTier tier : ModelTier.values()) {
            String name = shape.models().get(tier);
            if (name != null) {
                models.put(tier.name(), name);
            }
        }
    }

    private static Recording.Shape shape(JsonNode node) {
        Map<ModelTier, String> models = new EnumMap<>(ModelTier.class);
        node.required("models")
                .properties()
                .forEach(model -> models.put(
                        ModelTier.valueOf(model.getKey()), model.getValue().textValue()));
        return new Recording.Shape(
                node.required("excerptTokens").intValue(),
                node.required("enough").doubleValue(),
                new Thresholds(
                        node.required("publish").doubleValue(),
                        node.required("ask").doubleValue(),
                        node.path("why").asText()),
                node.has("calibration") ? CalibrationJson.read(node.get("calibration")) : Calibration.NONE,
                models);
    }

    private static void write(LogWindow log, ObjectNode node) {
        node.put("totalLines", log.totalLines());
        node.put("totalBytes", log.totalBytes());
        node.put("complete", log.complete());
        log.problems().forEach(node.putArray("problems")::add);
        ArrayNode lines = node.putArray("lines");
        for (LogLine line : log.lines()) {
            ArrayNode one = lines.addArray().add(line.number()).add(line.text());
            if (line.mark() != Mark.NONE) {
                one.add(line.mark().name());
            }
        }
    }

    private static LogWindow log(JsonNode node) {
        return new LogWindow(
                list(node, "lines", RecordingJson::line),
                node.required("totalLines").longValue(),
                node.required("totalBytes").longValue(),
                node.required("complete").booleanValue(),
                list(node, "problems", JsonNode::textValue));
    }

    private static LogLine line(JsonNode node) {
        Mark mark = node.has(2) ? Mark.valueOf(node.get(2).textValue()) : Mark.NONE;
        return new LogLine(node.required(0).longValue(), node.required(1).textValue(), mark);
    }

    private static void write(StepReport step, ObjectNode node) {
        node.put("step", step.step());
        step.failures().forEach(node.putArray("failures")::add);
        if (step.result() instanceof StepResult.Degraded degraded) {
            node.put("degraded", degraded.reason());
        } else if (step.result() instanceof StepResult.Failed failed) {
            node.put("failed", failed.reason());
        }
    }

    private static StepReport step(JsonNode node) {
        StepResult result = new StepResult.Done();
        if (node.has("degraded")) {
            result = new StepResult.Degraded(text(node, "degraded"));
        } else if (node.has("failed")) {
            result = new StepResult.Failed(text(node, "failed"));
        }
        return new StepReport(text(node, "step"), result, list(node, "failures", JsonNode::textValue));
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.required(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'%s' is not a text".formatted(key));
        }
        return value.textValue();
    }

    private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> element) {
        JsonNode array = node.required(key);
        if (!array.isArray()) {
            throw new IllegalArgumentException("'%s' is not an array".formatted(key));
        }
        List<T> list = new ArrayList<>();
        array.forEach(one -> list.add(element.apply(one)));
        return list;
    }
}
