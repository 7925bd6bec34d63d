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

/** Loads the shipped rules behind those of the user. */
final class Rules {
    private Rules() {}

    /** @throws CommandException naming file and line of what cannot be used */
    static RuleBook load(List<Path> files) {
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
