package io.mergewright.simulator.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of the interface, as the documentation writes it; {@code {name+}} may hold slashes. */
record Route(String method, String template, Access access, Function<Call, Answer> endpoint, Pattern pattern) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\+?)}");

    static Route get(String template, Access access, Function<Call, Answer> endpoint) {
        return of("GET", template, access, endpoint);
    }

    static Route post(String template, Access access, Function<Call, Answer> endpoint) {
        return of("POST", template, access, endpoint);
    }

    static Route patch(String template, Access access, Function<Call, Answer> endpoint) {
        return of("PATCH", template, access, endpoint);
    }

    static Route put(String template, Access access, Function<Call, Answer> endpoint) {
        return of("PUT", template, access, endpoint);
    }

    static Route delete(String template, Access access, Function<Call, Answer> endpoint) {
        return of("DELETE", template, access, endpoint);
    }

    private static Route of(String method, String template, Access access, Function<Call, Answer> endpoint) {
        var regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(template);
        int end = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(template.substring(end, variable.start())));
            regex.append(variable.group(2).isEmpty() ? "([^/]+)" : "(.+)");
            end = variable.end();
        }
        regex.append(Pattern.quote(template.substring(end)));
        return new Route(method, template, access, endpoint, Pattern.compile(regex.toString()));
    }

    /** What the variables of the path hold, when the path fits. */
    Optional<Map<String, String>> match(String path) {
        var matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        Matcher variable = VARIABLE.matcher(template);
        for (int group = 1; variable.find(); group++) {
            values.put(variable.group(1), Request.decode(matcher.group(group).replace("+", "%2B")));
        }
        return Optional.of(values);
    }
}
