package io.mergewright.jenkins.view;

import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.ShortText;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A diagnosis as environment variables. Logs are untrusted, and scripts put variables into commands: no value holds a character by which a
 * shell, or Jenkins, takes text for more than text.
 */
final class EnvironmentVariables {
    private static final String PREFIX = "MERGEWRIGHT_";
    private static final int LONGEST = 200;
    private static final Pattern MORE_THAN_TEXT = Pattern.compile("[^\\p{L}\\p{N}.,:/_+=@\\[\\]{}-]+");

    private EnvironmentVariables() {}

    /** Such as {@code MERGEWRIGHT_HEADLINE}; each of one line. */
    static Map<String, String> of(BuildDiagnosis diagnosis, String url) {
        Map<String, String> variables = new TreeMap<>();
        DiagnosisValues.of(diagnosis, "").forEach((name, value) -> variables.put(variable(name), plain(value)));
        variables.put(variable("url"), url);
        return variables;
    }

    private static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT);
    }

    private static String plain(String value) {
        String text = MORE_THAN_TEXT.matcher(value.replace('\\', '/')).replaceAll(" ");
        return ShortText.of(text, LONGEST);
    }
}
