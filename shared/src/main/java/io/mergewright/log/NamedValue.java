package io.mergewright.log;

/**
 * A name and a value on both sides of a separator. How sure it is that the value is a secret depends on the name, on how both
 * are joined and on the value, because logs also say {@code unexpected token: x}.
 */
final class NamedValue {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_BLANKS = 8;
    private static final int LONGEST_COUNT = 4;
    /** So much of a value is looked at to tell what it is. */
    private static final int LONGEST_SAMPLE = 80;

    private static final int SHORTEST_WORD = 6;
    private static final String QUOTES = "\"'`";
    /** What may stand before a name that is no part of a sentence. */
    private static final String ELEMENT_STARTS = "{[(,;&|?-/@";

    private final String line;
    private final int separator;
    private final int nameEnd;
    private final String name;
    private final int from;
    private final int to;
    private final int open;
    private final SecretName.Strength strength;
    private final boolean quoted;
    private final String value;

    NamedValue(String line, int separator) {
        this.line = line;
        this.separator = separator;
        this.nameEnd = nameEnd();
        this.name = line.substring(nameStart(), nameEnd);
        int start = valueStart();
        int open = quoteLength(start);
        this.quoted = open > 0;
        this.from = start + open;
        this.open = open;
        this.strength = SecretName.strength(name);
        boolean isNamed = strength != SecretName.Strength.NONE;
        this.to = isNamed ? end(Math.min(line.length(), from + LONGEST_SAMPLE)) : from;
        this.value = line.substring(from, to);
    }

    /** Where the value starts, behind its quote. */
    int from() {
        return from;
    }

    /** Where the value ends (exclusive). */
    int to() {
        return end(line.length());
    }

    /** Whether the value should not be seen. */
    boolean isSecret() {
        if (strength == SecretName.Strength.NONE || SecretValue.isHarmless(value) || SecretValue.isPath(value)) {
            return false;
        }
        if (SecretValue.looksSecret(value)) {
            return true;
        }
        return strength == SecretName.Strength.STRONG && (SecretName.isPassword(name) ? isPassword() : isPlainSecret());
    }

    private boolean isPassword() {
        return isTight() || (isOwn() && (quoted || (isAlone() && !isExpression())));
    }

    /** A secret that is a plain word has to be given as a value, not spoken about. */
    private boolean isPlainSecret() {
        if (isTight()) {
            return !isCount();
        }
        boolean isWord = value.length() >= SHORTEST_WORD && value.indexOf(' ') < 0;
        boolean isGiven = quoted || (isAlone() && !isExpression() && !name.equalsIgnoreCase("token"));
        return isWord && isGiven && isOwn();
    }

    /** {@code name=value} without blanks. */
    private boolean isTight() {
        return line.charAt(separator) == '=' && separator == nameEnd && from == separator + (quoted ? 2 : 1);
    }

    /** Whether the name is quoted, a compound, or at the start of the line or of an element. */
    private boolean isOwn() {
        boolean nameQuoted = nameEnd < line.length() && QUOTES.indexOf(line.charAt(nameEnd)) >= 0;
        return nameQuoted || isCompound() || startsElement();
    }

    private boolean isCompound() {
        return name.indexOf('_') > 0
                || name.indexOf('-') > 0
                || name.chars().skip(1).anyMatch(Ascii::isUpper);
    }

    private boolean startsElement() {
        int at = nameEnd - name.length() - 1;
        while (at >= 0 && line.charAt(at) == ' ') {
            at--;
        }
        return at < 0 || ELEMENT_STARTS.indexOf(line.charAt(at)) >= 0 || QUOTES.indexOf(line.charAt(at)) >= 0;
    }

    /** Whether nothing but punctuation follows the value. */
    private boolean isAlone() {
        int at = to;
        while (at < line.length() && " ,;)}]\"'".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at == line.length();
    }

    private boolean isCount() {
        return value.length() <= LONGEST_COUNT && value.chars().allMatch(Ascii::isDigit);
    }

    /** A call, or a reference such as {@code config.password}. */
    private boolean isExpression() {
        return value.indexOf('(') >= 0
                || (value.indexOf('.') > 0 && value.chars().allMatch(c -> isNamePart((char) c)));
    }

    /** Behind the name there may be blanks, or the quote and bracket of {@code ["name"]}. */
    private int nameEnd() {
        int end = skipBlanksBack(separator);
        if (end > 1 && line.charAt(end - 1) == ']' && QUOTES.indexOf(line.charAt(end - 2)) >= 0) {
            end--;
        }
        if (end > 0 && QUOTES.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
            end -= end > 0 && line.charAt(end - 1) == '\\' ? 1 : 0;
        }
        return end;
    }

    private int skipBlanksBack(int at) {
        int end = at;
        while (end > 0 && at - end < MOST_BLANKS && line.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private int nameStart() {
        int start = nameEnd;
        while (start > 0 && nameEnd - start <= LONGEST_NAME && isNamePart(line.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNamePart(char c) {
        return (c < 128 && Ascii.isLetter(c)) || Ascii.isDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** Behind {@code =}, {@code :}, {@code :=} or {@code =>} and blanks. */
    private int valueStart() {
        int start = separator + 1;
        if (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == '=')) {
            start++;
        }
        int most = Math.min(line.length(), start + MOST_BLANKS);
        while (start < most && line.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    /** 1 for a quote, 2 for one with a backslash, else 0. */
    private int quoteLength(int at) {
        int escape = at < line.length() && line.charAt(at) == '\\' ? 1 : 0;
        boolean isQuote = at + escape < line.length() && QUOTES.indexOf(line.charAt(at + escape)) >= 0;
        return isQuote ? escape + 1 : 0;
    }

    private int end(int limit) {
        return quoted ? closingQuote(limit) : unquotedEnd(limit);
    }

    /** The same quote again, escaped as the first one was; without one, the end of the line. */
    private int closingQuote(int limit) {
        char quote = line.charAt(from - 1);
        for (int at = from; at < limit; at++) {
            char c = line.charAt(at);
            if (c == quote) {
                return Math.max(from, at - open + 1);
            }
            boolean isEscape = c == '\\' && !(open == 2 && line.startsWith(String.valueOf(quote), at + 1));
            at += isEscape ? 1 : 0;
        }
        return limit;
    }

    /** A blank, a quote, {@code ;} or {@code &} ends a value, and a comma before another pair; closing brackets are not in it. */
    private int unquotedEnd(int limit) {
        int end = from;
        while (end < limit && " \t\"'`;&<>|".indexOf(line.charAt(end)) < 0 && !startsPair(end)) {
            end++;
        }
        boolean bracketed = "[({<".indexOf(line.charAt(Math.min(from, line.length() - 1))) >= 0;
        while (end > from && !bracketed && ",)}]".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean startsPair(int comma) {
        if (line.charAt(comma) != ',') {
            return false;
        }
        int at = comma + 1;
        while (at < line.length() && at - comma <= LONGEST_NAME && isNamePart(line.charAt(at))) {
            at++;
        }
        return at < line.length() && at > comma + 1 && line.charAt(at) == '=';
    }
}
