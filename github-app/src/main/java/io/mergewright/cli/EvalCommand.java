package io.mergewright.cli;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Excerpt;
import io.mergewright.log.PlainText;
import io.mergewright.quality.DataSet;
import io.mergewright.quality.DataSetException;
import io.mergewright.quality.Figure;
import io.mergewright.quality.Item;
import io.mergewright.quality.PredictionJson;
import io.mergewright.quality.Scoreboard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Diagnoses the logs of data sets and prints how well that meets what people marked. */
@Command(
        name = "eval",
        description = "Diagnoses the logs of data sets and prints how well that meets what people marked.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every log was read",
            "2:wrong usage, or an unusable data set or rule file",
            "3:a log could not be read; it counts as not answered",
            "4:an error inside mergewright"
        })
final class EvalCommand implements Callable<Integer> {
    private static final int THREADS = 2;

    /** What a block of the table is about. */
    enum Group {
        SET,
        PROJECT;

        String of(Item item) {
            return this == SET ? item.set() : item.set() + "/" + item.project();
        }

        /** As users write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DATASET", description = "Folder with an items.jsonl.")
    private List<Path> dataSets;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the predictions there, one JSON object per line.")
    private @Nullable Path out;

    @Option(
            names = "--pass-as-baseline",
            description = "Use the pass log of an item as the baseline of its failed log.")
    private boolean passAsBaseline;

    @Option(
            names = "--by",
            paramLabel = "GROUP",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Group by = Group.SET;

    @Mixin
    private final Rules rules;

    @Option(
            names = "--excerpt-tokens",
            paramLabel = "N",
            description = "Judge also excerpts of at most N tokens of " + Excerpt.CHARACTERS_PER_TOKEN
                    + " characters (default: ${DEFAULT-VALUE}).")
    private int excerptTokens = 1500;

    EvalCommand(Terminal terminal, Rules rules) {
        this.terminal = terminal;
        this.rules = rules;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (excerptTokens < 1) {
            throw new ParameterException(spec.commandLine(), "--excerpt-tokens must be at least 1");
        }
        List<Item> items = items();
        var evaluation = new Evaluation(new Diagnoser(rules.book()), passAsBaseline, excerptTokens);
        List<Answer> answers = answers(items, evaluation);
        print(answers);
        write(answers);
        boolean unreadable =
                answers.stream().anyMatch(answer -> !answer.problems().isEmpty());
        return unreadable ? ExitCode.UNREADABLE_LOG : ExitCode.DONE;
    }

    private List<Item> items() {
        try {
            return dataSets.stream()
                    .flatMap(folder -> DataSet.read(folder).stream())
                    .toList();
        } catch (DataSetException e) {
            throw CommandException.unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private List<Answer> answers(List<Item> items, Evaluation evaluation) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            return answers(items, evaluation, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Answer> answers(List<Item> items, Evaluation evaluation, ExecutorService threads)
            throws InterruptedException {
        List<Future<Answer>> futures = new ArrayList<>();
        items.forEach(item -> futures.add(threads.submit(() -> evaluation.answer(item))));
        List<Answer> answers = new ArrayList<>();
        for (var future : futures) {
            var answer = result(items.get(answers.size()), future);
            answers.add(answer);
            showProgress("");
            answer.problems().forEach(problem -> ErrorLines.print(err(), problem));
            showProgress(answers.size() < items.size() ? answers.size() + " of " + items.size() : "");
        }
        return answers;
    }

    private static Answer result(Item item, Future<Answer> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(item.id() + " could not be diagnosed: " + e.getCause(), e);
        }
    }

    private void showProgress(String progress) {
        if (terminal.showsErr()) {
            err().print("\r\u001B[K" + progress);
            err().flush();
        }
    }

    private void write(List<Answer> answers) {
        if (out == null) {
            return;
        }
        try (var writer = Files.newBufferedWriter(out)) {
            for (var answer : answers) {
                String id = answer.item().id();
                writer.write(answer.given()
                        .map(given -> PredictionJson.line(id, given))
                        .orElse(""));
                writer.write(answer.onGreen()
                        .map(green -> PredictionJson.line(id + "#pass", green))
                        .orElse(""));
            }
        } catch (IOException e) {
            throw CommandException.unusable(out + ": cannot be written", e);
        }
    }

    private void print(List<Answer> answers) {
        var board = new Scoreboard(excerptTokens);
        answers.forEach(
                answer -> board.add(by.of(answer.item()), answer.item().expected(), answer.given(), answer.onGreen()));
        board.figures().forEach(this::print);
        spec.commandLine().getOut().flush();
    }

    private void print(String group, List<Figure> figures) {
        var printer = spec.commandLine().getOut();
        printer.println(PlainText.of(group));
        figures.forEach(figure -> printer.println(
                String.format(Locale.ROOT, "  %-24s %8.3f  (%d)", figure.name(), figure.mean(), figure.count())));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
