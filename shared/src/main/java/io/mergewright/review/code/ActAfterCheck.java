package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something shared that is asked first and changed afterwards, though one call could do both at once. */
final class ActAfterCheck implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "check-then-act",
            Tier.COMMENT,
            Severity.WARNING,
            "concurrency",
            "A check and an act that another thread can come between");
    private static final Pattern GUARD = Pattern.compile(
            "\\bsynchronized\\b|\\block\\s*\\(|\\.(?:lock|Lock|acquire|tryLock|writeLock|synchronize)\\b|withLock|@GuardedBy|@Synchronized|\\bMonitor\\.|SemaphoreSlim|putIfAbsent|computeIfAbsent|compareAndSet|CompareAndSwap|compare_exchange|CompareExchange|getAndSet|LoadOrStore|GetOrAdd|getOrPut|TryAdd|\\bSwap\\(|exchange\\(|transaction|atomic\\(|select_for_update|\\bNX\\b|\\bnx\\s*[=:]");
    private static final Pattern SHARED_TYPE = Pattern.compile(
            "(?s)(?:Concurrent\\w*Map|ConcurrentDictionary|Atomic\\w+|(?:java\\.util\\.concurrent\\.)\\w+)\\b.*");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVA,
                Grammar.KOTLIN,
                Grammar.CSHARP,
                Grammar.GO,
                Grammar.CPP,
                Grammar.RUST,
                Grammar.PYTHON,
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("Concurrent", "Atomic", "synchronized", "Load", ".load(", "edis", "cache");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            act(call)
                    .filter(act -> isShared(act.on(), code) && !isGuarded(call.node()))
                    .flatMap(act -> checked(act, call, code))
                    .ifPresent(check -> found.accept(new Found(check, message(code), Optional.of(call.node()))));
        }
        for (Node assignment : code.all("assignment_expression", "assignment")) {
            indexed(assignment)
                    .filter(act -> isShared(act.on(), code) && !isGuarded(assignment))
                    .flatMap(act -> checkedBefore(act, assignment))
                    .ifPresent(check -> found.accept(new Found(check, message(code), Optional.of(assignment))));
        }
    }

    private static String message(Code code) {
        String instead = switch (code.grammar()) {
            case CSHARP -> "GetOrAdd";
            case GO -> "LoadOrStore";
            case KOTLIN, JAVA -> "computeIfAbsent";
            case PYTHON, JAVASCRIPT, TYPESCRIPT -> "a `set` with `NX`";
            default -> "compare_exchange";
        };
        return "Between this check and what is done below it another thread can do the same; one call that does both, such as %s, cannot be interrupted."
                .formatted(instead.contains(" ") ? instead : "`" + instead + "`");
    }

    /**
     * A change of something shared.
     *
     * @param on what is changed
     * @param key of a map the key, of others empty
     */
    private record Act(String on, String key) {}

    private static Optional<Act> act(Call call) {
        String on = call.receiver().map(Node::bare).orElse("").replaceFirst("^(?:this|self)\\.", "");
        String first = call.argument(0).map(Node::bare).orElse("");
        if (call.written().matches("atomic\\.Store\\w+") && call.arguments().size() == 2) {
            return Optional.of(new Act("atomic", first));
        }
        boolean two = call.arguments().size() >= 2;
        return switch (call.name()) {
            case "put", "Store" -> two && !on.isEmpty() ? Optional.of(new Act(on, first)) : Optional.empty();
            case "set", "setex" -> on.isEmpty() ? Optional.empty() : Optional.of(new Act(on, two ? first : ""));
            case "store" ->
                on.isEmpty() || (two && !call.argument(1).orElseThrow().text().contains("Ordering"))
                        ? Optional.empty()
                        : Optional.of(new Act(on, ""));
            case "add" ->
                call.arguments().size() == 1 && !on.isEmpty() ? Optional.of(new Act(on, first)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** An entry of a map that is set with brackets. */
    private static Optional<Act> indexed(Node assignment) {
        Matcher left =
                Pattern.compile("(?s)(?:this\\.)?(\\w+)\\[([^\\]]+)]=[^=].*").matcher(assignment.bare());
        return left.matches() ? Optional.of(new Act(left.group(1), left.group(2))) : Optional.empty();
    }

    private static boolean isShared(String on, Code code) {
        String name = on.replaceFirst("^.*\\.", "");
        if (on.equals("atomic") || on.matches("(?i).*redis\\w*|(?:.*\\.)?(?:cache|kv)_?client")) {
            return true;
        }
        String quoted = Pattern.quote(name);
        return code.type(name)
                        .filter(type -> SHARED_TYPE.matcher(type).matches())
                        .isPresent()
                || Pattern.compile("\\b" + quoted
                                + "\\b\\s*(?::\\s*[\\w<>, ?]+)?=\\s*(?:new\\s+)?(?:Concurrent\\w+|Atomic\\w+|Collections\\.synchronized\\w+|(?:std::)?sync::atomic)\\b|\\b(?:Concurrent\\w*Map|ConcurrentDictionary|Atomic\\w+|std::atomic(?:_\\w+)?)\\s*(?:<[^;=()]*>)?\\s+"
                                + quoted
                                + "\\b|\\b" + quoted + "\\s+(?:sync\\.Map|atomic\\.\\w+)\\b|\\b" + quoted
                                + "\\s*:\\s*Atomic\\w+")
                        .matcher(code.text())
                        .find()
                || (code.grammar() == Grammar.GO && code.text().contains(on + ".Load("))
                || (code.grammar() == Grammar.CPP
                        && code.text().contains("atomic")
                        && code.text().contains(name + ".load("));
    }

    private static boolean isGuarded(Node act) {
        Node function = Scope.of(act);
        return !Scope.isFunction(function) || GUARD.matcher(function.text()).find();
    }

    /** Where the same thing is asked before {@code act}. */
    private static Optional<Node> checked(Act act, Call call, Code code) {
        boolean script = code.grammar() == Grammar.PYTHON
                || code.grammar() == Grammar.JAVASCRIPT
                || code.grammar() == Grammar.TYPESCRIPT;
        boolean known = act.on().matches("(?i).*redis\\w*|(?:.*\\.)?(?:cache|kv)_?client|client");
        if (script && (!known || act.key().isEmpty())) {
            return Optional.empty();
        }
        if (call.name().equals("add")
                && !code.text().contains("synchronizedList")
                && !code.text().contains("synchronizedSet")) {
            return Optional.empty();
        }
        return checkedBefore(act, call.node());
    }

    private static Optional<Node> checkedBefore(Act act, Node at) {
        Node function = Scope.of(at);
        return function.within().stream()
                .filter(one -> one.start() < at.end() && (one.end() <= at.start() || one.start() > at.start()))
                .filter(one -> Call.of(one).filter(call -> asks(call, act)).isPresent() || isIndexing(one, act, at))
                .findFirst();
    }

    private static boolean asks(Call call, Act act) {
        if (act.on().equals("atomic")) {
            return call.written().matches("atomic\\.Load\\w+")
                    && call.argument(0)
                            .filter(one -> one.bare().equals(act.key()))
                            .isPresent();
        }
        String on = call.receiver().map(Node::bare).orElse("").replaceFirst("^(?:this|self)\\.", "");
        boolean same = on.equals(act.on());
        String first = call.argument(0).map(Node::bare).orElse("");
        boolean key = act.key().isEmpty()
                ? call.arguments().isEmpty() || first.contains("Ordering")
                : first.equals(act.key());
        return same
                && key
                && call.name()
                        .matches(
                                "get|containsKey|contains|ContainsKey|TryGetValue|Load|load|exists|getOrDefault|getIfPresent|isEmpty");
    }

    private static boolean isIndexing(Node node, Act act, Node at) {
        return node.is("indexing_expression", "element_access_expression")
                && !act.key().isEmpty()
                && node.end() <= at.start()
                && node.bare().replaceFirst("^this\\.", "").equals(act.on() + "[" + act.key() + "]");
    }
}
