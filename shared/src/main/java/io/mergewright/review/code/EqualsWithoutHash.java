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

/** A class that says what is equal and leaves the hash as it was, so that sets and maps do not find equals. */
final class EqualsWithoutHash implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "equals-without-hash", Tier.COMMENT, Severity.WARNING, "correctness", "Equality without a hash that fits");
    private static final String[] BODIES = {
        "class_body", "declaration_list", "enum_body_declarations", "body_statement", "enum_class_body"
    };

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.JAVA, Grammar.KOTLIN, Grammar.CSHARP, Grammar.RUBY);
    }

    @Override
    public List<String> signs() {
        return List.of("equals", "Equals", "eql?");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node member : code.all("method_declaration", "function_declaration", "method", "alias", "call")) {
            Optional<Node> type = member.parent().filter(one -> one.is(BODIES));
            if (type.isPresent() && isEquals(member, code.grammar()) && !hasHash(type.get(), code)) {
                found.accept(new Found(
                        member,
                        "Equal objects have different hashes as long as `%s` is not overridden too, so sets and maps do not find them."
                                .formatted(hash(code.grammar()))));
            }
        }
    }

    private static String hash(Grammar grammar) {
        return switch (grammar) {
            case CSHARP -> "GetHashCode";
            case RUBY -> "hash";
            default -> "hashCode";
        };
    }

    private static boolean isEquals(Node member, Grammar grammar) {
        String text = member.text();
        return switch (grammar) {
            case JAVA ->
                member.is("method_declaration")
                        && text.matches(
                                "(?s)(?:@\\w+(?:\\([^)]*\\))?\\s+)*public\\s+(?:final\\s+)?boolean\\s+equals\\s*\\(\\s*(?:final\\s+)?(?:@\\w+\\s+)?(?:java\\.lang\\.)?(?:@\\w+\\s+)?Object\\s+\\w+\\s*\\)\\s*\\{.*");
            case KOTLIN ->
                member.is("function_declaration")
                        && text.matches("(?s).*?\\boverride\\s+(?:operator\\s+)?fun\\s+equals\\s*\\(.*");
            case CSHARP ->
                member.is("method_declaration")
                        && text.matches(
                                "(?s).*?\\boverride\\s+(?:sealed\\s+)?bool\\s+Equals\\s*\\(\\s*object\\??\\s+\\w+\\s*\\).*");
            default ->
                (member.is("method") && text.startsWith("def eql?"))
                        || (member.is("alias") && text.startsWith("alias eql?"))
                        || (member.is("call") && text.matches("alias_method[ (]:eql\\?.*"));
        };
    }

    private static boolean hasHash(Node type, Code code) {
        Grammar grammar = code.grammar();
        String text = type.text();
        if (grammar == Grammar.RUBY) {
            return text.matches("(?s).*\\b(?:def hash\\b|:hash\\b|alias hash\\b|Comparable|Struct|Data\\.define).*");
        }
        String heading = type.parent().map(Node::text).orElse("");
        String before = heading.substring(
                0,
                Math.min(
                        heading.length(),
                        Math.max(
                                0, type.start() - type.parent().map(Node::start).orElse(0))));
        boolean mocked = heading.isEmpty()
                || type.parent()
                        .filter(one -> one.is("object_creation_expression", "object_literal"))
                        .isPresent();
        return mocked
                || text.matches("(?s).*\\b(?:hashCode|GetHashCode)\\s*\\(.*\\).*")
                || before.matches(
                        "(?s).*(?:\\brecord\\b|\\bpartial\\b|@EqualsAndHashCode|@Data\\b|@Value\\b|\\bdata class\\b).*");
    }
}
