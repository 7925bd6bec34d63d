package io.mergewright.acceptance;

import io.mergewright.context.git.GitRepository;
import io.mergewright.core.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How well an {@link AcceptanceDetector} tells what people did with suggestions, on histories of which it is known because they were made
 * up; see {@link Story} and {@link Ending}. docs/benchmarks/acceptance.sh runs it.
 */
final class AcceptanceBenchmark {
    private static final CoAuthor BOT =
            new CoAuthor("mergewright[bot]", "4711+mergewright[bot]@users.noreply.github.com");
    private static final Map<String, Long> SEEDS = Map.of("dev", 20_261_129L, "held-out", 7_310_551L);

    private final String half;
    private final boolean explain;
    private final Map<Truth, Map<Truth, Integer>> table = new EnumMap<>(Truth.class);
    private final Thresholds thresholds = new Thresholds();
    private int suggestions;
    private int untold;

    private AcceptanceBenchmark(String half, boolean explain) {
        this.half = half;
        this.explain = explain;
    }

    public static void main(String[] arguments) {
        var options = List.of(arguments);
        int histories = Integer.parseInt(options.get(0));
        for (String half : options.subList(1, options.size())) {
            if (!half.equals("-v")) {
                new AcceptanceBenchmark(half, options.contains("-v") && half.equals("dev")).run(histories);
            }
        }
    }

    private void run(int histories) {
        var book = SiteBook.of(half);
        for (int i = 0; i < histories; i++) {
            long seed = SEEDS.get(half) + i * 1_000_003L;
            inRepository(folder -> history(seed, book, folder));
        }
        print(histories);
    }

    private interface Use {
        void of(Path folder) throws IOException;
    }

    private static void inRepository(Use use) {
        try {
            var folder = Files.createTempDirectory("acceptance");
            try {
                use.of(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private void history(long seed, SiteBook book, Path folder) {
        try (var written = new BareRepository(folder)) {
            var story = new Story(written, book, new Random(seed));
            story.open();
            var scenes = new Scenes(story);
            scenes.review();
            scenes.play();
            var ending = new Ending(story);
            try (var repository = GitRepository.open(folder)) {
                judge(seed, story, ending, new AcceptanceDetector(repository, BOT, ending.pullRequest()));
            }
        }
    }

    private void judge(long seed, Story story, Ending ending, AcceptanceDetector detector) {
        for (Told told : story.told) {
            var suggestion = suggestion(story, told);
            var verdict = detector.judge(suggestion, told.facts);
            var truth = ending.truth(told);
            suggestions++;
            thresholds.add(verdict.acceptance(), told.facts, truth.isAccepted());
            var answer = answer(verdict.acceptance());
            if (answer == null) {
                untold++;
            } else {
                table.computeIfAbsent(truth, row -> new EnumMap<>(Truth.class)).merge(answer, 1, Integer::sum);
            }
            if (explain && truth != answer) {
                explain(seed, told, truth, suggestion, verdict);
            }
        }
    }

    private static void explain(long seed, Told told, Truth truth, ShownSuggestion suggestion, Verdict verdict) {
        boolean wrong = truth.isAccepted() != verdict.acceptance().isAcceptance();
        System.out.printf(
                "%s %d %s %s%n   truth %s, answer %s%n   %s%n   %s%n",
                wrong ? "WRONG" : "other",
                seed,
                told.plan,
                told.blocks.stream().map(block -> block.site.name()).toList(),
                truth,
                verdict,
                told.facts,
                suggestion.parts().get(0).anchor());
    }

    private static ShownSuggestion suggestion(Story story, Told told) {
        List<Part> parts = new ArrayList<>();
        for (Block block : told.blocks) {
            var doc = story.shownTree.docOf(block).orElseThrow();
            var lines = doc.laidOut(block.body(Take.KEPT, 0));
            var anchor = Anchor.of(doc.path, doc.anchorLine(block), lines);
            parts.add(new Part.Change(anchor, doc.laidOut(block.body(Take.EXACT, 0))));
        }
        var id = told.blocks.get(0).noun;
        return new ShownSuggestion(id, Fingerprint.of(List.of(id)), story.shown, parts);
    }

    private static Truth answer(Acceptance acceptance) {
        if (acceptance instanceof Acceptance.CannotTell) {
            return null;
        } else if (acceptance instanceof Acceptance.AppliedByButton) {
            return Truth.BY_BUTTON;
        } else if (acceptance instanceof Acceptance.AppliedExactly) {
            return Truth.EXACTLY;
        } else if (acceptance instanceof Acceptance.AppliedInMeaning) {
            return Truth.IN_MEANING;
        }
        var name = acceptance.getClass().getSimpleName();
        return Truth.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private int count(boolean truth, boolean answer) {
        int count = 0;
        for (var row : table.entrySet()) {
            for (var cell : row.getValue().entrySet()) {
                boolean counts =
                        row.getKey().isAccepted() == truth && cell.getKey().isAccepted() == answer;
                count += counts ? cell.getValue() : 0;
            }
        }
        return count;
    }

    private void print(int histories) {
        System.out.printf("%n%s: truth below, answer beside%n%-12s", half, "");
        for (Truth answer : Truth.values()) {
            System.out.printf("%12s", answer);
        }
        for (Truth truth : Truth.values()) {
            System.out.printf("%n%-12s", truth);
            for (Truth answer : Truth.values()) {
                System.out.printf("%12d", table.getOrDefault(truth, Map.of()).getOrDefault(answer, 0));
            }
        }
        thresholds.print();
        double right = count(true, true);
        System.out.printf("%ncannot_tell: %d%nhistories: %d%nsuggestions: %d%n", untold, histories, suggestions);
        System.out.printf(Locale.ROOT, "precision_accepted: %.4f%n", right / (right + count(false, true)));
        System.out.printf(Locale.ROOT, "recall_accepted: %.4f%n", right / (right + count(true, false)));
    }
}
