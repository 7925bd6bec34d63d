package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.regex.Pattern;

/** Tells which parts of a text nobody outside can choose. */
final class Harmless {
    private static final Pattern CONSTANT =
            Pattern.compile("(?:[\\w.]+\\.|self::|static::)?[A-Z][A-Z0-9_]*|-?[\\d_.]+|true|false|null");
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)^(?:int|float|long|number|parseint|integer|intval|convert\\.toint\\w*|int\\.parse|strconv\\.itoa)\\(.*|.*\\.(?:length|size|count|to_i|length\\(\\)|size\\(\\)|ordinal\\(\\)|name\\(\\)|getId\\(\\)|toInt\\(\\)|toLong\\(\\))$");
    private static final Pattern NUMBER_TYPE = Pattern.compile(
            "(?i)(?:u?int\\d*|integer|u?long|short|byte|float\\d*|double|bool(?:ean)?|number|usize|u\\d+|i\\d+|uuid|guid|instant|localdate|datetime|decimal|time\\.time|timedelta)\\??");

    private Harmless() {}

    /** Whether {@code code} is a constant, a number or something like it. */
    static boolean is(Node code, Code file) {
        String text = code.bare();
        if (CONSTANT.matcher(text).matches() || NUMBER.matcher(text).matches()) {
            return true;
        }
        String name = text.replaceFirst("^.*[.>$]", "");
        return file.type(name)
                .filter(type -> NUMBER_TYPE.matcher(type).matches())
                .isPresent();
    }
}
