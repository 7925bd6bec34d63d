package io.mergewright.review.check;

import java.util.Objects;

/**
 * What a check is.
 *
 * @param id such as {@code same-operand}
 * @param category such as {@code correctness} or {@code tests}
 * @param title what it finds, in a few words
 */
public record CheckInfo(String id, Tier tier, Severity severity, String category, String title) {
    public CheckInfo {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(severity, "severity");
        if (id.isBlank() || category.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("check '%s' without id, category or title".formatted(id));
        }
    }
}
