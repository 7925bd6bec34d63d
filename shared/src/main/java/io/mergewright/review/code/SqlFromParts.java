package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.code.BuiltTexts.Built;
import io.mergewright.review.code.Parts.Part;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A statement for a database with values in the places of parameters. Names of tables and columns cannot be parameters. */
final class SqlFromParts implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "sql-from-parts",
            Tier.COMMENT,
            Severity.ERROR,
            "security",
            "A statement for a database is put together from parts");
    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)^\\s*\\(?\\s*(?:select\\s.+\\bfrom\\b|insert\\s+into\\b|replace\\s+into\\b|update\\s+\\S+\\s+set\\b|delete\\s+from\\b|with\\s+\\w+\\s+as\\b).*");

    /** Capitals, as in statements but hardly in sentences. */
    private static final Pattern CLAUSE =
            Pattern.compile("(?s)(?:^|[\\s(])(?:WHERE|AND|OR|HAVING|LIKE|ILIKE|VALUES|IN)[\\s(].*");

    private static final Pattern BEFORE_VALUE = Pattern.compile(
            "(?is).*(?:(?:=|<>|!=|<|>|\\blike|\\bilike|\\bvalues\\s*\\(|\\bin\\s*\\(|,)\\s*'%?|(?:[\\w\")\\]]\\s*(?:=|<>|!=|<=|>=|<|>)|\\blike|\\bilike|\\bvalues\\s*\\()\\s*)$");
    private static final Pattern IN_QUOTES = Pattern.compile("(?s).*'%?$");
    private static final Pattern NO_VALUE = Pattern.compile(
            "(?i).*(?:placeholder|marks|columns?|fields|table|schema|quoted|literal|escape|quote|clause|condition|predicate|criteria|where|filtersql|subquery|param(?:s|eter)?(?:marker|name|index)|bind|identifier|sanitiz|join\\().*");

    private static final Pattern FAILURES = Pattern.compile(".*(?:Exception|Error)");
    private static final Pattern SAYS = Pattern.compile(
            "(?i).*(?:log|logger|console|print)\\w*\\.\\w+|(?:print|raise|panic|error)\\w*|fmt\\.(?:Errorf|Print\\w*)");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.complementOf(EnumSet.of(Grammar.YAML, Grammar.DOCKERFILE, Grammar.BASH));
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("WHERE", "where", "Where", "VALUES", "values", "LIKE", "like", " SET ", " set ");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Built built : BuiltTexts.in(code)) {
            if (!isSaid(built.node())) {
                value(built, code)
                        .ifPresent(value -> found.accept(new Found(
                                built.node(),
                                ("`%s` becomes a part of this statement. Whoever sets it can run statements of their own; pass it as a"
                                                + " parameter.")
                                        .formatted(Quotes.of(value)))));
            }
        }
    }

    private static Optional<Node> value(Built built, Code code) {
        String literal = built.literal();
        boolean statement = STATEMENT.matcher(literal).matches();
        if (!statement && !CLAUSE.matcher(literal).find()) {
            return Optional.empty();
        }
        var before = new StringBuilder();
        for (Part part : built.parts()) {
            if (part.code().isPresent()) {
                Node value = part.code().get();
                boolean place =
                        (statement ? BEFORE_VALUE : IN_QUOTES).matcher(before).matches();
                if (place
                        && !Harmless.is(value, code)
                        && !NO_VALUE.matcher(value.bare()).matches()) {
                    return Optional.of(value);
                }
                before.append('\u0001');
            } else {
                before.append(part.text());
            }
        }
        return Optional.empty();
    }

    /** Whether it is a message. */
    private static boolean isSaid(Node node) {
        return node.parent()
                .flatMap(list -> list.is("argument") ? list.parent() : Optional.of(list))
                .flatMap(Node::parent)
                .flatMap(Call::of)
                .filter(call -> (call.makes() ? FAILURES : SAYS)
                        .matcher(call.makes() ? call.name() : call.written())
                        .matches())
                .isPresent();
    }
}
