package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.Claim;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diagnose.rule.Matches;
import io.mergewright.diagnose.rule.Role;
import io.mergewright.diagnose.rule.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a log: which commands ran, which of them failed, and what the build said of itself.
 *
 * @param sections the output of commands that failed, in the order of the log; the first decides
 * @param status what end marks say
 * @param exitCode of the first failed command
 */
record Outline(List<Section> sections, Status status, OptionalInt exitCode) {
    private static final int LAST_WORDS = 10;

    /** What the end marks of a log say, without a look at error words. */
    enum Status {
        FAILED,
        PASSED,
        CANCELLED,
        SILENT
    }

    Outline {
        sections = List.copyOf(sections);
    }

    static Outline of(LogText text, Matches matches) {
        List<Section> sections = new ArrayList<>();
        List<Claim> echoes = new ArrayList<>();
        OptionalInt exitCode = OptionalInt.empty();
        boolean zero = false;
        int lastMark = -1;
        for (Claim claim : matches.claims()) {
            if (claim.rule().role() == Role.ECHO) {
                echoes.add(claim);
            } else if (claim.rule().role() == Role.EXIT) {
                int code = exitCode(claim);
                zero |= code == 0;
                lastMark = Math.max(lastMark, claim.last());
                int from = sections.isEmpty()
                        ? 0
                        : sections.get(sections.size() - 1).end() + 1;
                // Two rules may know one line as an end mark.
                if (code != 0 && claim.first() >= from) {
                    sections.add(Section.endingAt(claim, echoes, from));
                    exitCode = exitCode.isPresent() || code < 0 ? exitCode : OptionalInt.of(code);
                }
            }
        }
        Claim result = lastResult(matches);
        if (result == null && sections.isEmpty() && lastMark >= 0 && endsBadly(text, lastMark + 1)) {
            sections.add(Section.open(lastMark + 1, text.size() - 1, echoes));
        }
        return new Outline(sections, status(result, !sections.isEmpty(), zero), exitCode);
    }

    /** Whether the log was cut off within a command whose last words state a failure. */
    private static boolean endsBadly(LogText text, int from) {
        int seen = 0;
        for (int i = text.size() - 1; i >= from && seen < LAST_WORDS; i--) {
            if (!text.blank(i)) {
                seen++;
                if (LineSignals.points(text.at(i)) >= GeneralSignals.STATEMENT) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The code in the mark; -1 for a failure without a number. */
    private static int exitCode(Claim claim) {
        String digits = claim.fields().getOrDefault("exit", "");
        return digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** The last of the firmest lines that say how the build ended. */
    private static @Nullable Claim lastResult(Matches matches) {
        Claim last = null;
        for (Claim claim : matches.claims()) {
            if (claim.rule().role() == Role.RESULT
                    && (last == null
                            || claim.rule().strength().weight()
                                    >= last.rule().strength().weight())) {
                last = claim;
            }
        }
        return last;
    }

    private static Status status(@Nullable Claim result, boolean failed, boolean zero) {
        if (result == null) {
            return failed ? Status.FAILED : zero ? Status.PASSED : Status.SILENT;
        }
        var fields = result.fields();
        boolean overruled = failed && result.rule().strength() != Strength.FIRM;
        return fields.containsKey("cancelled")
                ? Status.CANCELLED
                : fields.containsKey("failed") || overruled ? Status.FAILED : Status.PASSED;
    }

    /** The first command that failed, or an empty text. */
    String command() {
        return sections.isEmpty() ? "" : sections.get(0).command();
    }

    /** Which failed command's output holds line {@code index}: 0 for the first, -1 for none. */
    int sectionOf(int index) {
        for (int s = 0; s < sections.size(); s++) {
            if (sections.get(s).holds(index)) {
                return s;
            }
        }
        return -1;
    }
}
