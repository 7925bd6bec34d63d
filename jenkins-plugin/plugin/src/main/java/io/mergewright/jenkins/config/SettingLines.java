package io.mergewright.jenkins.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings as people write them: {@code key = value}, one in a line; blank lines and those that begin with {@code #} say nothing. */
final class SettingLines {
    private SettingLines() {}

    /**
     * Values by key, in order.
     *
     * @throws IllegalArgumentException naming the first line that is neither
     */
    static Map<String, String> read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String content = line.strip();
            int equals = content.indexOf('=');
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            if (equals <= 0) {
                throw new IllegalArgumentException("line %d is not of the form key = value".formatted(number));
            }
            values.put(
                    content.substring(0, equals).strip(),
                    content.substring(equals + 1).strip());
        }
        return values;
    }
}
