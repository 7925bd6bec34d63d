package io.mergewright.review.model;

/** From where a change is read. Readings with different ones are independent of each other. */
enum Focus {
    EXECUTION(
            "Follow the changed lines as they run: which values can reach them, what each branch does with nothing, with one and with"
                    + " many, where an error goes, what is left behind when something fails half-way."),
    CONTRACT(
            "Look at what the change promises and to whom: callers and the declarations that it uses, data that is stored or sent, several"
                    + " threads or requests at once, and input from people who mean harm."),
    DIFFERENCE(
            "Compare what the lines did before the change with what they do now: what the removed lines guarded, what order or"
                    + " default or unit is different, and which case is now handled nowhere.");

    private final String words;

    Focus(String words) {
        this.words = words;
    }

    /** The one of reading {@code number}, from 0 on. */
    static Focus of(int number) {
        return values()[number % values().length];
    }

    String words() {
        return words;
    }
}
