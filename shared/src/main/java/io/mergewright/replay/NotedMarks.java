package io.mergewright.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Remembers which marks were given in one handling. Thread-safe. */
public final class NotedMarks implements UnaryOperator<String> {
    private final UnaryOperator<String> marks;
    private final List<String> given = new ArrayList<>();

    public NotedMarks(UnaryOperator<String> marks) {
        this.marks = marks;
    }

    @Override
    public synchronized String apply(String text) {
        String mark = marks.apply(text);
        given.add(mark);
        return mark;
    }

    /** The marks so far, in their order. */
    public synchronized List<String> given() {
        return List.copyOf(given);
    }
}
