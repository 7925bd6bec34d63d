package io.mergewright.pages.trace;

import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.trace.HandlingSearch;
import io.mergewright.trace.HandlingSearch.Position;
import io.mergewright.trace.HandlingSearch.Shown;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Parameters;
import io.mergewright.web.QueryText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which handlings somebody wants to see, as it stands in an address. */
public record HandlingFilter(String agent, String repository, boolean shortfalls) {
    static final List<String> AGENTS = List.of("diagnose", "review", "repair");

    private static final int LONGEST = 250;
    private static final long NANOS = 1_000_000_000;
    private static final Pattern POSITION = Pattern.compile("(\\d{1,19})-([0-9A-Za-z]{1,32})");

    static HandlingFilter of(Parameters parameters) {
        return new HandlingFilter(
                parameters.text("agent", LONGEST),
                parameters.text("repository", LONGEST),
                parameters.has("shortfalls"));
    }

    HandlingSearch search(Person person, Optional<Position> before) {
        return new HandlingSearch(
                shown(person),
                Optional.of(repository).filter(one -> !one.isEmpty()),
                Optional.of(agent).filter(one -> !one.isEmpty()),
                shortfalls,
                before);
    }

    /** What belongs to no repository is for administrators. */
    public static Shown shown(Person person) {
        return new Shown(person.visibility().everything(), person.visibility().repositories(), person.may(Role.ADMIN));
    }

    /**
     * Where a page ended, as {@link #text} wrote it.
     *
     * @throws BadInputException when it did not
     */
    static Optional<Position> before(Parameters parameters) {
        if (!parameters.has("before")) {
            return Optional.empty();
        }
        Matcher matcher = POSITION.matcher(parameters.text("before"));
        if (!matcher.matches()) {
            throw new BadInputException("before must be what next was on the page before");
        }
        try {
            long nanos = Long.parseLong(matcher.group(1));
            return Optional.of(new Position(Instant.ofEpochSecond(nanos / NANOS, nanos % NANOS), matcher.group(2)));
        } catch (NumberFormatException e) {
            throw new BadInputException("before must be what next was on the page before");
        }
    }

    static String text(ShownHandling last) {
        Instant start = last.startedAt();
        return start.getEpochSecond() * NANOS + start.getNano() + "-" + last.id();
    }

    /** As it stands in an address. */
    public String query() {
        return "agent=" + QueryText.encoded(agent) + "&repository=" + QueryText.encoded(repository)
                + (shortfalls ? "&shortfalls=1" : "");
    }

    public boolean isSet() {
        return shortfalls || !agent.isEmpty() || !repository.isEmpty();
    }
}
