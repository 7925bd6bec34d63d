package io.mergewright.store;

import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Selection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/** A {@link Selection} as a condition on {@code suggestion_fact}. */
final class SelectionSql {
    private static final String VISIBLE =
            "repository IN (SELECT name_id FROM suggestion_name WHERE label IN (<visible>))";

    private SelectionSql() {}

    static String condition(Selection selection) {
        Stream<String> days = Stream.of("utc_day BETWEEN :first AND :last");
        Stream<String> visible = selection.visible().stream().map(names -> names.isEmpty() ? "FALSE" : VISIBLE);
        Stream<String> only = selection.only().keySet().stream()
                .sorted()
                .map(grouping -> "%s = (SELECT name_id FROM suggestion_name WHERE label = :%s)"
                        .formatted(GroupKey.expression(grouping), parameter(grouping)));
        return Stream.of(days, visible, only).flatMap(parts -> parts).collect(Collectors.joining(" AND "));
    }

    static Query bind(Query query, Selection selection) {
        query.bind("first", selection.first().toEpochDay())
                .bind("last", selection.last().toEpochDay());
        selection
                .visible()
                .filter(names -> !names.isEmpty())
                .ifPresent(names -> query.bindList("visible", storable(names)));
        selection.only().forEach((grouping, name) -> query.bind(parameter(grouping), Database.storable(name)));
        return query;
    }

    static Set<String> storable(Set<String> names) {
        return names.stream().map(Database::storable).collect(Collectors.toUnmodifiableSet());
    }

    private static String parameter(Grouping grouping) {
        return "only_" + grouping;
    }
}
