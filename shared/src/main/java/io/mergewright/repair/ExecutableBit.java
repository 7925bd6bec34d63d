package io.mergewright.repair;

import io.mergewright.core.Edit;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diagnose.rule.LogText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes scripts executable that a shell was not permitted to run. */
public final class ExecutableBit implements Fixer {
    private static final double CLARITY = 0.9;

    private static final Pattern DENIED = Pattern.compile(
            "(?:^|[\\s:\"'`‘])(?<path>(?:\\./|/)?[\\w@+-][\\w./@+-]*)[\"'’]?: (?:Permission denied|cannot execute: Permission denied|command not found, permission denied)"
                    + "|[Pp]ermission denied[^:]*: [\"'`]?(?<path2>(?:\\./|/)?[\\w./@+-]+)[\"'`]?|spawn (?<path3>\\S+) EACCES");

    @Override
    public String id() {
        return "executable-bit";
    }

    @Override
    public About about() {
        return About.of("Makes scripts executable that a shell was not permitted to run.", CLARITY);
    }

    @Override
    public List<Fix> propose(Failure failure) {
        Map<RepositoryPath, Integer> scripts = new LinkedHashMap<>();
        LogText log = failure.log();
        for (int at = 0; at < log.size(); at++) {
            Matcher denied = DENIED.matcher(log.at(at));
            if (denied.find()) {
                int line = at;
                failure.files()
                        .resolve(path(denied))
                        .filter(path -> isScript(failure, path))
                        .ifPresent(path -> scripts.putIfAbsent(path, line));
            }
        }
        return scripts.isEmpty() ? List.of() : List.of(fix(failure, scripts));
    }

    private static String path(Matcher denied) {
        for (String group : List.of("path", "path2")) {
            if (denied.group(group) != null) {
                return denied.group(group);
            }
        }
        return denied.group("path3");
    }

    private static boolean isScript(Failure failure, RepositoryPath path) {
        return failure.files()
                .at(path)
                .filter(file -> !file.executable() && file.text().startsWith("#!"))
                .isPresent();
    }

    private Fix fix(Failure failure, Map<RepositoryPath, Integer> scripts) {
        List<Edit> edits = scripts.keySet().stream()
                .<Edit>map(path -> new Edit.SetExecutable(path.value(), true))
                .toList();
        var evidence = scripts.values().stream()
                .map(line -> Quoted.line(failure.log(), line))
                .toList();
        String title =
                "Make %s executable".formatted(scripts.keySet().iterator().next());
        return Fix.of(id(), title, edits, evidence, CLARITY);
    }
}
