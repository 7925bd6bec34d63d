package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.Claim;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diagnose.rule.Matches;
import io.mergewright.diagnose.rule.Role;
import io.mergewright.diagnose.rule.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The structure of a log: which commands ran, which of them failed, and what the build said of itself.
 *
 * @param sections the output of commands that failed, in the order of the log; the first decides
 * @param status what end marks say
 * @param exitCode of the first failed command
 */
record Outline(List<Section> sections, Status status, OptionalInt exitCode) {
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
        for (Claim claim : matches.claims()) {
            if (claim.rule().role() == Role.ECHO) {
                echoes.add(claim);
            } else if (claim.rule().role() == Role.EXIT) {
                int code = exitCode(claim);
                zero |= code == 0;
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
        return new Outline(sections, status(matches, !sections.isEmpty(), zero), exitCode);
    }

    /** The code in the mark; -1 for a failure without a number. */
    private static int exitCode(Claim claim) {
        String digits = claim.fields().getOrDefault("exit", "");
        return digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private static Status status(Matches matches, boolean failed, boolean zero) {
        Claim last = null;
        for (Claim claim : matches.claims()) {
            if (claim.rule().role() == Role.RESULT
                    && (last == null
                            || claim.rule().strength().weight()
                                    >= last.rule().strength().weight())) {
                last = claim;
            }
        }
        if (last != null) {
            var fields = last.fields();
            boolean overruled = failed && last.rule().strength() != Strength.FIRM;
            return fields.containsKey("cancelled")
                    ? Status.CANCELLED
                    : fields.containsKey("failed") || overruled ? Status.FAILED : Status.PASSED;
        }
        return failed ? Status.FAILED : zero ? Status.PASSED : Status.SILENT;
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
