package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Text that a client sent and that is run as code, or names what is called. */
final class CodeFromOutside implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "code-from-outside", Tier.COMMENT, Severity.ERROR, "security", "What a client sent is run as code");

    private static final Map<Grammar, Pattern> RUNS = Map.of(
            Grammar.PYTHON, Pattern.compile("eval|exec"),
            Grammar.RUBY,
                    Pattern.compile(
                            "(?:.*\\.)?(?:eval|instance_eval|class_eval|module_eval|send|public_send|__send__|constantize)"),
            Grammar.PHP, Pattern.compile("eval|create_function"),
            Grammar.JAVASCRIPT, Pattern.compile("eval|vm\\.runIn\\w+|(?:new )?Function"),
            Grammar.TYPESCRIPT, Pattern.compile("eval|vm\\.runIn\\w+|(?:new )?Function"),
            Grammar.JAVA, Pattern.compile(".*\\.parseExpression|.*[eE]ngine\\.eval"),
            Grammar.KOTLIN, Pattern.compile(".*\\.parseExpression|.*[eE]ngine\\.eval"),
            Grammar.CSHARP, Pattern.compile("CSharpScript\\.\\w+"));
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern GUARD = Pattern.compile(
            "(?:[A-Z][A-Z_]+|[a-z]\\w*s)(?:\\.fetch\\(|\\.get\\()|include\\?|\\bin\\?|(?i)allowed|whitelist|permitted|literal_eval");
    private static final Pattern INPUT = Pattern.compile(
            "(?i)(?:raw_?)?(?:text|input|expr(?:ession)?|formula|condition|rule|payload|body|user\\w*|options?)");

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
                Grammar.PYTHON,
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT,
                Grammar.PHP,
                Grammar.RUBY);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("eval", "exec", "send", "parseExpression", "vm", "Function", "constantize", "CSharpScript");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            String written = call.makes() ? "new " + call.name() : call.written();
            Optional<Node> text = call.argument(
                            call.makes() && call.arguments().size() > 1
                                    ? call.arguments().size() - 1
                                    : 0)
                    .or(() -> call.name().equals("constantize") ? call.receiver() : Optional.empty());
            if (RUNS.getOrDefault(code.grammar(), NOTHING).matcher(written).matches()
                    && text.filter(value -> isFree(value, call)).isPresent()) {
                found.accept(new Found(
                        call.node(),
                        "What `%s` holds is run as code, and it comes from outside. Take it as data, or choose among what is allowed."
                                .formatted(Quotes.of(text.get()))));
            }
        }
    }

    private static boolean isFree(Node value, Call call) {
        boolean foreign = Origins.isOutside(value)
                || (call.receiver().isEmpty() && call.name().matches("eval|exec") && isParameter(value));
        return foreign && !GUARD.matcher(Scope.of(value).text()).find();
    }

    /** Whether it is a parameter whose name says that somebody gives it. */
    private static boolean isParameter(Node value) {
        Node scope = Scope.of(value);
        int body = scope.field("body").map(node -> node.start() - scope.start()).orElse(0);
        String name = value.text().replaceFirst("^\\$", "");
        return value.is("identifier", "variable_name")
                && INPUT.matcher(name).matches()
                && Pattern.compile("[(,]\\s*\\$?(?:\\w+ )?" + Pattern.quote(name) + "\\b")
                        .matcher(scope.text().substring(0, body))
                        .find();
    }
}
