package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;

/** A suggestion in a history, and what people did with it. */
final class Told {
    /** The places that it speaks of, as they were when it was shown. */
    final List<Block> blocks;

    final Plan plan;
    boolean byButton;
    Facts facts = Facts.NONE;

    /** What people are going to do with it. */
    enum Plan {
        BUTTON,
        BY_HAND,
        IN_OTHER_WORDS,
        APPLY_AND_GO_ON,
        APPLY_AND_BREAK,
        APPLY_AND_UNDO,
        OTHERWISE,
        HALF,
        NOTHING,
        REFUSE,
        /** Somebody writes the same text elsewhere in the file. */
        SAME_TEXT_ELSEWHERE,
        /** A commit that names our bot, but has another of its suggestions. */
        FOREIGN_TRAILER,
        /** Its code is deleted. */
        DELETE,
        /** The other branch makes the change. */
        BY_BASE,
        /** The other branch changes the same lines otherwise. */
        TOUCHED_BY_BASE
    }

    Told(List<Block> blocks, Plan plan) {
        this.blocks = new ArrayList<>(blocks);
        this.plan = plan;
    }
}
