package io.mergewright.diagnose.rule;

import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pattern that a user wrote, on RE2/J: linear in the length of the line whatever the expression is. */
final class LinearPattern implements LinePattern {
    private final String source;
    private final Pattern pattern;
    private final GroupNames groups;

    LinearPattern(String source) {
        this.source = source;
        this.pattern = Pattern.compile(source.replace("(?<", "(?P<"));
        this.groups = GroupNames.in(source);
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
    public Set<String> literals() {
        return RequiredLiterals.of(source);
    }

    @Override
    public BitSet firsts() {
        return LinePattern.anyFirst();
    }

    @Override
    public @Nullable Map<String, String> find(String line) {
        var matcher = pattern.matcher(line);
        return matcher.find() ? groups.caught(matcher::group) : null;
    }

    @Override
    public boolean in(String line) {
        return pattern.matcher(line).find();
    }
}
