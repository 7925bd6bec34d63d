package io.mergewright.log;

/** The {@code name key=value,key=value} inside of a CI command. */
final class CommandProperties {
    private final String text;
    private final char separator;

    CommandProperties(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** {@code ""} when there is no such key. */
    String value(String key) {
        int at = text.indexOf(key + "=");
        while (at > 0 && text.charAt(at - 1) != ' ' && text.charAt(at - 1) != separator) {
            at = text.indexOf(key + "=", at + 1);
        }
        if (at <= 0) {
            return "";
        }
        int from = at + key.length() + 1;
        int to = text.indexOf(separator, from);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    /** {@code file:line:column: } as far as it is given, or {@code ""}. */
    String place(String file, String line, String column) {
        var place = new StringBuilder(value(file));
        if (place.isEmpty()) {
            return "";
        }
        for (var key : new String[] {line, column}) {
            var number = value(key);
            if (number.isEmpty()) {
                break;
            }
            place.append(':').append(number);
        }
        return place.append(": ").toString();
    }
}
