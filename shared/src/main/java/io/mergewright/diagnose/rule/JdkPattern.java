package io.mergewright.diagnose.rule;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of our own rules on {@link java.util.regex}: fast, and safe because lines are short and rules are ours.
 * Safe for use by several threads.
 */
final class JdkPattern implements LinePattern {
    private final String source;
    private final boolean anchored;
    private final Collection<String> literals;
    private final BitSet firsts;
    private volatile @Nullable Compiled compiled;

    /** The compiled expression: made when it is first needed, as most rules never are. */
    private record Compiled(Pattern pattern, GroupNames groups) {}

    JdkPattern(String source) {
        this.source = source;
        this.anchored = isAnchored(source);
        this.literals = RequiredLiterals.of(source);
        this.firsts = anchored ? possibleFirsts() : LinePattern.anyFirst();
    }

    /** A pattern of which all is known already. */
    JdkPattern(String source, boolean anchored, Collection<String> literals, BitSet firsts) {
        this.source = source;
        this.anchored = anchored;
        this.literals = literals;
        this.firsts = firsts;
    }

    JdkPattern with(Collection<String> known, BitSet possible) {
        return new JdkPattern(source, anchored, known, possible);
    }

    /** Fails when the expression is not well-formed. */
    JdkPattern checked() {
        compiled();
        return this;
    }

    private Compiled compiled() {
        var known = compiled;
        if (known == null) {
            known = new Compiled(Pattern.compile(source), GroupNames.in(source));
            compiled = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return source;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Collection<String> literals() {
        return literals;
    }

    @Override
    public BitSet firsts() {
        return firsts;
    }

    /** An attempt on one character that fails without having wished for more text fails on every longer one. */
    private BitSet possibleFirsts() {
        var possible = new BitSet(ASCII);
        for (int c = 0; c < ASCII; c++) {
            var matcher = compiled().pattern().matcher(String.valueOf((char) c));
            possible.set(c, matcher.lookingAt() || matcher.hitEnd());
        }
        return possible;
    }

    @Override
    public @Nullable Map<String, String> find(String line) {
        var expression = compiled();
        var matcher = expression.pattern().matcher(line);
        return matches(matcher) ? expression.groups().caught(matcher::group) : null;
    }

    @Override
    public boolean in(String line) {
        return matches(compiled().pattern().matcher(line));
    }

    /** An anchored expression is tried at the start only, where {@code find} would try it at every place. */
    private boolean matches(Matcher matcher) {
        return anchored ? matcher.lookingAt() : matcher.find();
    }

    /** Whether every alternative of {@code regex} begins with {@code ^}. */
    static boolean isAnchored(String regex) {
        int depth = 0;
        boolean inClass = false;
        boolean start = true;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (start && !regex.startsWith("^", i)) {
                if (regex.startsWith("(?i)", i)) {
                    i += 3;
                    continue;
                }
                return false;
            }
            start = false;
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
                i += regex.startsWith("^]", i + 1) ? 2 : regex.startsWith("]", i + 1) ? 1 : 0;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '|' && depth == 0) {
                start = true;
            }
        }
        return !start;
    }
}
