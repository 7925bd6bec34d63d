package io.mergewright.budget;

/**
 * What one call of a model used, in tokens, as the provider counted them.
 *
 * @param input tokens of the prompt, cached ones included
 * @param cachedInput tokens of the prompt that the provider had cached
 * @param output tokens of the answer, those of hidden reasoning included
 */
public record Usage(long input, long cachedInput, long output) {
    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage {
        if (input < 0 || cachedInput < 0 || cachedInput > input || output < 0) {
            throw new IllegalArgumentException(
                    "bad usage: %d input, %d cached, %d output".formatted(input, cachedInput, output));
        }
    }

    public long tokens() {
        return Math.addExact(input, output);
    }

    public Usage plus(Usage other) {
        return new Usage(
                Math.addExact(input, other.input),
                Math.addExact(cachedInput, other.cachedInput),
                Math.addExact(output, other.output));
    }
}
