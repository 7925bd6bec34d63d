package io.mergewright.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.diff.DiffWriter;
import io.mergewright.diff.FileChange;
import io.mergewright.review.ReviewFinding;
import io.mergewright.supervisor.Candidate;
import io.mergewright.verify.Verification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a suggestion would change, as a unified diff. */
final class SuggestedDiff {
    private SuggestedDiff() {}

    /** Empty where {@code finding} has no replacement for its lines. */
    static Optional<String> of(ReviewFinding finding) {
        return finding.replacement().map(text -> {
            List<String> now = text.isEmpty()
                    ? List.of()
                    : List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
            return "--- a/%s%n+++ b/%s%n@@ -%d,%d +%d,%d @@%n%s%s"
                    .replace("%n", "\n")
                    .formatted(
                            finding.path(),
                            finding.path(),
                            finding.first(),
                            finding.quoted().size(),
                            finding.first(),
                            now.size(),
                            marked("-", finding.quoted()),
                            marked("+", now));
        });
    }

    private static String marked(String mark, List<String> lines) {
        return lines.stream().map(line -> mark + line + "\n").collect(Collectors.joining());
    }

    /** Empty where {@code candidate} was not found to apply. */
    static Optional<String> of(Candidate candidate) {
        return candidate
                .verification()
                .map(SuggestedDiff::changes)
                .filter(changes -> !changes.isEmpty())
                .map(changes -> new String(new DiffWriter().write(changes), UTF_8));
    }

    private static List<FileChange> changes(Verification verification) {
        if (verification instanceof Verification.Proven proven) {
            return proven.changes();
        }
        return verification instanceof Verification.AppliesOnly applies ? applies.changes() : List.of();
    }
}
