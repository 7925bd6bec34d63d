package io.mergewright.review.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.log.PlainText;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import java.util.Locale;

/** Writes a review for programs; docs/review.schema.json describes it. */
public final class ReviewJson {
    /** Rises when a key goes away or changes its meaning. */
    private static final int VERSION = 1;

    private ReviewJson() {}

    /** One JSON object, ending in a line end. */
    public static String of(Review review) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION);
        root.put("summary", plain(ReviewWords.summary(review)));
        var comments = root.putArray("comments");
        review.comments().forEach(finding -> comments.add(finding(finding)));
        var nits = root.putArray("nits");
        review.nits().forEach(finding -> nits.add(finding(finding)));
        var held = root.putArray("held");
        review.held().forEach(finding -> held.add(finding(finding)));
        root.put("more", review.more());
        var facts = root.putArray("facts");
        review.facts().forEach(fact -> facts.add(plain(fact)));
        var coverage = root.putObject("coverage");
        coverage.put("files", review.coverage().files());
        coverage.put("added_lines", review.coverage().lines());
        var unparsed = coverage.putArray("unparsed");
        review.coverage().unparsed().forEach(path -> unparsed.add(plain(path)));
        var others = coverage.putArray("not_reviewed");
        review.coverage()
                .notReviewed()
                .forEach(
                        one -> others.addObject().put("path", plain(one.path())).put("reason", one.reason()));
        var notes = coverage.putArray("notes");
        review.coverage().notes().forEach(note -> notes.add(plain(note)));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode finding(ReviewFinding finding) {
        var check = finding.check();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("check", check.id());
        node.put("category", check.category());
        node.put("severity", check.severity().name().toLowerCase(Locale.ROOT));
        node.put("path", plain(finding.path()));
        node.put("side", finding.side().name().toLowerCase(Locale.ROOT));
        node.put("first_line", finding.first());
        node.put("last_line", finding.last());
        node.put("message", plain(finding.message()));
        var lines = node.putArray("lines");
        finding.quoted().forEach(line -> lines.add(plain(line)));
        finding.replacement().ifPresent(text -> node.put("replacement", text));
        node.put("fingerprint", finding.fingerprint().value());
        finding.certainty().ifPresent(certainty -> {
            node.put("confidence", certainty.confidence().probability());
            var reasons = node.putArray("reasons");
            certainty.reasons().forEach(reason -> reasons.add(plain(reason)));
        });
        return node;
    }

    private static String plain(String text) {
        return PlainText.of(ReviewWords.redacted(text));
    }
}
