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
import java.util.regex.Pattern;

/** Objects that are made from data of a client, in a format that makes whatever object the data asks for. */
final class UnsafeObjects implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "unsafe-objects",
            Tier.COMMENT,
            Severity.ERROR,
            "security",
            "Objects are made from data that somebody else sent");
    private static final Pattern READS = Pattern.compile(
            "(?:c?[pP]ickle|dill|cloudpickle|shelve|jsonpickle|marshal)\\.(?:loads?|decode|Unpickler)|Marshal\\.(?:load|restore)|\\\\?unserialize|YAML\\.(?:unsafe_load|load)|joblib\\.load|XMLDecoder|ObjectInputStream");

    /** Obsolete because nothing makes it safe. */
    private static final Pattern NEVER =
            Pattern.compile("BinaryFormatter|NetDataContractSerializer|SoapFormatter|LosFormatter");

    private static final Pattern FOREIGN = Pattern.compile(
            "(?i).*(?:cookie|request|upload|payload|message|token|header|body|\\brecv|socket|session|param|input(?!stream)|client|remote|packet|stateparam|viewstate).*");
    private static final Pattern GUARD = Pattern.compile(
            "(?i)allowed_classes|setObjectInputFilter|ObjectInputFilter|hmac|verify|compare_digest|signature|find_class|permitted_classes|safe_load");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.JAVA, Grammar.KOTLIN, Grammar.CSHARP, Grammar.PYTHON, Grammar.PHP, Grammar.RUBY);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of(
                "ickle",
                "dill",
                "arshal",
                "unserialize",
                "YAML",
                "XMLDecoder",
                "ObjectInputStream",
                "Formatter",
                "joblib");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            String written = call.makes() ? call.name() : call.written();
            boolean never = call.makes() && NEVER.matcher(call.name()).matches();
            if (never || (READS.matcher(written).matches() && isForeign(call))) {
                found.accept(new Found(
                        call.node(),
                        "`%s` makes whatever objects the data asks for, which can run code. Read data of others in a format that holds only data, such as JSON."
                                .formatted(Quotes.of(written))));
            }
        }
    }

    private static boolean isForeign(Call call) {
        Optional<Node> data = call.argument(0);
        if (data.isEmpty()) {
            return false;
        }
        Node scope = Scope.of(call.node());
        boolean named = data.get().within().stream()
                .filter(node -> node.is(
                        "identifier",
                        "simple_identifier",
                        "variable_name",
                        "member_expression",
                        "attribute",
                        "call",
                        "instance_variable"))
                .anyMatch(node -> FOREIGN.matcher(node.bare()).matches() || comesFromForeign(node, scope));
        return (named || Origins.isOutside(data.get()))
                && !GUARD.matcher(scope.text()).find();
    }

    private static boolean comesFromForeign(Node name, Node scope) {
        return Scope.assigned(name.text().replaceFirst("^\\$", ""), scope, name.start()).stream()
                .anyMatch(value -> FOREIGN.matcher(value.bare()).matches());
    }
}
