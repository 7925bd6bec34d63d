package io.mergewright.log;

/** Text from which a mark was taken off. */
record MarkedText(Mark mark, String text) {
    static MarkedText unmarked(String text) {
        return new MarkedText(Mark.NONE, text);
    }
}
