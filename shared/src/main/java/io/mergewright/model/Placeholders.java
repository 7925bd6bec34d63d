package io.mergewright.model;

import java.util.regex.Pattern;

/** What stands in shown sources where something was taken out. */
public final class Placeholders {
    /** In place of a line that speaks to a model. */
    public static final String WITHHELD = "[withheld]";

    private static final Pattern ANY = Pattern.compile("\\[withheld]|\\[redacted:[a-z-]+]");

    private Placeholders() {}

    public static boolean areIn(String text) {
        return ANY.matcher(text).find();
    }
}
