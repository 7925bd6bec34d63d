package io.mergewright.review.code;

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

/** A way out of a function on which what is closed or freed at its end stays open. */
final class OpenOnReturn implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "open-on-return", Tier.COMMENT, Severity.WARNING, "correctness", "A return leaves something open");
    private static final Map<String, String> CLOSERS = Map.ofEntries(
            Map.entry("fopen", "fclose"),
            Map.entry("fdopen", "fclose"),
            Map.entry("popen", "pclose"),
            Map.entry("tmpfile", "fclose"),
            Map.entry("opendir", "closedir"),
            Map.entry("open", "close"),
            Map.entry("socket", "close"),
            Map.entry("malloc", "free"),
            Map.entry("calloc", "free"),
            Map.entry("strdup", "free"),
            Map.entry("strndup", "free"),
            Map.entry("zmalloc", "zfree"),
            Map.entry("mmap", "munmap"),
            Map.entry("dlopen", "dlclose"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.C, Grammar.CPP);
    }

    @Override
    public List<String> signs() {
        return List.of("close(", "closedir(", "free(", "munmap(");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            String closer = CLOSERS.getOrDefault(call.name(), "");
            Optional<Node> name = closer.isEmpty()
                            || call.receiver()
                                    .filter(one -> !one.text().equals("std"))
                                    .isPresent()
                    ? Optional.empty()
                    : Names.assignee(call.node());
            name.ifPresent(kept -> look(call, kept.text(), closer, found));
        }
    }

    private static void look(Call call, String name, String closer, Consumer<Found> found) {
        Pattern closes = Pattern.compile("\\b" + closer + "\\s*\\(\\s*(?:\\([^()]*\\)\\s*)?" + Pattern.quote(name)
                + "\\b|\\b\\w*(?i:close|free|destroy|clean|release)\\w*\\s*\\([^;]*\\b" + Pattern.quote(name) + "\\b");
        for (Node leave : EarlyLeaves.between(call.node(), closes)) {
            if (!isAbout(leave, name) && !isKept(name, call.node(), leave)) {
                found.accept(new Found(
                        leave, "This returns without `%s(%s)`, which the other way out has.".formatted(closer, name)));
            }
        }
    }

    /** Whether it returns what was opened, or because it could not be opened. */
    private static boolean isAbout(Node leave, String name) {
        if (Names.has(leave, name)) {
            return true;
        }
        String quoted = "\\b" + Pattern.quote(name) + "\\b";
        Pattern failed = Pattern.compile("!\\s*" + quoted + "|" + quoted + "\\s*(?:[=!]=|<)|[=!]=\\s*" + quoted
                + "|^\\(\\s*" + quoted + "\\s*\\)$");
        Optional<Node> test = leave.around("if_statement");
        boolean about = test.isEmpty();
        while (test.isPresent()) {
            String condition = test.get().field("condition").map(Node::text).orElse("");
            about |= failed.matcher(condition).find();
            test = test.get().around("if_statement");
        }
        return about;
    }

    /** Whether something else holds it by then. */
    private static boolean isKept(String name, Node opened, Node leave) {
        return Scope.of(opened).within().stream()
                .filter(node -> node.start() > opened.end() && node.end() < leave.start())
                .filter(node -> node.is("assignment_expression", "init_declarator"))
                .anyMatch(node -> node.field("right")
                        .or(() -> node.field("value"))
                        .filter(value -> value.text().matches("(?:\\([^()]*\\)\\s*)?" + Pattern.quote(name)))
                        .isPresent());
    }
}
