package io.mergewright.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Named texts that came with a request, of which every reading says what is wrong with it. The first of several with one name counts. */
public final class Parameters {
    public static final Parameters NONE = new Parameters(Map.of());

    private static final int LONGEST_SHOWN = 100;

    private final Map<String, String> values;

    public Parameters(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The text without white space around it; empty when there is none. */
    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** The text exactly as it came; empty when there is none. */
    public String raw(String name) {
        return values.getOrDefault(name, "");
    }

    /**
     * The text without white space around it.
     *
     * @throws BadInputException when it is longer than {@code longest}
     */
    public String text(String name, int longest) {
        String text = text(name);
        if (text.length() > longest) {
            throw new BadInputException(
                    "%s may have at most %d characters, not %d".formatted(name, longest, text.length()));
        }
        return text;
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /**
     * The number; {@code usual} when there is none.
     *
     * @throws BadInputException when it is no number from {@code least} to {@code most}
     */
    public int number(String name, int least, int most, int usual) {
        return (int) number(name, (long) least, most, usual);
    }

    /**
     * The number; {@code usual} when there is none.
     *
     * @throws BadInputException when it is no number from {@code least} to {@code most}
     */
    public long number(String name, long least, long most, long usual) {
        String text = text(name);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new BadInputException(
                "%s must be a number from %d to %d, not %s".formatted(name, least, most, shown(text)));
    }

    /**
     * The day.
     *
     * @throws BadInputException when it is no day such as 2026-01-31
     */
    public Optional<LocalDate> day(String name) {
        try {
            return has(name) ? Optional.of(LocalDate.parse(text(name))) : Optional.empty();
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    "%s must be a day such as 2026-01-31, not %s".formatted(name, shown(text(name))));
        }
    }

    /**
     * The constant with the label that was given; labels are compared without regard to case.
     *
     * @throws BadInputException when there is no such label
     */
    public <E> Optional<E> oneOf(String name, E[] all, Function<E, String> label) {
        if (!has(name)) {
            return Optional.empty();
        }
        String wanted = text(name).toLowerCase(Locale.ROOT);
        return Optional.of(Arrays.stream(all)
                .filter(one -> label.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadInputException("%s must be one of %s, not %s"
                        .formatted(name, Stream.of(all).map(label).collect(Collectors.joining(", ")), shown(wanted)))));
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
