package io.mergewright.simulator.rest;

import io.mergewright.simulator.render.Json;
import io.mergewright.simulator.render.Urls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Lists in pages: {@code per_page} (30, at most 100), {@code page}, and the header {@code Link}. */
final class Pages {
    private static final int USUAL = 30;
    private static final int MOST = 100;

    private final Urls urls;

    Pages(Urls urls) {
        this.urls = urls;
    }

    static int size(Call call) {
        int asked = call.query("per_page", USUAL);
        return asked < 1 ? USUAL : Math.min(asked, MOST);
    }

    /** A page as a plain list. */
    <T> Answer list(Call call, List<T> all, Function<T, ?> render) {
        return linked(call, all.size(), Answer.ok(page(call, all, render)));
    }

    /** A page within an object that counts all. */
    <T> Answer counted(Call call, String field, List<T> all, Function<T, ?> render) {
        var body = Json.object("total_count", all.size(), field, page(call, all, render));
        return linked(call, all.size(), Answer.ok(body));
    }

    private static <T> List<Object> page(Call call, List<T> all, Function<T, ?> render) {
        var page = new ArrayList<>();
        all.stream()
                .skip((long) (number(call) - 1) * size(call))
                .limit(size(call))
                .forEach(one -> page.add(render.apply(one)));
        return page;
    }

    private static int number(Call call) {
        return Math.max(1, call.query("page", 1));
    }

    private Answer linked(Call call, int total, Answer answer) {
        int last = Math.max(1, (total + size(call) - 1) / size(call));
        int page = number(call);
        var links = new ArrayList<String>();
        if (page > 1) {
            links.add(link(call, page - 1, "prev"));
        }
        if (page < last) {
            links.add(link(call, page + 1, "next"));
            links.add(link(call, last, "last"));
        }
        if (page > 1) {
            links.add(link(call, 1, "first"));
        }
        return links.isEmpty() ? answer : answer.with("Link", String.join(", ", links));
    }

    private String link(Call call, int page, String relation) {
        return link(call, "page", Integer.toString(page), relation);
    }

    /** A link to the same list with another value of one parameter. */
    String link(Call call, String parameter, String value, String relation) {
        var query = new LinkedHashMap<>(call.request().query());
        query.put(parameter, value);
        var text = new ArrayList<String>();
        query.forEach((name, held) -> text.add(encode(name) + "=" + encode(held)));
        String url = urls.base() + call.request().prefix() + call.request().path();
        return "<%s?%s>; rel=\"%s\"".formatted(url, String.join("&", text), relation);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
