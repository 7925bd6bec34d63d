package io.mergewright.repair.remedy;

import io.mergewright.repair.complaint.Complaint.Kind;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets a test expect what came, where the line of the check spells what was expected exactly once. */
final class Expectation implements Remedy {
    private static final double CLARITY = 0.4;
    private static final int LONGEST_CHECK = 6;
    private static final String FOR_PEOPLE =
            "it changes what a test expects, and only a person can tell whether the test or the code is right";

    @Override
    public String id() {
        return "expectation";
    }

    @Override
    public String description() {
        return "Lets a test expect what came, where the line of the check spells what was expected exactly once.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    @Override
    public String doubt() {
        return "always: the test or the code may be right";
    }

    @Override
    public Optional<Mended> mend(Mending mending) {
        String expected = mending.subject();
        String actual = mending.complaint().advice();
        if (mending.complaint().kind() != Kind.EXPECTATION || expected.isEmpty() || expected.equals(actual)) {
            return Optional.empty();
        }
        return place(mending.file(), mending.line(), expected).map(at -> {
            var draft = new Draft();
            draft.replace(mending.file(), at, at + expected.length(), actual);
            return new Mended(draft, "Expect %s in place of %s".formatted(actual, expected), FOR_PEOPLE);
        });
    }

    /** In the line, or in the next ones that belong to the same check. */
    private static Optional<Integer> place(SourceFile file, int line, String expected) {
        for (int at = line; at < line + LONGEST_CHECK && file.hasLine(at); at++) {
            List<Integer> places = places(file.line(at), expected);
            if (!places.isEmpty()) {
                return places.size() == 1 ? Optional.of(file.start(at) + places.get(0)) : Optional.empty();
            }
            if (file.line(at).stripTrailing().endsWith(";")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Not within a longer number or word. */
    private static List<Integer> places(String text, String expected) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(expected); at >= 0; at = text.indexOf(expected, at + 1)) {
            int end = at + expected.length();
            boolean inside = (at > 0 && isJoined(text.charAt(at - 1), expected.charAt(0)))
                    || (end < text.length() && isJoined(expected.charAt(expected.length() - 1), text.charAt(end)));
            if (!inside) {
                places.add(at);
            }
        }
        return places;
    }

    private static boolean isJoined(char left, char right) {
        return (Character.isLetterOrDigit(left) || left == '.') && (Character.isLetterOrDigit(right) || right == '.');
    }
}
