package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.code.BuiltTexts.Built;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A command for a shell with values in it. */
final class ShellFromParts implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "shell-from-parts",
            Tier.COMMENT,
            Severity.ERROR,
            "security",
            "A command for a shell is put together from parts");
    private static final Pattern SHELL = Pattern.compile(
            "[\"'`]?(?:/bin/|/usr/bin/)?(?:ba|z|da|k)?sh[\"'`]?|[\"'`]?(?:cmd(?:\\.exe)?|powershell(?:\\.exe)?)[\"'`]?");
    private static final Pattern SWITCH = Pattern.compile("(?i)[\"'`](?:-l?c|/c|-command)[\"'`]");
    private static final Pattern QUOTED =
            Pattern.compile("(?i).*(?:quote|escape|shlex|sanitiz|shellwords|basename\\().*");

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
        return List.of(
                "system",
                "exec",
                "Exec",
                "popen",
                "shell",
                "sh\"",
                "sh'",
                "`",
                "Command",
                "spawn",
                "Process.Start",
                "cmd");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            command(call, code)
                    .flatMap(command -> value(command, code))
                    .ifPresent(value -> say(call.node(), value, found));
        }
        for (Node list : code.all(
                "array",
                "array_initializer",
                "list",
                "argument_list",
                "arguments",
                "value_arguments",
                "array_creation_expression",
                "composite_literal")) {
            behindShell(list).flatMap(command -> value(command, code)).ifPresent(value -> say(list, value, found));
        }
        for (Node node : code.all("subshell", "shell_command_expression")) {
            value(node, code).ifPresent(value -> say(node, value, found));
        }
    }

    private static void say(Node here, Node value, Consumer<Found> found) {
        found.accept(new Found(
                here,
                "A shell reads what `%s` holds here. Whoever sets it can run commands of their own; pass a list of arguments instead."
                        .formatted(Quotes.of(value))));
    }

    /** The first argument of calls that hand it to a shell. */
    private static Optional<Node> command(Call call, Code code) {
        boolean shell = switch (code.grammar()) {
            case PYTHON ->
                call.written().matches("os\\.(?:system|popen)|commands\\.getoutput")
                        || (call.written()
                                        .matches(
                                                "(?:subprocess\\.)?(?:run|call|check_call|check_output|Popen|getoutput)")
                                && call.node().bare().contains("shell=True"))
                        || call.written().matches("asyncio\\.create_subprocess_shell");
            case JAVASCRIPT, TYPESCRIPT ->
                call.written().matches("(?:child_process|childProcess|cp)\\.exec(?:Sync)?")
                        || (call.receiver().isEmpty() && (call.name().equals("execSync") || isExec(call.name(), code)))
                        || (call.written().matches("(?:\\w+\\.)?(?:spawn|spawnSync|execFile|execFileSync|execa)")
                                && call.node().bare().contains("shell:true"));
            case JAVA, KOTLIN -> call.name().equals("exec") && call.written().contains("getRuntime()");
            case RUBY ->
                call.written().matches("(?:Kernel\\.)?(?:system|exec|spawn)|IO\\.popen|Open3\\.\\w+")
                        && call.arguments().size() == 1;
            case PHP -> call.written().matches("\\\\?(?:exec|system|shell_exec|passthru|popen|proc_open)");
            case CSHARP ->
                call.written().endsWith("Process.Start")
                        && call.argument(0)
                                .filter(one -> SHELL.matcher(one.text()).matches())
                                .isPresent();
            case C, CPP -> call.written().matches("(?:std::)?(?:system|popen)");
            default -> false;
        };
        return shell ? call.argument(code.grammar() == Grammar.CSHARP ? 1 : 0) : Optional.empty();
    }

    /** Whether {@code name} is what Node.js calls exec. */
    private static boolean isExec(String name, Code code) {
        String quoted = Pattern.quote(name);
        boolean plain = name.equals("exec") || name.equals("execSync");
        return code.text().contains("child_process")
                && ((plain && says(code, "\\{[^}]*\\b" + quoted + "\\b[^}]*}"))
                        || says(
                                code,
                                "\\b" + quoted + "\\s*=\\s*(?:util\\.)?promisify\\(\\s*(?:[\\w.]+\\.)?exec\\s*\\)")
                        || says(code, "\\bexec(?:Sync)?\\s+as\\s+" + quoted + "\\b"));
    }

    private static boolean says(Code code, String regex) {
        return Pattern.compile(regex).matcher(code.text()).find();
    }

    /** What stands behind a shell and its switch in a list. */
    private static Optional<Node> behindShell(Node list) {
        List<Node> items = list.children().stream()
                .map(item -> item.is("argument", "value_argument", "literal_element", "array_element_initializer")
                        ? item.child(0).orElse(item)
                        : item)
                .toList();
        for (int i = 0; i + 2 < items.size(); i++) {
            if (SHELL.matcher(items.get(i).text()).matches()
                    && SWITCH.matcher(items.get(i + 1).text()).matches()) {
                return Optional.of(items.get(i + 2));
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> value(Node command, Code code) {
        return BuiltTexts.of(command).map(Built::parts).stream()
                .flatMap(List::stream)
                .flatMap(part -> part.code().stream())
                .filter(part ->
                        !Harmless.is(part, code) && !QUOTED.matcher(part.bare()).matches() && !isQuotedBefore(part))
                .findFirst();
    }

    private static boolean isQuotedBefore(Node part) {
        return part.is("identifier", "simple_identifier", "variable_name")
                && Scope.assigned(part.text().replaceFirst("^\\$", ""), Scope.of(part), part.start()).stream()
                        .anyMatch(value -> QUOTED.matcher(value.bare()).matches()
                                || value.is("integer_literal", "number", "integer", "true", "false"));
    }
}
