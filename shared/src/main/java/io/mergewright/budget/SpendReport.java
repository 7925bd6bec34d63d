package io.mergewright.budget;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What was spent, in rows by day, agent, workflow and model. */
public record SpendReport(List<SpendRow> rows) {
    public SpendReport {
        rows = List.copyOf(rows);
    }

    public Cost total() {
        return rows.stream().map(SpendRow::cost).reduce(Cost.NONE, Cost::plus);
    }

    /** The cost of the rows that share a key, such as {@code by(SpendRow::model)}, in the order of the keys. */
    public <K extends Comparable<? super K>> Map<K, Cost> by(Function<SpendRow, K> key) {
        Map<K, Cost> costs = new TreeMap<>();
        rows.forEach(row -> costs.merge(key.apply(row), row.cost(), Cost::plus));
        return costs;
    }
}
