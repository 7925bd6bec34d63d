package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A field that is looked at outside a lock and set inside it, and that is not volatile. */
final class DoubleChecked implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "double-checked-locking",
            Tier.COMMENT,
            Severity.WARNING,
            "concurrency",
            "Double-checked locking of a field that is not volatile");
    private static final Pattern CHECK = Pattern.compile(
            "\\(?\\s*(?:this\\.|\\w+\\.|\\w+->)?(\\w+)\\s*(?:==|is)\\s*(?:null|nil|nullptr|NULL)\\s*\\)?|\\(?\\s*null\\s*==\\s*(?:this\\.)?(\\w+)\\s*\\)?|\\(?\\s*!\\s*(?:this\\.)?(\\w+)\\s*\\)?|\\(?\\s*(?:this\\.)?(\\w+)\\s*!=\\s*null\\s*\\)?");
    private static final String LOCK =
            "(?:\\bsynchronized\\s*\\(|\\.lock\\(\\)|withLock|\\block\\s*\\(|lock_guard|unique_lock|scoped_lock|\\.Lock\\(\\)|Monitor\\.Enter)";

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.JAVA, Grammar.KOTLIN, Grammar.CSHARP, Grammar.CPP, Grammar.GO);
    }

    @Override
    public List<String> signs() {
        return List.of("synchronized", ".lock()", "withLock", "lock", "Lock()");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node outer : code.all("if_statement", "if_expression")) {
            say(checked(outer, code.grammar()), outer, found);
        }
        for (Node outer : code.all("elvis_expression")) {
            outer.child(0).filter(Names::isName).ifPresent(name -> say(name.text(), outer, found));
        }
    }

    private static void say(String name, Node outer, Consumer<Found> found) {
        Optional<Node> field = name.isEmpty() ? Optional.empty() : field(name, outer);
        if (field.isPresent() && isLockedAndChecked(outer, name) && !isVolatile(field.get())) {
            String how = switch (outer.grammar()) {
                case CPP -> "Unless it is atomic";
                case GO -> "This is read without the lock, so";
                default -> "Without `volatile`";
            };
            String message = how + " another thread may see `%s` before what it holds is complete.".formatted(name);
            found.accept(new Found(field.get(), message, Optional.of(outer)));
        }
    }

    /** The name that is looked at, also through a local copy of a field. */
    private static String checked(Node test, Grammar grammar) {
        Optional<Node> condition = grammar == Grammar.KOTLIN ? test.child(0) : test.field("condition");
        var matcher = CHECK.matcher(condition.map(Node::text).orElse(""));
        if (!matcher.matches()) {
            return "";
        }
        String name = IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Scope.assigned(name, Scope.of(test), test.start()).stream()
                .filter(value -> value.text().matches("(?:this\\.)?\\w+")
                        && !value.text().equals("null"))
                .map(value -> value.text().replace("this.", ""))
                .findFirst()
                .orElse(name);
    }

    /** Behind a test that leaves the function, in the rest of it; else in what the test guards. */
    private static boolean isLockedAndChecked(Node outer, String field) {
        Node function = Scope.of(outer);
        if (Pattern.compile(LOCK)
                .matcher(function.text().substring(0, Math.max(0, outer.start() - function.start())))
                .find()) {
            return false;
        }
        boolean leaves = outer.text().matches("(?s)if\\s*\\([^)]*!=\\s*null\\s*\\)\\s*\\{?\\s*return\\b.*");
        String text = leaves ? function.text().substring(outer.start() - function.start()) : outer.text();
        String name = "\\b" + Pattern.quote(field);
        String checks = "(?:" + name + "\\s*(?:==|is)\\s*(?:null|nil|NULL)|!\\s*(?:this\\.)?" + name
                + "\\b|null\\s*==\\s*" + name + "|" + name + "\\s*\\?[:?])";
        return Pattern.compile("(?s)" + LOCK + ".*?" + checks + ".*?" + name + "\\s*=[^=]|(?s)" + LOCK + ".*?" + name
                        + "\\s*\\?\\?=")
                .matcher(text)
                .find();
    }

    private static Optional<Node> field(String name, Node outer) {
        if (outer.grammar() == Grammar.GO) {
            return top(outer).within().stream()
                    .filter(one -> one.is("field_declaration")
                            && one.field("name")
                                    .filter(named -> named.text().equals(name))
                                    .isPresent())
                    .findFirst();
        }
        Optional<Node> body =
                outer.around("class_body", "enum_body_declarations", "declaration_list", "field_declaration_list");
        return body.stream()
                .flatMap(one -> one.children().stream())
                .flatMap(one -> one.is("companion_object") ? one.within().stream() : Stream.of(one))
                .filter(one -> one.is("field_declaration", "property_declaration"))
                .filter(one -> Pattern.compile("\\b" + Pattern.quote(name) + "\\s*(?:[=;,:]|$)")
                        .matcher(one.text())
                        .find())
                .findFirst();
    }

    private static Node top(Node node) {
        return node.parent().map(DoubleChecked::top).orElse(node);
    }

    /** Values that are written in one go are safe as they are. */
    private static boolean isVolatile(Node field) {
        return field.text()
                        .matches(
                                "(?s).*(?:\\bvolatile\\b|@Volatile|[aA]tomic|\\bLazy\\b|\\bThreadLocal\\b|\\bfinal\\b).*")
                || field.text().matches("(?s)[\\w\\s@]*\\b(?:String|Integer|Long|Boolean)\\s+\\w+\\s*[=;].*");
    }
}
