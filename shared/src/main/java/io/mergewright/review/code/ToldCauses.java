package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An error that is replaced by another one which has at most its message, where languages or projects can do without the rest. */
final class ToldCauses implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "cause-not-kept", Tier.NIT, Severity.INFO, "errors", "An error is replaced without its cause");
    private static final Set<Grammar> EXCEPTIONS =
            EnumSet.of(Grammar.JAVA, Grammar.KOTLIN, Grammar.CSHARP, Grammar.PHP);

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
                Grammar.PHP,
                Grammar.PYTHON,
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT,
                Grammar.TSX,
                Grammar.GO,
                Grammar.RUST);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("catch", "except", "err", "Err");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        Replacements.in(code).stream()
                .filter(one -> one.tells() || !one.named() || !EXCEPTIONS.contains(code.grammar()))
                .forEach(
                        one -> found.accept(
                                new Found(
                                        one.node(),
                                        one.tells()
                                                ? "This keeps only the message of the error that was caught; passing the error on as the cause keeps where the failure began."
                                                : "The new error says nothing of the one that was caught; passing that on as the cause keeps where the failure began.")));
    }
}
