package io.mergewright.decide;

import java.util.Locale;

/** What a person can decide about a suggestion that waits. */
public enum Verdict {
    /** Everybody may see it. */
    PUBLISH("published it"),
    /** Nobody is to see it again. */
    REJECT("rejected it"),
    /** It waits elsewhere until a time. */
    SNOOZE("put it off");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As users and programs write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the person did. */
    public String words() {
        return words;
    }
}
