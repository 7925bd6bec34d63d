package io.mergewright.config;

import java.util.List;

/** The settings of how one model answers. */
record AnswerStyleKeys(
        Setting<OrNone<Double>> temperature,
        Setting<OrNone<Integer>> seed,
        Setting<StructuredOutput> structuredOutput) {

    /** @param model such as {@code the cheap model} */
    static AnswerStyleKeys of(String section, String model) {
        return new AnswerStyleKeys(
                Setting.of(
                        section + ".temperature",
                        ValueTypes.orNone(ValueTypes.decimal(0, 2)),
                        "0",
                        "Temperature of " + model + "; none for models that refuse one."),
                Setting.of(
                        section + ".seed",
                        ValueTypes.orNone(ValueTypes.number(0, Integer.MAX_VALUE)),
                        "1",
                        "Seed for " + model + ", where its provider takes one; none to send none."),
                Setting.of(
                        section + ".structured-output",
                        ValueTypes.choice(StructuredOutput.class),
                        "schema",
                        "Whether the form of the answer is sent to " + model
                                + " as a schema, or as text for servers that know no schemas."));
    }

    List<Setting<?>> settings() {
        return List.of(temperature, seed, structuredOutput);
    }

    AnswerStyle style(Settings settings) {
        return new AnswerStyle(
                settings.get(temperature).value(), settings.get(seed).value(), settings.get(structuredOutput));
    }
}
