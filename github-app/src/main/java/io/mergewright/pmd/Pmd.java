package io.mergewright.pmd;

import io.mergewright.pmd.Engine.Failure;
import io.mergewright.pmd.Engine.Result;
import io.mergewright.pmd.Engine.Source;
import io.mergewright.pmd.Introduced.Versions;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.check.ChangeAnalysis;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Sighting;
import io.mergewright.review.syntax.Grammar;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Looks at the Java files of a change with chosen rules of PMD. One is enough for a process: it keeps the rules, and the machine learns to run
 * them. Threads may share it; their changes are analysed one after the other.
 */
public final class Pmd implements ChangeAnalysis {
    /** Nested expressions are walked by recursion. */
    private static final long STACK_BYTES = 16L << 20;

    private final List<PmdRule> rules = RuleFile.load();
    private final Engine engine = new Engine(rules);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Pmd::thread);
    private final PmdLimits limits;
    private final Clock clock;

    public Pmd(PmdLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(null, work, "pmd", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to load the rules, which takes a second. When that fails, the analysis will say so. */
    public void warmUp() {
        Future<?> unused = thread.submit(engine::load);
    }

    @Override
    public List<Rule> rules() {
        return rules.stream().map(PmdRule::published).toList();
    }

    @Override
    public Seen analyse(Change change) {
        var leftOut = new LeftOut();
        List<ChangedFile> files = files(change, leftOut);
        Map<String, List<Sighting>> sightings = new LinkedHashMap<>();
        if (!files.isEmpty()) {
            result(files, leftOut)
                    .ifPresent(result -> Introduced.of(versions(files, result, leftOut))
                            .forEach((file, seen) -> file.after()
                                    .ifPresent(text -> sightings.put(file.path(), Spoken.of(seen, file, text)))));
        }
        return new Seen(Spoken.folded(sightings, once()), leftOut.notes());
    }

    private Set<CheckInfo> once() {
        return rules.stream()
                .filter(rule -> rule.manner().once())
                .map(PmdRule::info)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<ChangedFile> files(Change change, LeftOut leftOut) {
        List<ChangedFile> files = new ArrayList<>();
        for (ChangedFile file : change.files()) {
            if (file.grammar().filter(Grammar.JAVA::equals).isEmpty()
                    || file.diff().hunks().isEmpty()) {
                continue;
            }
            if (!isKnown(file)) {
                leftOut.add("only one version could be read", file.path());
            } else if (isLong(file.before()) || isLong(file.after())) {
                leftOut.add("too long", file.path());
            } else if (files.size() == limits.files()) {
                leftOut.add("more than %d files".formatted(limits.files()), file.path());
            } else {
                files.add(file);
            }
        }
        return files;
    }

    /** Both versions are there that should be: with one alone all would look new. */
    private static boolean isKnown(ChangedFile file) {
        return switch (file.diff().kind()) {
            case ADDED -> file.after().isPresent();
            case DELETED -> file.before().isPresent();
            default -> file.before().isPresent() && file.after().isPresent();
        };
    }

    private boolean isLong(Optional<FileText> text) {
        return text.filter(one -> one.text().length() > limits.characters()).isPresent();
    }

    private Optional<Result> result(List<ChangedFile> files, LeftOut leftOut) {
        Future<Result> running = thread.submit(() -> {
            Instant end = clock.instant().plus(limits.time());
            return engine.run(sources(files), () -> clock.instant().isAfter(end));
        });
        try {
            return Optional.of(running.get(limits.time().plus(limits.grace()).toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return failed(files, "it took too long", leftOut);
        } catch (ExecutionException e) {
            return failed(files, "it failed with a %s".formatted(named(e)), leftOut);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(files, "it was interrupted", leftOut);
        } finally {
            running.cancel(true);
        }
    }

    /** By its kind only: the text may name directories of this machine. */
    private static String named(ExecutionException e) {
        Throwable cause = e.getCause();
        return (cause == null ? e : cause).getClass().getSimpleName();
    }

    private static Optional<Result> failed(List<ChangedFile> files, String reason, LeftOut leftOut) {
        files.forEach(file -> leftOut.add(reason, file.path()));
        return Optional.empty();
    }

    private static List<Source> sources(List<ChangedFile> files) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int number = i;
            files.get(i).before().ifPresent(text -> sources.add(new Source(before(number), text.text())));
            files.get(i).after().ifPresent(text -> sources.add(new Source(after(number), text.text())));
        }
        return sources;
    }

    private static String before(int number) {
        return "before/%d.java".formatted(number);
    }

    private static String after(int number) {
        return "after/%d.java".formatted(number);
    }

    /** What was seen in files of which both versions were analysed. */
    private static List<Versions> versions(List<ChangedFile> files, Result result, LeftOut leftOut) {
        List<Versions> versions = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Failure failure =
                    result.failed().getOrDefault(after(i), result.failed().get(before(i)));
            if (failure == null) {
                versions.add(new Versions(
                        files.get(i),
                        result.seen().getOrDefault(before(i), List.of()),
                        result.seen().getOrDefault(after(i), List.of())));
            } else {
                leftOut.add(
                        failure == Failure.NO_TIME ? "no time was left" : "not understood, before or after the change",
                        files.get(i).path());
            }
        }
        return versions;
    }
}
