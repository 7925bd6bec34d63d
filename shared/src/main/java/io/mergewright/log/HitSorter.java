package io.mergewright.log;

import java.util.stream.Stream;

/** Decides which hits are news, and keeps each kind apart so that none crowds out another. Not thread-safe. */
final class HitSorter {
    private static final int OFTEN_NEWS = 2;
    private static final int OFTEN_EXIT = 100;

    private final Novelty novelty = new Novelty();
    private final HitKeeper commands;
    private final HitKeeper exits;
    private final HitKeeper failures;
    private final HitKeeper mentions;

    /** @param maxBytes kept at most, in all */
    HitSorter(int maxBytes) {
        this.commands = new HitKeeper(HitWindow.COMMAND, maxBytes / 6);
        this.exits = new HitKeeper(HitWindow.EXIT, maxBytes / 6);
        this.failures = new HitKeeper(HitWindow.FAILURE, maxBytes / 2);
        this.mentions = new HitKeeper(HitWindow.MENTION, maxBytes / 6);
    }

    void sort(Needle needle, HitLine line, Hit hit) {
        switch (needle.kind()) {
            case COMMAND -> commands.add(hit);
            case EXIT -> addIfRare(OFTEN_EXIT, exits, line, hit);
            case NEWS -> addIfRare(OFTEN_NEWS, line.announces() ? failures : mentions, line, hit);
        }
    }

    private void addIfRare(int often, HitKeeper keeper, HitLine line, Hit hit) {
        if (line.isNews(novelty, often)) {
            keeper.add(hit);
        }
    }

    /** Cuts the lines around the hits out of the buffer, before it moves on. */
    void cut(RollingBuffer buffer, boolean atEnd) {
        keepers().forEach(keeper -> keeper.cut(buffer, atEnd));
    }

    Stream<Span> spans() {
        return keepers().flatMap(HitKeeper::spans);
    }

    private Stream<HitKeeper> keepers() {
        return Stream.of(commands, exits, failures, mentions);
    }
}
