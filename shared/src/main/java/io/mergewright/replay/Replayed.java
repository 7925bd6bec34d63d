package io.mergewright.replay;

import java.util.List;

/**
 * What a replay came to.
 *
 * @param result as {@link ResultJson} writes it
 * @param identical whether {@code result} is byte for byte the recorded one
 * @param differences one sentence each; there may be some although the result is identical
 */
public record Replayed(String handling, String result, boolean identical, List<String> differences) {
    public Replayed {
        differences = List.copyOf(differences);
    }
}
