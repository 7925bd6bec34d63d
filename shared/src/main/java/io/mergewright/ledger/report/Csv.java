package io.mergewright.ledger.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Comma-separated values by RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it: names come from
 * repositories and models. Numbers stay numbers.
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private Csv() {}

    /** One record with its line end; {@code values} are texts, numbers, or empty texts for nothing. */
    public static String line(Object... values) {
        return Arrays.stream(values).map(Csv::field).collect(Collectors.joining(",")) + "\r\n";
    }

    static String line(List<String> values) {
        return line(values.toArray());
    }

    private static String field(Object value) {
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.6f", number);
        }
        return value instanceof Number ? value.toString() : quoted(harmless(String.valueOf(value)));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
