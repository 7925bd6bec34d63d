package io.mergewright.pages.overview;

import io.mergewright.access.Visibility;
import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Selection;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Parameter;
import io.mergewright.web.Parameters;
import io.mergewright.web.QueryText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is wanted of the overview, as it stands in the address.
 *
 * @param weeks up to today; 0 where days were given
 * @param only the names that are wanted, by grouping
 * @param by how the groups are made
 * @param sort the column, with a minus before it for the highest first
 */
record Filters(LocalDate first, LocalDate last, int weeks, Map<Grouping, String> only, Grouping by, String sort) {
    /** What stands for a name that is empty, such as the model of what was found by rules alone. */
    static final String NONE = "(none)";

    static final List<Grouping> CHOSEN_BY =
            List.of(Grouping.REPO, Grouping.CATEGORY, Grouping.AGENT, Grouping.MODEL, Grouping.PROMPT);

    private static final int USUAL_WEEKS = 12;
    private static final int MOST_WEEKS = 520;
    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_SORT = 40;

    Filters {
        only = Map.copyOf(only);
    }

    /** @throws BadInputException when they make no sense */
    static Filters of(Parameters parameters, LocalDate today, Grouping usual) {
        LocalDate last = parameters.day("to").orElse(today);
        int weeks = parameters.number("weeks", 1, MOST_WEEKS, USUAL_WEEKS);
        Optional<LocalDate> from = parameters.day("from");
        LocalDate first = from.orElse(monday(last).minusWeeks(weeks - 1L));
        if (first.isAfter(last) || first.plusWeeks(MOST_WEEKS).isBefore(last)) {
            throw new BadInputException("from must be before to, by at most %d weeks".formatted(MOST_WEEKS));
        }
        Map<Grouping, String> only = new EnumMap<>(Grouping.class);
        CHOSEN_BY.stream().filter(one -> parameters.has(name(one))).forEach(one -> {
            String name = parameters.text(name(one), LONGEST_NAME);
            only.put(one, name.equals(NONE) ? "" : name);
        });
        Grouping by =
                parameters.oneOf("by", Grouping.values(), Grouping::toString).orElse(usual);
        boolean days = from.isPresent() || parameters.has("to");
        return new Filters(first, last, days ? 0 : weeks, only, by, parameters.text("sort", LONGEST_SORT));
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** As it is called in addresses. */
    static String name(Grouping grouping) {
        return grouping == Grouping.REPO ? "repository" : grouping.toString();
    }

    /** What routes of the programming interface take that use this. */
    static Parameter[] parameters(Parameter... others) {
        return java.util.stream.Stream.concat(
                        List.of(
                                Parameter.text("from", "First day, such as 2026-01-31, in UTC."),
                                Parameter.text("to", "Last day; today unless given."),
                                Parameter.number(
                                        "weeks", "Where no first day is given: so many weeks, 12 unless given."),
                                Parameter.text("repository", "Only this one, such as acme/shop."),
                                Parameter.text("category", "Only this one; (none) for those without."),
                                Parameter.text("agent", "Only this one."),
                                Parameter.text("model", "Only this one; (none) for those without."),
                                Parameter.text("prompt", "Only this one; (none) for those without."))
                                .stream(),
                        java.util.Arrays.stream(others))
                .toArray(Parameter[]::new);
    }

    Selection selection(Visibility visibility) {
        return new Selection(first, last, visibility.bound(), only);
    }

    /** The name that is wanted of {@code grouping}; empty for all. */
    public String chosen(Grouping grouping) {
        return shown(only.getOrDefault(grouping, ""), only.containsKey(grouping));
    }

    private static String shown(String name, boolean chosen) {
        return chosen && name.isEmpty() ? NONE : name;
    }

    /** Whether anything but days is chosen. */
    public boolean narrowed() {
        return !only.isEmpty();
    }

    /** The address of the same with {@code name} being {@code value}, from the question mark on. */
    public String with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>();
        if (weeks > 0) {
            all.put("weeks", String.valueOf(weeks));
        } else {
            all.put("from", first.toString());
            all.put("to", last.toString());
        }
        CHOSEN_BY.stream().filter(only::containsKey).forEach(one -> all.put(name(one), chosen(one)));
        all.put("by", by.toString());
        all.put("sort", sort);
        if (name.equals("weeks")) {
            all.remove("from");
            all.remove("to");
        }
        all.put(name, value);
        return all.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + '=' + QueryText.encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** The address of the same. */
    public String query() {
        return with("sort", sort);
    }
}
