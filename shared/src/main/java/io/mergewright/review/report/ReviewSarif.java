package io.mergewright.review.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.log.PlainText;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Writes a review as SARIF 2.1.0, for code scanning: comments and nits that speak of the file as it is now. Used once, by one thread. */
public final class ReviewSarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final List<String> ruleIds = new ArrayList<>();
    private final ArrayNode rules = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode results = JsonNodeFactory.instance.arrayNode();

    private ReviewSarif() {}

    /** One JSON object, ending in a line end; {@code version} is that of the product. */
    public static String of(Review review, String version) {
        var sarif = new ReviewSarif();
        review.comments().forEach(sarif::add);
        review.nits().forEach(sarif::add);
        return sarif.root(version).toPrettyString() + "\n";
    }

    private ObjectNode root(String version) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", SCHEMA).put("version", "2.1.0");
        var run = root.putArray("runs").addObject();
        run.putObject("tool")
                .putObject("driver")
                .put("name", "Mergewright")
                .put("version", version)
                .set("rules", rules);
        run.set("results", results);
        return root;
    }

    private void add(ReviewFinding finding) {
        if (finding.side() == Side.LEFT) {
            return;
        }
        var result = results.addObject();
        result.put("ruleId", finding.check().id()).put("ruleIndex", ruleIndex(finding.check()));
        result.put("level", level(finding.check().severity()));
        result.putObject("message").put("text", plain(finding.message()));
        var place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(finding.path()));
        place.putObject("region").put("startLine", finding.first()).put("endLine", finding.last());
        result.putObject("partialFingerprints")
                .put("mergewright/v1", finding.fingerprint().value());
    }

    private int ruleIndex(CheckInfo check) {
        int known = ruleIds.indexOf(check.id());
        if (known >= 0) {
            return known;
        }
        ruleIds.add(check.id());
        var rule = rules.addObject().put("id", check.id());
        rule.putObject("shortDescription").put("text", check.title());
        rule.putObject("properties").put("category", check.category());
        return ruleIds.size() - 1;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return plain(path).replaceAll("[^\\w./-]", "_");
        }
    }

    private static String plain(String text) {
        return PlainText.of(ReviewWords.redacted(text));
    }
}
