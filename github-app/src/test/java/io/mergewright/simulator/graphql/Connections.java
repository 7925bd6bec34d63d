package io.mergewright.simulator.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.mergewright.simulator.render.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Lists with cursors, at most a hundred at once. */
final class Connections {
    private static final int MOST = 100;
    private static final String CURSOR = "cursor:v2:";

    private Connections() {}

    static <T> Map<String, Object> of(List<T> all, DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        check(environment.getField().getName(), first, last);
        int from = position(environment.getArgument("after"), 0);
        int to = position(environment.getArgument("before"), all.size() + 1) - 1;
        from = Math.min(from, all.size());
        to = Math.max(from, Math.min(to, all.size()));
        if (first != null) {
            to = Math.min(to, from + first);
        } else {
            from = Math.max(from, to - last);
        }
        var edges = new ArrayList<Map<String, Object>>();
        for (int i = from; i < to; i++) {
            edges.add(Json.object("cursor", cursor(i + 1), "node", all.get(i)));
        }
        return Json.object(
                "totalCount", all.size(),
                "nodes", all.subList(from, to),
                "edges", edges,
                "pageInfo",
                        Json.object(
                                "hasNextPage",
                                to < all.size(),
                                "hasPreviousPage",
                                from > 0,
                                "startCursor",
                                from < to ? cursor(from + 1) : null,
                                "endCursor",
                                from < to ? cursor(to) : null));
    }

    private static void check(String field, Integer first, Integer last) {
        if (first == null && last == null) {
            throw new QueryFailure(
                    "MISSING_PAGINATION_BOUNDARIES",
                    "You must provide a `first` or `last` value to properly paginate the `" + field + "` connection.");
        }
        int asked = first == null ? last : first;
        if (asked > MOST) {
            throw new QueryFailure(
                    "EXCESSIVE_PAGINATION",
                    "Requesting %d records on the `%s` connection exceeds the `%s` limit of 100 records."
                            .formatted(asked, field, first == null ? "last" : "first"));
        }
    }

    private static int position(String cursor, int otherwise) {
        if (cursor == null) {
            return otherwise;
        }
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(text.substring(CURSOR.length()));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new QueryFailure(
                    "INVALID_CURSOR_ARGUMENTS", "`" + cursor + "` does not appear to be a valid cursor.");
        }
    }

    private static String cursor(int number) {
        return Base64.getEncoder().encodeToString((CURSOR + number).getBytes(StandardCharsets.UTF_8));
    }
}
