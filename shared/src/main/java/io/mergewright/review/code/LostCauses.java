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

/** An exception that is replaced by another one which knows nothing of it. */
final class LostCauses implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "cause-lost", Tier.COMMENT, Severity.WARNING, "errors", "An exception is replaced without its cause");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.JAVA, Grammar.KOTLIN, Grammar.CSHARP, Grammar.PHP);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("catch", "getOrElse", "exceptionally");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        Replacements.in(code).stream()
                .filter(one -> !one.tells() && one.named())
                .forEach(
                        one -> found.accept(
                                new Found(
                                        one.node(),
                                        "The exception that was caught is dropped here; passing it on as the cause keeps where the failure began.")));
    }
}
