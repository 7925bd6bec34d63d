package io.mergewright.simulator.operation;

import java.util.Optional;
import java.util.regex.Pattern;

/** The first suggestion of a comment: the text between its fences, every line with its end; empty deletes. */
record SuggestionBlock(String text) {
    private static final Pattern FENCED = Pattern.compile(
            "(?ms)^ {0,3}(?<fence>`{3,}|~{3,})[ \\t]*suggestion[^\\n]*\\n(?<text>.*?)^ {0,3}\\k<fence>[`~]*[ \\t]*$");

    static Optional<SuggestionBlock> of(String body) {
        var matcher = FENCED.matcher(body.replace("\r\n", "\n"));
        return matcher.find() ? Optional.of(new SuggestionBlock(matcher.group("text"))) : Optional.empty();
    }
}
