package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Text of unknown length is written into an array of fixed size. */
final class UnboundedCopy implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "unbounded-copy", Tier.COMMENT, Severity.ERROR, "security", "A text may be longer than its place");
    private static final Pattern COPIES = Pattern.compile("strcpy|strcat|stpcpy|sprintf|vsprintf|gets|wcscpy|wcscat");

    /** Values that fit by their nature. */
    private static final Pattern SHORT = Pattern.compile("\"[^\"]*\"|[\\w:]*[A-Z][A-Z0-9_]+|strerror\\(.*|[^%]*");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.C, Grammar.CPP);
    }

    @Override
    public List<String> signs() {
        return List.of("strcpy", "strcat", "stpcpy", "sprintf", "gets", "wcscpy", "wcscat");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            if (call.receiver().isEmpty() && COPIES.matcher(call.name()).matches()) {
                Optional<Node> place = call.argument(0);
                boolean all = call.name().equals("gets") && call.arguments().size() == 1;
                if (all || (place.filter(one -> isArray(one, code)).isPresent() && isLong(call) && !isMeasured(call))) {
                    found.accept(new Found(
                            call.node(),
                            "`%s` writes as much as there is, and `%s` has a fixed size: a longer text overwrites what is behind it."
                                    .formatted(
                                            call.name(), place.map(Quotes::of).orElse(""))));
                }
            }
        }
    }

    /** Whether {@code place} is an array of fixed size in this file. */
    private static boolean isArray(Node place, Code code) {
        String name = place.is("field_expression")
                ? place.field("field").map(Node::text).orElse("")
                : place.text();
        if (!place.is("identifier", "field_expression")) {
            return false;
        }
        String text = place.is("identifier") ? Scope.of(place).text() : code.text();
        return Pattern.compile("\\b(?:char|wchar_t|u?int8_t)\\s+(?:[\\w\\[\\]]+\\s*,\\s*)*" + Pattern.quote(name)
                        + "\\s*\\[\\s*\\w+[^\\]]*]")
                .matcher(text)
                .find();
    }

    /** Whether what is written comes from elsewhere and may have any length. */
    private static boolean isLong(Call call) {
        if (call.name().contains("printf")) {
            String format = call.argument(1).map(Node::text).orElse("");
            return Pattern.compile("%[-+ 0#]*s").matcher(format).find()
                    && call.arguments().stream().skip(2).anyMatch(value -> isForeign(value));
        }
        return call.argument(1).filter(UnboundedCopy::isForeign).isPresent();
    }

    private static boolean isForeign(Node value) {
        if (SHORT.matcher(value.text()).matches() && value.text().startsWith("\"")) {
            return false;
        }
        boolean given = value.is("identifier") && isParameter(value);
        boolean part = value.is("field_expression", "subscript_expression")
                || value.text().startsWith("getenv(")
                || value.text().contains("argv[")
                || value.text().equals("optarg");
        return given
                || (part && !value.text().matches("\\w+\\[\\w+]"))
                || value.text().matches("(?:argv\\[.*|getenv\\(.*|optarg)");
    }

    /** Whether the function gets it, as a text and no array of known size. */
    private static boolean isParameter(Node name) {
        Node scope = Scope.of(name);
        String heading = scope.field("declarator").map(Node::text).orElse("");
        return Pattern.compile("\\*\\s*(?:const\\s+)?" + Pattern.quote(name.text()) + "\\s*[,)\\[]")
                .matcher(heading)
                .find();
    }

    /** Whether the function looks at the length before. */
    private static boolean isMeasured(Call call) {
        Node scope = Scope.of(call.node());
        String before = scope.text().substring(0, call.node().start() - scope.start());
        return Pattern.compile(
                        "\\b(?:strn?len|sdslen|wcslen|sizeof|length|size)\\b|\\blen\\b|[A-Z_]*(?:LEN|MAX|SIZE)\\b")
                .matcher(before.replaceAll("\\[[^\\]]*]", ""))
                .find();
    }
}
