package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.code.Catches.Catch;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** An error that is caught, after which all goes on as if there had been none. */
final class SwallowedErrors implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "swallowed-error", Tier.COMMENT, Severity.WARNING, "errors", "An error is caught and nothing is done");

    /** What stands for all errors, or for all of a kind. */
    private static final Pattern BROAD = Pattern.compile(
            "(?:System\\.|\\\\|std::|java\\.lang\\.)?(?:Exception|Throwable|RuntimeException|Error|BaseException|StandardError|exception)");

    /** What is an answer rather than a failure, or happens when something is given up. */
    private static final Pattern EXPECTED = Pattern.compile(
            "(?i).*(?:number_?format|format_?exception|not_?found|no_?such|missing|exists|does_?not|unknown_?host|key_?error|index|attribute_?error|lookup|stop_?iteration|end_?of_?file|eof|value_?error|type_?error|import_?error|module_?not|interrupted|cancel|abort|timeout|timed_?out|time_?limit|queue|empty|full|closed|disposed|class_?cast|invalid_?cast|clone_?not|parse|syntax|unsupported|not_?supported|not_?implemented|unicode|encoding|argument|illegal_?state|invalid_?operation|invalid_?data|process_?lookup|broken_?pipe|connection_?reset|blocking|permission|access_?denied|skip|exit|keyboard|duplicate|conflict|already|violation|integrity|not_?valid|no_?reverse|access_?exception|malformed|overflow|arithmetic|bad_?alloc|out_?of_?range|bad_?cast|bad_?any|ignore|assertion|security|linkage|no_?class|os_?error|win32|com_?exception|reflect|invocation|load|file_?exists|is_?a_?directory|not_?a_?directory|filesystem_error|reference_?error|object_?deleted|stale).*");

    private static final Pattern IGNORED =
            Pattern.compile("(?i)\\$?(?:ignore\\w*|expected\\w*|unused\\w*|swallow\\w*|_+\\w*)");
    private static final Pattern NOTHING = Pattern.compile(
            "(?s)(?:return|next)?\\s*(?:null|nil|None|undefined|false|False|\\[]|\\{}|\\(\\)|\"\"|''|new \\w+(?:<\\w*>)?\\(\\)|(?:List|Map|Set|Optional|Collections)\\.\\w*(?:of|empty)\\w*\\(\\)|emptyList\\(\\)|emptyMap\\(\\))?\\s*;?");
    private static final Pattern SKIPS = Pattern.compile("(?:pass|\\.\\.\\.|continue|next|nil|;)\\s*;?");

    /** Functions for which a failure is an answer, or which are on their way out. */
    private static final Pattern ASKS = Pattern.compile(
            "~.*|_*(?:is|has|can|may|should|supports?|exists?|try|detect|probe|check|looks|valid|verify|maybe|safe|guess|parse|close|dispose|cleanup|clean|tear|tearDown|shutdown|stop|destroy|finalize|exit|abort|quiet|silent|ignore|test|ping|cancel|rollback|resolve|find|lookup|equals|compare|repr|str|toString|format|del|getattr|normali[sz]e|infer|decode|coerce|convert|as|to|from)(?:[A-Z_\\d].*)?[?!]?|.*(?:_or_none|OrNull|OrDefault|OrElse|IfPossible|Quietly|Silently|Safely|_safe|\\?|Available|Supported|Exists)");

    private static final Pattern WORKS = Pattern.compile(
            "(?is).*(?:read|write|load|save|store|send|fetch|post|put|query|execute|exec|open|connect|request|publish|insert|update|upload|download|sync|import|export|deliver|process|charge|pay|create|find|get)\\w*[!?]?\\s*\\(.*|.*\\.(?:read|write|load|save|store|send|fetch|deliver).*");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.complementOf(EnumSet.of(Grammar.YAML, Grammar.DOCKERFILE, Grammar.BASH, Grammar.C));
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN, PathRole.BUILD);
    }

    @Override
    public List<String> signs() {
        return List.of(
                "catch",
                "except",
                "rescue",
                "err",
                "Err",
                "recover",
                "suppress",
                "Catching",
                ".ok()",
                "Err(",
                "@",
                "let _",
                ".then(");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Catch one : Catches.in(code)) {
            if (!one.isCommented()
                    && !IGNORED.matcher(one.name()).matches()
                    && !isFiltered(one.node())
                    && (isEmpty(one) || isHidden(one))) {
                say(one.node(), found);
            }
        }
        DroppedErrors.in(code).forEach(node -> say(node, found));
    }

    private static void say(Node here, Consumer<Found> found) {
        found.accept(new Found(here, "Whatever fails here is caught, and nobody will know."));
    }

    private static boolean isFiltered(Node clause) {
        return clause.first("catch_filter_clause").isPresent();
    }

    /** Whether nothing is done about an error that is none of those one expects. */
    private static boolean isEmpty(Catch one) {
        boolean nothing = one.body().isEmpty()
                || (one.body().size() == 1
                        && SKIPS.matcher(one.body().get(0).text()).matches());
        boolean failure = one.types().isEmpty()
                || one.types().stream()
                        .anyMatch(type -> isFailure(type, one.node().grammar()));
        return nothing && failure && !ASKS.matcher(function(one.node())).matches();
    }

    /** Of Python and Ruby only what is broad, or comes from the network or a database: there narrow ones are mostly expected. */
    private static boolean isFailure(String type, Grammar grammar) {
        if (BROAD.matcher(type).matches()) {
            return true;
        }
        boolean narrow = grammar == Grammar.PYTHON || grammar == Grammar.RUBY;
        return narrow
                ? type.matches(
                        "(?:\\w+(?:\\.|::))*(?:RequestException|HTTPError|SQLAlchemyError|DatabaseError|OperationalError|SMTPException|ClientError|BotoCoreError|RedisError|\\w*BaseError|RecordInvalid|StatementInvalid|\\w+::Error)")
                : !EXPECTED.matcher(type).matches();
    }

    /** Whether any error becomes an ordinary result, in a function that does something that matters. */
    private static boolean isHidden(Catch one) {
        boolean broad = one.types().isEmpty()
                || one.types().stream().anyMatch(type -> BROAD.matcher(type).matches());
        return one.body().size() == 1
                && broad
                && !one.looksAtError()
                && NOTHING.matcher(one.body().get(0).text()).matches()
                && WORKS.matcher(one.tried()).matches()
                && !ASKS.matcher(function(one.node())).matches();
    }

    /** The name of the function around {@code node}; empty where there is none. */
    private static String function(Node node) {
        Node scope = Scope.of(node);
        Optional<Node> name =
                scope.field("name").or(() -> scope.first("simple_identifier")).or(() -> scope.field("declarator"));
        String text = name.map(Node::text).orElse("").replaceFirst("(?s)\\(.*", "");
        return text.isEmpty() ? "" : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
