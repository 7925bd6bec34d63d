package io.mergewright.repair;

import io.mergewright.context.Commit;
import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diff.FileContent;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.repair.source.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Failed builds in a few lines: files by path, and what the build printed. */
final class Failures {
    private Failures() {}

    static Failure of(String log, Map<String, String> files) {
        return of(log, files, List.of());
    }

    static Failure of(String log, Map<String, String> files, List<Commit> changes) {
        List<LogLine> lines = new ArrayList<>();
        for (String line : log.split("\n", -1)) {
            lines.add(new LogLine(lines.size() + 1L, line));
        }
        var window = new LogWindow(lines, lines.size(), log.length(), true, List.of());
        return new Failure(
                window,
                LogText.of(window),
                new Diagnoser(RuleLibrary.load()).diagnose(window),
                new SourceFiles(new Files(new TreeMap<>(files))),
                "c0ffee",
                changes,
                "");
    }

    private record Files(Map<String, String> texts) implements Sources {
        @Override
        public List<RepositoryPath> paths() {
            return texts.keySet().stream().map(RepositoryPath::new).toList();
        }

        @Override
        public Optional<FileContent> at(RepositoryPath path) {
            return Optional.ofNullable(texts.get(path.value()))
                    .map(text -> FileContent.of(text.getBytes(StandardCharsets.UTF_8), false));
        }
    }
}
