package io.mergewright.log;

/** How many lines are kept around a line of one kind, and how many bytes at most on either side. */
record HitWindow(int linesBefore, int linesAfter) {
    static final int MAX_BYTES = 16 << 10;

    static final HitWindow COMMAND = new HitWindow(0, 1);
    static final HitWindow EXIT = new HitWindow(40, 5);
    static final HitWindow FAILURE = new HitWindow(10, 40);
    static final HitWindow MENTION = new HitWindow(4, 15);
}
