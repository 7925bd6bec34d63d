package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Something that is found missing outside a lock and made inside it without another look. */
final class SecondCheckMissing implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "second-check-missing",
            Tier.COMMENT,
            Severity.ERROR,
            "concurrency",
            "A check outside the lock that is not repeated inside");
    private static final Pattern CHECK = Pattern.compile(
            "\\(?\\s*(?:(@?[\\w.]+?|\\w+->\\w+)\\s*(?:==|is|===)\\s*(?:null|nil|nullptr|NULL|None)|!\\s*(@?[\\w.]+)|not\\s+([\\w.]+)|(@[\\w.]+)\\.nil\\?)\\s*\\)?");
    private static final String LOCK =
            "(?:\\bsynchronized\\s*\\(|\\.lock\\(\\)|withLock|\\block\\s*\\(|lock_guard|unique_lock|scoped_lock|\\.Lock\\(\\)|Monitor\\.Enter|\\bwith\\s+[\\w.]*(?:lock|mutex)\\w*\\s*:|\\.synchronize\\b)";

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVA, Grammar.KOTLIN, Grammar.CSHARP, Grammar.CPP, Grammar.GO, Grammar.PYTHON, Grammar.RUBY);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("synchroni", "lock", "Lock", "mutex");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node outer : code.all("if_statement", "if_expression", "if", "unless")) {
            String condition = outer.field("condition")
                    .or(() -> outer.child(0))
                    .map(Node::text)
                    .orElse("");
            Matcher check = CHECK.matcher(condition);
            if (check.matches()) {
                String name = IntStream.rangeClosed(1, check.groupCount())
                        .mapToObj(check::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
                boolean flag = check.group(2) != null || check.group(3) != null;
                if (isMadeAtOnce(outer.text().substring(condition.length()), name, flag)) {
                    found.accept(new Found(
                            outer,
                            "Two threads can both find `%s` missing and wait here; the second then makes it again, because nobody looks once more inside the lock."
                                    .formatted(name)));
                }
            }
        }
    }

    /** Whether {@code name} is set behind a lock, and nothing asks for it in between. */
    private static boolean isMadeAtOnce(String text, String name, boolean flag) {
        String quoted = Pattern.quote(name.replaceFirst("^(?:this|self)\\.", ""));
        Matcher locked = Pattern.compile(
                        "(?s)" + LOCK + "(.*?)(?<![\\w])" + quoted + (flag ? "\\s*=\\s*(?:true|True)\\b" : "\\s*=[^=]"))
                .matcher(text);
        return locked.find()
                && !locked.group(1).matches("(?s).*(?<![\\w])" + quoted + "(?![\\w]).*")
                && !locked.group(1).matches("(?s).*(?:\\bif\\b|\\bunless\\b|\\.unlock\\(|\\.Unlock\\(\\)\\s*\\n).*");
    }
}
