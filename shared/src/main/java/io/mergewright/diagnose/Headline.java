package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.Claim;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sentence that says what a claim says. */
final class Headline {
    private static final int LONGEST = 200;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private Headline() {}

    /** The rule's own form, the claim's message or its first line; without secrets, which a cut would make hard to know. */
    static String of(Claim claim, Quotation text) {
        String filled = of(text.of(filled(claim)));
        if (!filled.isEmpty()) {
            return filled;
        }
        return of(claim.message().isEmpty() ? text.line(claim.first()) : claim.message());
    }

    /** The rule's own form; blank where it has none, or where the log has nothing of what belongs into it. */
    private static String filled(Claim claim) {
        return PLACE.matcher(claim.rule().headline())
                .replaceAll(place -> Matcher.quoteReplacement(claim.fields().getOrDefault(place.group(1), "")))
                .replaceAll("\\(\\)|[:,] *$", "");
    }

    /** {@code line} without white space around it, cut to a length that reads as one sentence. */
    static String of(String line) {
        String stripped = line.strip().replaceAll("\\s+", " ");
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST - 1) + "…";
    }
}
