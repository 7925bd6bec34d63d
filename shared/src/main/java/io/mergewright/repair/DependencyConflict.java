package io.mergewright.repair;

import io.mergewright.core.Evidence;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** Manages the version of a dependency that Maven's enforcer finds in several versions: the newest of them. */
public final class DependencyConflict implements Fixer {
    private static final double CLARITY = 0.7;

    private static final Pattern CONFLICT = Pattern.compile(
            "^(?:Dependency convergence error|Require upper bound dependencies error) for (?<g>[\\w.-]+):(?<a>[\\w.-]+):");

    private static final Pattern MANAGED = Pattern.compile("<dependencyManagement>\\s*<dependencies>[ \\t]*\\n");

    private record Conflict(String group, String artifact, String version, Evidence evidence) {}

    @Override
    public String id() {
        return "dependency-conflict";
    }

    @Override
    public About about() {
        return About.of(
                "Manages the version of a dependency that Maven's enforcer finds in several versions: the newest.",
                CLARITY);
    }

    @Override
    public List<Fix> propose(Failure failure) {
        List<Conflict> conflicts = conflicts(failure.log());
        var pom = failure.files().at("pom.xml");
        if (conflicts.isEmpty() || pom.isEmpty()) {
            return List.of();
        }
        var draft = new Draft();
        boolean managed = manage(draft, pom.get(), conflicts);
        var first = conflicts.get(0);
        String title = "Manage %s:%s at %s".formatted(first.group(), first.artifact(), first.version());
        return managed
                ? List.of(Fix.of(
                        id(),
                        title,
                        draft.edits(),
                        conflicts.stream().map(Conflict::evidence).toList(),
                        CLARITY))
                : List.of();
    }

    private static List<Conflict> conflicts(LogText log) {
        Map<String, Conflict> conflicts = new LinkedHashMap<>();
        for (int at = 0; at < log.size(); at++) {
            Matcher matcher = CONFLICT.matcher(log.at(at));
            if (matcher.find()) {
                String group = matcher.group("g");
                String artifact = matcher.group("a");
                var versions = versions(log, at, group + ":" + artifact + ":");
                if (versions.size() > 1) {
                    conflicts.putIfAbsent(
                            group + ":" + artifact,
                            new Conflict(group, artifact, versions.last().toString(), Quoted.line(log, at)));
                }
            }
        }
        return new ArrayList<>(conflicts.values());
    }

    /** The versions in the tree below line {@code start}, oldest first. */
    private static NavigableSet<ComparableVersion> versions(LogText log, int start, String coordinate) {
        var versions = new TreeSet<ComparableVersion>(Comparator.naturalOrder());
        Pattern entry = Pattern.compile(
                "\\+-" + Pattern.quote(coordinate) + "(?:[\\w.-]+:)??(?<v>\\d[\\w.-]*)(?::\\w+)?(?: .*)?$");
        for (int at = start + 1;
                at < log.size()
                        && (log.at(at).contains("+-") || log.at(at).strip().equals("and"));
                at++) {
            Matcher matcher = entry.matcher(log.at(at));
            if (matcher.find()) {
                versions.add(new ComparableVersion(matcher.group("v")));
            }
        }
        return versions;
    }

    private static boolean manage(Draft draft, SourceFile pom, List<Conflict> conflicts) {
        Matcher managed = MANAGED.matcher(pom.text());
        if (managed.find()) {
            String indent = pom.indentation(pom.lineAt(managed.end()));
            return draft.insert(pom, managed.end(), entries(conflicts, indent));
        }
        int end = pom.text().lastIndexOf("</project>");
        int at = pom.text().indexOf("<dependencies>");
        int offset = at < 0 ? end : at;
        if (offset < 0) {
            return false;
        }
        int line = pom.lineAt(offset);
        String indent = at < 0 ? "  " : pom.indentation(line);
        String block = indent + "<dependencyManagement>\n" + indent + indent + "<dependencies>\n"
                + entries(conflicts, indent + indent + indent) + indent + indent + "</dependencies>\n" + indent
                + "</dependencyManagement>\n";
        return draft.insert(pom, pom.start(line), block);
    }

    private static String entries(List<Conflict> conflicts, String indent) {
        String step = indent.startsWith("\t") ? "\t" : indent.length() >= 12 ? "    " : "  ";
        var text = new StringBuilder();
        for (Conflict conflict : conflicts) {
            text.append(indent).append("<dependency>\n");
            text.append(indent)
                    .append(step)
                    .append("<groupId>")
                    .append(conflict.group())
                    .append("</groupId>\n");
            text.append(indent)
                    .append(step)
                    .append("<artifactId>")
                    .append(conflict.artifact())
                    .append("</artifactId>\n");
            text.append(indent)
                    .append(step)
                    .append("<version>")
                    .append(conflict.version())
                    .append("</version>\n");
            text.append(indent).append("</dependency>\n");
        }
        return text.toString();
    }
}
