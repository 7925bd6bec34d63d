package io.mergewright.explain;

import io.mergewright.budget.Usage;
import java.util.List;

/**
 * What a model added to a diagnosis.
 *
 * @param causes that the log proves, most likely first
 * @param dropped how many claims the log did not prove
 * @param withheld how many lines were kept from the model because they speak to it
 * @param prompt name and version, such as {@code explain/1}
 */
public record Explanation(List<Proven> causes, int dropped, int withheld, String prompt, String model, Usage usage) {
    public Explanation {
        causes = List.copyOf(causes);
    }
}
