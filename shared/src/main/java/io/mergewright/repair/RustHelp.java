package io.mergewright.repair;

import io.mergewright.core.Evidence;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.repair.remedy.Likeness;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what rustc and clippy draw under {@code help:}: lines with {@code +} are added, those with {@code -} go, and a line over
 * {@code +++} or {@code ~~~} is shown as it should be. Of several suggestions for one problem only the first counts, and none
 * where rustc itself offers a choice.
 */
public final class RustHelp implements Fixer {
    private static final double CLARITY = 0.8;
    private static final int LONGEST = 12;

    private static final Pattern PROBLEM = Pattern.compile("^(?:error|warning)(?:\\[\\w+\\])?: ");
    private static final Pattern PLACE = Pattern.compile("^ *(?:-->|:::) (?<path>[^:]+):(?<line>\\d+):\\d+");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final String FOR_PEOPLE =
            "the compiler takes a similar name for what is meant, and only a person can tell whether it is";
    private static final Pattern HELP = Pattern.compile("^(?: *= )?help: (?<what>.*)$");
    private static final Pattern ROW = Pattern.compile("^ *(?<line>\\d+) (?<sign>[|+~-]) ?(?<text>.*)$");
    private static final Pattern MARKS = Pattern.compile("^ *\\| +(?:[+~]+ *)+$");

    @Override
    public String id() {
        return "rustc-help";
    }

    @Override
    public About about() {
        return About.of("Does what rustc and clippy draw below `help:`.", CLARITY);
    }

    @Override
    public List<Fix> propose(Failure failure) {
        var draft = new Draft();
        List<Evidence> evidence = new ArrayList<>();
        LogText log = failure.log();
        String path = "";
        String problem = "";
        boolean open = false;
        boolean guessed = false;
        for (int at = 0; at < log.size(); at++) {
            if (PROBLEM.matcher(log.at(at)).find()) {
                path = "";
                problem = log.at(at);
                open = true;
            }
            Matcher place = PLACE.matcher(log.at(at));
            if (place.find()) {
                path = place.group("path");
            }
            if (open && !path.isEmpty() && HELP.matcher(log.at(at)).find() && follow(draft, failure, path, at)) {
                evidence.add(Quoted.line(log, at));
                open = false;
                guessed |= isGuess(problem, log.at(at));
            }
        }
        return draft.isEmpty()
                ? List.of()
                : List.of(new Fix(
                        id(),
                        "Do what the Rust compiler suggests",
                        draft.edits(),
                        evidence,
                        CLARITY,
                        guessed ? FOR_PEOPLE : ""));
    }

    /** Whether {@code help} offers a similar name that is more than a slip away from the one that {@code problem} speaks of. */
    private static boolean isGuess(String problem, String help) {
        Matcher wrong = NAME.matcher(problem);
        Matcher right = NAME.matcher(help);
        return help.contains("similar name")
                && !(wrong.find() && right.find() && Likeness.isSlip(wrong.group(1), right.group(1)));
    }

    /** Takes over the suggestion below {@code help}. */
    private static boolean follow(Draft draft, Failure failure, String printed, int help) {
        LogText log = failure.log();
        if (log.at(help).contains("one of the")) {
            return false;
        }
        int first = help + 1;
        String path = printed;
        for (;
                first < log.size()
                        && first <= help + 3
                        && !ROW.matcher(log.at(first)).find();
                first++) {
            Matcher elsewhere = PLACE.matcher(log.at(first));
            path = elsewhere.find() ? elsewhere.group("path") : path;
        }
        Optional<SourceFile> file = failure.files().named(path);
        int start = first;
        return file.isPresent() && rows(draft, file.get(), log, start);
    }

    private static boolean rows(Draft draft, SourceFile file, LogText log, int first) {
        boolean done = false;
        for (int at = first; at < Math.min(log.size(), first + LONGEST); at++) {
            Matcher row = ROW.matcher(log.at(at));
            if (!row.find()) {
                break;
            }
            int line = Integer.parseInt(row.group("line"));
            String text = row.group("text");
            boolean marked =
                    at + 1 < log.size() && MARKS.matcher(log.at(at + 1)).find();
            switch (row.group("sign")) {
                case "-" -> done |= replaced(draft, file, log, at, line);
                case "+" -> done |= !isSecond(log, at) && draft.insert(file, file.start(line), text + "\n");
                case "~" -> done |= draft.replace(file, file.start(line), file.end(line), text);
                default -> {
                    done |= marked && file.hasLine(line) && draft.replace(file, file.start(line), file.end(line), text);
                    at += marked ? 1 : 0;
                }
            }
        }
        return done;
    }

    /** A line that goes; with the one below in its place if that has a plus. */
    private static boolean replaced(Draft draft, SourceFile file, LogText log, int at, int line) {
        Matcher old = ROW.matcher(log.at(at));
        if (!old.find() || !file.line(line).strip().equals(old.group("text").strip())) {
            return false;
        }
        Matcher next = ROW.matcher(at + 1 < log.size() ? log.at(at + 1) : "");
        return (next.find() && next.group("sign").equals("+"))
                ? draft.replace(file, file.start(line), file.end(line), next.group("text"))
                : draft.deleteLines(file, line, line);
    }

    private static boolean isSecond(LogText log, int at) {
        Matcher before = ROW.matcher(log.at(at - 1));
        return before.find() && before.group("sign").equals("-");
    }
}
