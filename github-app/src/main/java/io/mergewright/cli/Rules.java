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

/** The shipped rules, alone or behind those of the user. */
final class Rules {
    private final Supplier<RuleBook> shipped;

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

    /**
     * The rules in {@code files} and behind them the shipped ones.
     *
     * @throws CommandException naming file and line of what cannot be used
     */
    RuleBook behind(List<Path> files) {
        if (files.isEmpty()) {
            return shipped.get();
        }
        List<RuleFile> own = new ArrayList<>();
        files.forEach(file -> own.add(read(file)));
        return RuleLibrary.load(own);
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
