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

/** A field that is looked at outside a lock and set inside it, and that is not volatile. */
final class DoubleChecked implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "double-checked-locking",
            Tier.COMMENT,
            Severity.WARNING,
            "concurrency",
            "Double-checked locking of a field that is not volatile");
    private static final Pattern CHECK = Pattern.compile(
            "\\(?\\s*(?:this\\.|\\w+\\.)?(\\w+)\\s*==\\s*null\\s*\\)?|\\(?\\s*null\\s*==\\s*(?:this\\.)?(\\w+)\\s*\\)?");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.JAVA, Grammar.KOTLIN);
    }

    @Override
    public List<String> signs() {
        return List.of("synchronized", ".lock()", "withLock");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node outer : code.all("if_statement", "if_expression")) {
            String name = checked(outer, code.grammar());
            Optional<Node> field = name.isEmpty() ? Optional.empty() : field(name, outer);
            if (field.isPresent() && isLockedAndChecked(outer, name) && !isVolatile(field.get())) {
                String message = "Without `volatile` another thread may see `%s` before what it holds is complete."
                        .formatted(name);
                found.accept(new Found(field.get(), message, Optional.of(outer)));
            }
        }
    }

    /** The name that is looked at, also through a local copy of a field. */
    private static String checked(Node test, Grammar grammar) {
        Optional<Node> condition = grammar == Grammar.KOTLIN ? test.child(0) : test.field("condition");
        var matcher = CHECK.matcher(condition.map(Node::text).orElse(""));
        if (!matcher.matches()) {
            return "";
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return Scope.assigned(name, Scope.of(test), test.start()).stream()
                .filter(value -> value.text().matches("(?:this\\.)?\\w+")
                        && !value.text().equals("null"))
                .map(value -> value.text().replace("this.", ""))
                .findFirst()
                .orElse(name);
    }

    private static boolean isLockedAndChecked(Node outer, String field) {
        String text = outer.text();
        String name = Pattern.quote(field);
        return Pattern.compile("(?s)==\\s*null.*?(?:synchronized\\s*\\(|\\.lock\\(\\)|withLock).*?==\\s*null.*?\\b"
                        + name + "\\s*=[^=]")
                .matcher(text)
                .find();
    }

    private static Optional<Node> field(String name, Node outer) {
        Optional<Node> body = outer.around("class_body", "enum_body_declarations");
        return body.stream()
                .flatMap(one -> one.children().stream())
                .flatMap(one -> one.is("companion_object") ? one.within().stream() : java.util.stream.Stream.of(one))
                .filter(one -> one.is("field_declaration", "property_declaration"))
                .filter(one -> Pattern.compile("\\b" + Pattern.quote(name) + "\\s*(?:[=;,:]|$)")
                        .matcher(one.text())
                        .find())
                .findFirst();
    }

    /** Values that are written in one go are safe as they are. */
    private static boolean isVolatile(Node field) {
        return field.text().matches("(?s).*(?:\\bvolatile\\b|@Volatile|Atomic|\\bThreadLocal\\b|\\bfinal\\b).*")
                || field.text().matches("(?s)[\\w\\s@]*\\b(?:String|Integer|Long|Boolean)\\s+\\w+\\s*[=;].*");
    }
}
