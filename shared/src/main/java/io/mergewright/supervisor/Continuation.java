package io.mergewright.supervisor;

import io.mergewright.context.Sources;
import io.mergewright.core.Edit;
import io.mergewright.core.Patch;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.log.LogWindow;
import io.mergewright.repair.Failure;
import io.mergewright.repair.Fix;
import io.mergewright.repair.Fixer;
import io.mergewright.repair.source.SourceFiles;
import io.mergewright.verify.Application;
import io.mergewright.verify.PatchApplication;
import io.mergewright.verify.PatchedSources;
import io.mergewright.verify.SourcesTree;
import io.mergewright.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Continues a fix after which the build failed otherwise: compilers tell of many mistakes only when others are gone. The fixers
 * look at the log of the run with the patch and at the files as the patch left them.
 */
public final class Continuation {
    private final List<Fixer> fixers;
    private final Sources sources;
    private final PatchApplication application;
    private final Supplier<Optional<LogWindow>> lastLog;

    /**
     * Uses those fixers that need nothing but a log and files.
     *
     * @param sources at the commit that failed
     * @param lastLog of the command that was run last
     */
    public Continuation(
            List<Fixer> fixers, Sources sources, PatchApplication application, Supplier<Optional<LogWindow>> lastLog) {
        this.fixers = List.copyOf(fixers);
        this.sources = sources;
        this.application = application;
        this.lastLog = lastLog;
    }

    Supplier<Optional<LogWindow>> lastLog() {
        return lastLog;
    }

    /** {@code before} and what the fixers propose on top of it; empty when they propose nothing new. */
    Optional<Candidate> after(Failure failure, Candidate before, Verification.Tried tried) {
        var log = lastLog.get();
        var changed = application.check(before.patch(), new SourcesTree(sources));
        if (log.isEmpty() || !(changed instanceof Application.Applied applied)) {
            return Optional.empty();
        }
        Failure left = new Failure(
                log.get(),
                LogText.of(log.get()),
                tried.after(),
                new SourceFiles(new PatchedSources(sources, applied)),
                failure.commit(),
                failure.changes(),
                failure.command());
        return fixers.stream()
                .flatMap(fixer -> fixer.propose(left).stream())
                .findFirst()
                .map(more -> together(before, more));
    }

    private static Candidate together(Candidate before, Fix more) {
        Fix first = before.fix();
        List<Edit> edits = new ArrayList<>(first.edits());
        edits.addAll(more.edits());
        var evidence = new ArrayList<>(first.evidence());
        evidence.addAll(more.evidence());
        String forPeople = first.forPeople().isEmpty() ? more.forPeople() : first.forPeople();
        var fix = new Fix(
                first.fixer().equals(more.fixer()) ? first.fixer() : "several",
                first.title().equals(more.title()) ? first.title() : first.title() + "; " + more.title(),
                edits,
                evidence,
                Math.min(first.clarity(), more.clarity()),
                forPeople,
                first.maker().or(more::maker));
        return new Candidate(fix, new Patch(before.patch().commit(), edits), Optional.empty(), Optional.empty());
    }
}
