package io.mergewright.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The table {@code suggestion_name}: numbers for names. New names are added in their order, so that two who add do not deadlock. */
final class NameTable {
    private NameTable() {}

    /** The numbers of {@code names}, made where there are none. */
    static Map<String, Integer> numbers(Handle handle, Collection<String> names) {
        List<String> sorted = new ArrayList<>(new TreeSet<>(names));
        Map<String, Integer> numbers = find(handle, sorted);
        List<String> missing =
                sorted.stream().filter(name -> !numbers.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            missing.forEach(name -> add(handle, name));
            numbers.putAll(find(handle, missing));
        }
        return numbers;
    }

    private static void add(Handle handle, String name) {
        handle.createUpdate("INSERT INTO suggestion_name (label) VALUES (:label) ON CONFLICT DO NOTHING")
                .bind("label", name)
                .execute();
    }

    private static Map<String, Integer> find(Handle handle, List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        handle.createQuery("SELECT name_id, label FROM suggestion_name WHERE label IN (<names>)")
                .bindList("names", names)
                .map((row, context) -> numbers.put(row.getString("label"), row.getInt("name_id")))
                .list();
        return numbers;
    }
}
