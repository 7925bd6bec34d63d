package io.mergewright.budget;

/** The answer to what a call costs. */
public sealed interface Quote {
    record Priced(Cost cost) implements Quote {}

    /** Nobody knows what the model costs, so it must not be called. */
    record UnknownModel(String model) implements Quote {
        /** One sentence for people that says what to do. */
        public String advice() {
            return "no price is known for the model '%s': add it to a price file, under 'free' if it costs nothing"
                    .formatted(model);
        }
    }
}
