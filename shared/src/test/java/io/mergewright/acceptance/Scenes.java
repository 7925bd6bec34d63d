package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Plays what happens after the review: what people do with each suggestion, and all the work that has nothing to do with them. */
final class Scenes {
    private final Story story;

    Scenes(Story story) {
        this.story = story;
    }

    /** Attaches suggestions to some of the lines that could be better, and decides what people will do with them. */
    void review() {
        List<Block> open = new ArrayList<>();
        for (Doc doc : story.branch.docs) {
            doc.blocks.stream()
                    .filter(block -> block.site.hasAnchor() && block.take == Take.KEPT)
                    .forEach(open::add);
        }
        Collections.shuffle(open, story.random);
        while (!open.isEmpty() && story.told.size() < 6) {
            List<Block> blocks = new ArrayList<>(List.of(open.remove(0).copy()));
            if (!open.isEmpty() && story.chance(0.08)) {
                blocks.add(open.remove(0).copy());
            }
            story.told.add(new Told(blocks, plan(blocks)));
        }
    }

    private Told.Plan plan(List<Block> blocks) {
        for (int i = 0; i < 50; i++) {
            var plan = story.any(List.of(Told.Plan.values()));
            boolean fits = blocks.stream().allMatch(block -> fits(plan, block));
            if (fits && (blocks.size() == 1 || plan != Told.Plan.BUTTON)) {
                return plan;
            }
        }
        return Told.Plan.NOTHING;
    }

    private boolean fits(Told.Plan plan, Block block) {
        boolean inBase = story.base.find(block).isPresent();
        return switch (plan) {
            case IN_OTHER_WORDS -> block.site.has(Take.MEANING);
            case APPLY_AND_GO_ON -> block.site.has(Take.FURTHER);
            case HALF -> block.site.has(Take.PARTIAL);
            case BY_BASE, TOUCHED_BY_BASE -> inBase;
            case DELETE -> story.chance(0.5);
            default -> true;
        };
    }

    /** All of it, in an order by chance, with pushes in between. */
    void play() {
        List<Runnable> scenes = new ArrayList<>();
        for (Told told : story.told) {
            scenes.add(() -> act(told));
        }
        var work = new Work(story);
        work.scenes().forEach(scene -> scenes.add(scene));
        Collections.shuffle(scenes, story.random);
        for (Runnable scene : scenes) {
            scene.run();
            if (story.chance(0.4)) {
                story.push();
            }
        }
        batch();
        story.push();
    }

    private Optional<Block> now(Block block) {
        return story.branch.find(block);
    }

    private void become(Told told, Take take) {
        int variant = story.random.nextInt(8);
        told.blocks.forEach(block -> now(block).ifPresent(found -> found.become(take, variant)));
    }

    private void set(Told told, Take take) {
        become(told, take);
        story.commit(story.any(List.of("Work on it", "Answer the review", "wip", "Fix")));
    }

    private boolean isThere(Told told) {
        return told.blocks.stream().allMatch(block -> now(block).isPresent());
    }

    private void act(Told told) {
        if (!isThere(told)) {
            return;
        }
        switch (told.plan) {
            case BUTTON -> button(told);
            case BY_HAND -> set(told, Take.EXACT);
            case IN_OTHER_WORDS -> set(told, Take.MEANING);
            case APPLY_AND_GO_ON -> thenSet(told, Take.FURTHER);
            case APPLY_AND_BREAK -> thenSet(told, Take.OTHER);
            case APPLY_AND_UNDO -> thenSet(told, Take.KEPT);
            case OTHERWISE -> set(told, Take.OTHER);
            case HALF -> half(told);
            case NOTHING, REFUSE -> {}
            case SAME_TEXT_ELSEWHERE -> sameTextElsewhere(told);
            case FOREIGN_TRAILER -> story.commitByButton(true, "many");
            case DELETE -> delete(told);
            case BY_BASE -> byBase(told, Take.EXACT);
            case TOUCHED_BY_BASE -> byBase(told, Take.OTHER);
        }
    }

    /** Half of those that use the button wait for the batch at the end. */
    private void button(Told told) {
        if (story.chance(0.6)) {
            become(told, Take.EXACT);
            told.byButton = true;
            story.commitByButton(false, story.branch.docOf(told.blocks.get(0)).orElseThrow().path);
        }
    }

    private void batch() {
        List<Told> waiting = story.told.stream()
                .filter(told -> told.plan == Told.Plan.BUTTON && !told.byButton && isThere(told))
                .toList();
        if (!waiting.isEmpty()) {
            waiting.forEach(told -> become(told, Take.EXACT));
            waiting.forEach(told -> told.byButton = true);
            story.commitByButton(true, "many");
        }
    }

    private void thenSet(Told told, Take take) {
        if (story.chance(0.5) && told.blocks.size() == 1) {
            become(told, Take.EXACT);
            told.byButton = true;
            story.commitByButton(false, "a file");
        } else {
            set(told, Take.EXACT);
        }
        set(told, take);
    }

    /** Without what matters; or of two places only one. */
    private void half(Told told) {
        if (told.blocks.size() > 1) {
            now(told.blocks.get(0)).ifPresent(block -> block.become(Take.EXACT, 0));
            story.commit("One of them");
        } else {
            set(told, Take.PARTIAL);
        }
    }

    private void sameTextElsewhere(Told told) {
        for (Block block : told.blocks) {
            story.branch.docOf(block).ifPresent(doc -> {
                var again = new Block(block.site, story.cast.filler(doc.language).noun);
                again.become(Take.EXACT, 0);
                story.cast.insert(doc, again);
            });
        }
        story.commit("Another one of these");
    }

    private void delete(Told told) {
        told.blocks.forEach(block -> story.branch.docOf(block).ifPresent(doc -> doc.blocks.remove(doc.indexOf(block))));
        story.commit("Not needed any more");
    }

    /** Where the author has changed the lines as well, the author's version stays. */
    private void byBase(Told told, Take take) {
        int variant = story.random.nextInt(8);
        story.advanceBase(tree -> told.blocks.forEach(block -> tree.find(block)
                .filter(found -> found.take == Take.KEPT)
                .ifPresent(found -> found.become(take, variant))));
    }
}
