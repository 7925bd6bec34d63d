package io.mergewright.pages.queue;

import io.mergewright.access.Person;
import io.mergewright.decide.Wanted;
import io.mergewright.decide.Wanted.Order;
import io.mergewright.web.Parameters;
import io.mergewright.web.QueryText;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of the queue somebody looks at, as it stands in addresses and forms. */
record QueueFilter(String repository, String category, String agent, Order order, String show, String after) {
    static final String SNOOZED = "snoozed";

    private static final int LONGEST = 250;
    private static final String[] SHOWS = {"waiting", SNOOZED};

    static QueueFilter of(Parameters given) {
        return new QueueFilter(
                given.text("repository", LONGEST),
                given.text("category", LONGEST),
                given.text("agent", LONGEST),
                given.oneOf("order", Order.values(), Order::label).orElse(Order.OLDEST),
                given.oneOf("show", SHOWS, name -> name).orElse(""),
                given.text("after", LONGEST));
    }

    Wanted wanted(Person person) {
        return new Wanted(repository, category, agent, order, snoozed(), person.visibility());
    }

    public boolean snoozed() {
        return show.equals(SNOOZED);
    }

    /** As users write the order. */
    public String sorted() {
        return order.label();
    }

    /** What is not as usual, for hidden fields. */
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "repository", repository,
                "category", category,
                "agent", agent,
                "order", order == Order.OLDEST ? "" : order.label(),
                "show", snoozed() ? show : "",
                "after", after));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** What is not as usual, for addresses: empty, or ending in an ampersand. */
    public String query() {
        return query(fields());
    }

    /** The same for the page that begins behind {@code place}. */
    public String queryAfter(String place) {
        Map<String, String> fields = fields();
        fields.put("after", place);
        return query(fields);
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + QueryText.encoded(field.getValue()) + "&")
                .collect(Collectors.joining());
    }

    /** Whether anything is left out. */
    public boolean narrow() {
        return !(repository + category + agent).isEmpty();
    }
}
