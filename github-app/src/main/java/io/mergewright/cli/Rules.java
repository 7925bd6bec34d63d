package io.mergewright.cli;

import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.diagnose.rule.RuleBook;
import io.mergewright.diagnose.rule.RuleFile;
import io.mergewright.diagnose.rule.RuleFileReader;
import io.mergewright.diagnose.rule.RuleSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option {@code --rules} of every command: the shipped rules, alone or behind those of the user. */
final class Rules {
    private final Supplier<RuleBook> shipped;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules of your own, which win over the shipped ones; repeatable.")
    private List<Path> own = new ArrayList<>();

    private Rules(Supplier<RuleBook> shipped) {
        this.shipped = shipped;
    }

    /** Loads them when they are needed. */
    static Rules later() {
        return new Rules(RuleLibrary::load);
    }

    /** Begins to load them now, beside whatever else there is to do. */
    static Rules loading() {
        return new Rules(CompletableFuture.supplyAsync(RuleLibrary::load)::join);
    }

    /** Takes the rule file of the configuration, unless the user named others. */
    void useUnlessGiven(Path file) {
        if (own.isEmpty()) {
            own = List.of(file);
        }
    }

    boolean hasOwn() {
        return !own.isEmpty();
    }

    /**
     * The rules of the user and behind them the shipped ones.
     *
     * @throws CommandException naming file and line of what cannot be used
     */
    RuleBook book() {
        return own.isEmpty()
                ? shipped.get()
                : RuleLibrary.load(own.stream().map(Rules::read).toList());
    }

    private static RuleFile read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return RuleFileReader.ofUserRules().read(file.toString(), reader);
        } catch (RuleSyntaxException e) {
            throw CommandException.unusable(String.valueOf(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw CommandException.unusable(file + ": does not exist", e);
        } catch (IOException e) {
            throw CommandException.unusable(file + ": cannot be read", e);
        }
    }
}
