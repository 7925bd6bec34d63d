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

/** A result that tells whether something worked, and that nobody looks at. */
final class UncheckedResults implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "result-not-looked-at", Tier.COMMENT, Severity.WARNING, "errors", "Nobody looks whether it worked");

    /** What only says in its result that it failed, or how much it did. */
    private static final Map<Grammar, Pattern> TELLS = Map.of(
            Grammar.JAVA,
                    Pattern.compile(
                            "\\w*(?i:in|input|stream|inputstream|is|socket)\\.read\\(\\w+\\)|[\\w.()]+\\.(?:renameTo|createNewFile)\\(.*\\)|\\w+\\.tryLock\\(.*\\)|\\w*(?i:latch|done|ready|started)\\w*\\.await\\([^()]+,[^()]+\\)"),
            Grammar.KOTLIN, Pattern.compile("[\\w.]+\\.renameTo\\(.*\\)|\\w+\\.tryLock\\(.*\\)"),
            Grammar.CSHARP,
                    Pattern.compile(
                            "(?:await)?\\w*[sS]tream\\.Read(?:Async)?\\(\\w+,.*\\)|\\w+\\.WaitOne\\(.+\\)|Monitor\\.TryEnter\\(.*\\)"),
            Grammar.C,
                    Pattern.compile(
                            "(?:fread|fwrite|read|write|scanf|fscanf|sscanf|ftruncate|pthread_mutex_init|pthread_create|chdir|dup2|realloc|inet_pton|fgets|getline|recv|mkdir|rename)\\(.*\\)"),
            Grammar.CPP,
                    Pattern.compile("(?:std::)?(?:fread|fwrite|scanf|fscanf|sscanf|ftruncate|realloc|rename)\\(.*\\)"),
            Grammar.PYTHON, Pattern.compile("(?s)subprocess\\.(?:run|call)\\((?!.*check=).*\\)"),
            Grammar.PHP,
                    Pattern.compile(
                            "(?:move_uploaded_file|rename|copy|file_put_contents|mail|curl_exec|flock)\\(.*\\)"));

    private static final Pattern TARGET = Pattern.compile("&(\\w+)");
    private static final Pattern OPENS = Pattern.compile("(?:fopen|malloc|calloc|realloc|strdup|opendir|popen)");
    private static final Pattern ENDS = Pattern.compile(
            "(?i).*(?:close|clean|free|destroy|stop|shutdown|exit|signal|handler|teardown|log|print|notify|wake|abort|open_?browser|bell).*");

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
                Grammar.C,
                Grammar.CPP,
                Grammar.PYTHON,
                Grammar.PHP,
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of(
                "read",
                "Read",
                "rename",
                "write",
                "lock",
                "await",
                "subprocess",
                "scanf",
                "alloc",
                "fopen",
                "err",
                "copy(",
                "mail(",
                "curl_exec",
                "WaitOne",
                "createNewFile",
                "_file",
                "_put_contents",
                "strdup",
                "dir(",
                "recv(",
                "pton",
                "fgets",
                "dup2",
                "pthread_",
                "ftruncate",
                "getline",
                "TryEnter");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        Pattern tells = TELLS.getOrDefault(code.grammar(), Pattern.compile("(?!)"));
        for (Call call : code.calls()) {
            if (isDropped(call.node())
                    && tells.matcher(call.node().bare()).matches()
                    && !ENDS.matcher(function(call.node())).matches()
                    && isFollowed(call.node())
                    && !hasDefaults(call)) {
                found.accept(new Found(
                        call.node(),
                        "Only the result of `%s` says whether it worked, and nobody looks at it."
                                .formatted(Quotes.of(call.written()))));
            }
            if (code.grammar() == Grammar.C && OPENS.matcher(call.written()).matches()) {
                opened(call, found);
            }
        }
        if (code.grammar() == Grammar.JAVASCRIPT || code.grammar() == Grammar.TYPESCRIPT) {
            code.calls().forEach(call -> callback(call, found));
        }
    }

    private static boolean isDropped(Node call) {
        Node outer = call.parent().filter(one -> one.is("await_expression")).orElse(call);
        return outer.parent().filter(one -> one.is("expression_statement")).isPresent()
                || (outer.grammar() == Grammar.KOTLIN
                        && outer.parent().filter(one -> one.is("statements")).isPresent()
                        && outer.next().isPresent());
    }

    /** Whether all that is read into has a value already, which then stays. */
    private static boolean hasDefaults(Call call) {
        if (!call.name().endsWith("scanf")) {
            return false;
        }
        String before = Scope.of(call.node()).text();
        List<String> targets = TARGET.matcher(call.node().text())
                .results()
                .map(target -> target.group(1))
                .toList();
        return !targets.isEmpty()
                && targets.stream()
                        .allMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\s*=\\s*-?\\w")
                                .matcher(before)
                                .find());
    }

    /** Whether the function goes on behind it, so that it is not the last thing it does. */
    private static boolean isFollowed(Node call) {
        boolean python = call.grammar() == Grammar.PYTHON;
        return !python || call.parent().flatMap(Node::next).isPresent();
    }

    private static String function(Node node) {
        Node scope = Scope.of(node);
        return scope.field("name")
                .or(() -> scope.field("declarator"))
                .map(Node::text)
                .orElse("")
                .replaceFirst("(?s)\\(.*", "");
    }

    /** What was opened or allocated and is used without a look whether there is anything. */
    private static void opened(Call call, Consumer<Found> found) {
        Optional<Node> name = Names.assignee(call.node());
        if (name.isEmpty()) {
            return;
        }
        String quoted = Pattern.quote(name.get().text());
        Node scope = Scope.of(call.node());
        String behind = scope.text().substring(call.node().end() - scope.start());
        boolean asked = Pattern.compile(
                        "(?:if|while|assert\\w*|ASSERT\\w*|CHECK\\w*|return|\\?|&&|\\|\\||require\\w*|ensure\\w*|unlikely|likely)\\s*\\(?[^;{}]*\\b"
                                + quoted + "\\b(?!\\s*(?:->|\\[))|\\b" + quoted + "\\s*(?:[=!]=|\\?)|!\\s*" + quoted
                                + "\\b")
                .matcher(behind)
                .find();
        boolean used = Pattern.compile("\\b" + quoted + "\\s*(?:->|\\[)|\\*\\s*" + quoted
                        + "\\s*=|\\b(?:fseek|fread|fgets|fprintf|fwrite|fscanf|memcpy|strcpy|memset|readdir|fputs|snprintf|sprintf|strncpy)\\s*\\([^;]*\\b"
                        + quoted + "\\b")
                .matcher(behind)
                .find();
        if (used && !asked) {
            found.accept(new Found(
                    call.node(),
                    "`%s` is null when `%s` fails, and it is used without a look."
                            .formatted(name.get().text(), call.name())));
        }
    }

    /** A callback that is told of an error and never looks. */
    private static void callback(Call call, Consumer<Found> found) {
        for (Node argument : call.arguments()) {
            boolean function = argument.is("arrow_function", "function_expression");
            List<Node> parameters =
                    argument.field("parameters").map(Node::children).orElse(List.of());
            String first = parameters.isEmpty() ? "" : parameters.get(0).text().replaceFirst("\\s*[:?].*", "");
            Optional<Node> body = argument.field("body")
                    .filter(one -> one.is("statement_block") && !one.children().isEmpty());
            boolean plain = parameters.size() == 1
                    && !call.name()
                            .matches(
                                    "(?i)writeFile|appendFile|unlink|mkdir|rename|rmdir|copyFile|chmod|save|close|end|listen|connect|remove|run|exec\\w*");
            if (function
                    && first.matches("err|error")
                    && parameters.size() <= 3
                    && !plain
                    && !call.name()
                            .matches(
                                    "then|catch|on|once|use|map|forEach|reduce|filter|addEventListener|subscribe|get|post|it|test")
                    && body.filter(one -> !one.text().matches("(?s).*\\b" + first + "\\b.*")
                                    && !one.text().matches("(?s).*\\barguments\\b.*")
                                    && !Catches.hasComment(one))
                            .isPresent()) {
                found.accept(new Found(
                        argument,
                        "This is called with an error when `%s` fails, and never looks at it."
                                .formatted(Quotes.of(call.name()))));
            }
        }
    }
}
