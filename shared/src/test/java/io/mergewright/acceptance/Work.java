package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Work that has nothing to do with suggestions, by the author and by others, and what git does to commits. */
final class Work {
    private final Story story;

    Work(Story story) {
        this.story = story;
    }

    /** Some of everything. */
    List<Runnable> scenes() {
        List<Runnable> scenes = new ArrayList<>();
        add(scenes, 0.7, () -> own("More code", this::insert));
        add(scenes, 0.6, () -> own("Notes", this::note));
        add(scenes, 0.12, () -> own("Order", this::move));
        add(scenes, 0.08, () -> own("Another file", this::extract));
        add(scenes, 0.1, () -> own("Rename the file", doc -> doc.path = doc.path.replace("src/", "lib/")));
        add(scenes, 0.04, () -> own("Delete", this::delete));
        add(scenes, 0.12, () -> own("Format", this::format));
        add(scenes, 0.05, () -> own("Line ends", doc -> doc.carriageReturns = !doc.carriageReturns));
        add(scenes, 0.12, () -> own("Names", this::rename));
        add(scenes, 0.5, () -> others(true));
        add(scenes, 0.4, () -> others(false));
        add(scenes, 0.2, story::mergeBase);
        add(scenes, 0.2, story::rebase);
        add(scenes, 0.1, story::squashOwn);
        return scenes;
    }

    private void add(List<Runnable> scenes, double probability, Runnable scene) {
        if (story.chance(probability)) {
            scenes.add(scene);
        }
    }

    private void own(String message, Consumer<Doc> change) {
        if (!story.branch.docs.isEmpty()) {
            change.accept(story.cast.any(story.branch));
            story.commit(message);
        }
    }

    private void insert(Doc doc) {
        for (int i = 0; i <= story.random.nextInt(3); i++) {
            story.cast.insert(doc, story.cast.filler(doc.language));
        }
    }

    /** A line near an anchor, or anywhere. */
    private void note(Doc doc) {
        var block = story.any(doc.blocks);
        block.noise.add(noteFor(doc));
    }

    private String noteFor(Doc doc) {
        boolean hash = List.of("python", "yaml", "props").contains(doc.language);
        return (hash ? "# " : "// ") + "see note " + story.random.nextInt(1_000);
    }

    private void move(Doc doc) {
        var block = doc.blocks.remove(story.random.nextInt(doc.blocks.size()));
        story.cast.insert(doc, block);
    }

    private void extract(Doc doc) {
        if (doc.blocks.size() > 4 && !doc.language.equals("props")) {
            var other = story.cast.doc(doc.language, 1 + story.random.nextInt(3));
            other.carriageReturns = doc.carriageReturns;
            other.bracesApart = doc.bracesApart;
            other.blocks.add(doc.blocks.remove(story.random.nextInt(doc.blocks.size())));
            story.branch.docs.add(other);
        }
    }

    private void delete(Doc doc) {
        if (story.branch.docs.size() > 1) {
            story.branch.docs.remove(doc);
        }
    }

    private void format(Doc doc) {
        switch (story.random.nextInt(3)) {
            case 0 -> doc.otherIndentation = !doc.otherIndentation;
            case 1 -> doc.bracesApart = !doc.bracesApart;
            default -> doc.deeper += doc.language.equals("go") ? "\t" : "    ";
        }
    }

    private void rename(Doc doc) {
        var words = story.cast.words(doc);
        if (!words.isEmpty()) {
            doc.renamed.put(story.any(words), "renamed" + story.random.nextInt(100));
        }
    }

    /** Insertions and notes in files that the pull request changes as well. */
    private void others(boolean insertion) {
        if (story.base.docs.isEmpty()) {
            return;
        }
        var doc = story.cast.any(story.base);
        var neighbour = story.any(doc.blocks).copy();
        var added = story.cast.filler(doc.language);
        var note = noteFor(doc);
        story.advanceBase(tree -> {
            Optional<Doc> found = tree.docOf(neighbour);
            if (insertion) {
                found.ifPresent(there -> there.blocks.add(there.indexOf(neighbour) + 1, added.copy()));
            } else {
                tree.find(neighbour).ifPresent(block -> block.noise.add(note));
            }
        });
    }
}
