package io.mergewright.review.report;

import io.mergewright.log.PlainText;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import java.util.stream.Collectors;

/** Writes a review to be pasted somewhere, and the parts that GitHub shows. Code of the change stands in code, where nothing is rendered. */
public final class ReviewMarkdown {
    private ReviewMarkdown() {}

    /** Everything on one page, ending in a line end. */
    public static String of(Review review) {
        var out = new StringBuilder();
        review.comments().forEach(finding -> add(finding, out));
        if (!review.held().isEmpty()) {
            out.append("## For a person to decide\n\n");
            review.held().forEach(finding -> add(finding, out));
        }
        return out.append(summary(review)).toString();
    }

    private static void add(ReviewFinding finding, StringBuilder out) {
        out.append("### ").append(code(ReviewWords.place(finding))).append("\n\n");
        out.append(comment(finding)).append('\n');
    }

    /** What is said of the change as a whole: one line where there is nothing to say. */
    public static String summary(Review review) {
        var out = new StringBuilder(plain(ReviewWords.summary(review))).append('\n');
        if (!review.facts().isEmpty()) {
            out.append('\n');
            review.facts().forEach(fact -> out.append("- ").append(plain(fact)).append('\n'));
        }
        if (!review.nits().isEmpty()) {
            out.append("\n<details><summary>")
                    .append(ReviewWords.count(review.nits().size(), "nit"))
                    .append("</summary>\n\n");
            review.nits()
                    .forEach(nit -> out.append("- ")
                            .append(code(ReviewWords.place(nit)))
                            .append(": ")
                            .append(plain(nit.message()))
                            .append('\n'));
            out.append("\n</details>\n");
        }
        var gaps = ReviewWords.gaps(review);
        if (!gaps.isEmpty()) {
            out.append("\n<details><summary>What was looked at, and what was not</summary>\n\n");
            gaps.forEach(gap -> out.append("- ").append(code(gap)).append('\n'));
            out.append("\n</details>\n");
        }
        return out.toString();
    }

    /** What stands at the lines of {@code finding}. */
    public static String comment(ReviewFinding finding) {
        var out = new StringBuilder(plain(finding.message())).append("\n");
        finding.replacement().ifPresent(text -> {
            String fence = fence(text);
            out.append('\n').append(fence).append("suggestion\n").append(text);
            out.append(text.isEmpty() || text.endsWith("\n") ? "" : "\n")
                    .append(fence)
                    .append('\n');
        });
        return out.append('\n').append(why(finding)).toString();
    }

    /** Who says so, how sure it is, and, folded, why. */
    private static String why(ReviewFinding finding) {
        String source =
                ReviewWords.source(finding) + " · " + plain(finding.check().title());
        return finding.certainty()
                .map(certainty -> "<details><summary>%s · %s</summary>\n\n%s\n</details>\n"
                        .formatted(
                                source,
                                ReviewWords.sureness(certainty),
                                certainty.reasons().stream()
                                        .map(reason -> "- " + plain(reason) + "\n")
                                        .collect(Collectors.joining())))
                .orElse("<sub>" + source + "</sub>\n");
    }

    private static String plain(String text) {
        return PlainText.of(ReviewWords.redacted(text)).replace("<", "&lt;").replace("@", "@\u200B");
    }

    private static String code(String text) {
        return "`" + PlainText.of(ReviewWords.redacted(text)).replace('`', '\'') + "`";
    }

    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
