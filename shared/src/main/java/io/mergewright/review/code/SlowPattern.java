package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A regular expression that repeats a repetition whose rest may be empty, so that there are ever more ways to match the same text. */
final class SlowPattern implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "slow-pattern", Tier.COMMENT, Severity.WARNING, "security", "A regular expression that can take for ever");

    private static final Pattern MAKES = Pattern.compile(
            "RegExp|Regex|(?:re|regex)\\.\\w+|Pattern\\.compile|.*\\.(?:matches|replaceAll|replaceFirst|split|toRegex)|preg_\\w+|Regex\\.\\w+|Regexp\\.new");
    private static final int LONGEST = 2_000;

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT,
                Grammar.TSX,
                Grammar.PYTHON,
                Grammar.JAVA,
                Grammar.KOTLIN,
                Grammar.RUBY,
                Grammar.PHP,
                Grammar.CSHARP);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("+)", "*)", "?)", "}");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node regex : code.all("regex_pattern", "regex")) {
            if (!regex.is("regex") || code.grammar() == Grammar.RUBY) {
                check(regex, regex.text(), found);
            }
        }
        for (Call call : code.calls()) {
            if (MAKES.matcher(call.makes() ? call.name() : call.written()).matches()) {
                call.argument(0).filter(Parts::isPutTogether).ifPresent(text -> check(text, plain(text), found));
            }
        }
    }

    /** The pattern as the regular expression engine sees it. */
    private static String plain(Node text) {
        var plain = new StringBuilder();
        Parts.of(text).forEach(part -> plain.append(part.text()));
        boolean raw = text.text().matches("(?s)^(?:[rR@]|'/|\"/|\"\"\").*") || text.grammar() == Grammar.PHP;
        return raw ? plain.toString() : plain.toString().replace("\\\\", "\\");
    }

    private static void check(Node here, String pattern, Consumer<Found> found) {
        if (pattern.length() < LONGEST && AmbiguousRepetition.isIn(pattern)) {
            found.accept(new Found(
                    here,
                    "This repeats a repetition, which lets some texts take time that doubles with each character."));
        }
    }
}
