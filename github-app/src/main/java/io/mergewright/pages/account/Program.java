package io.mergewright.pages.account;

import java.util.List;
import java.util.Optional;

/** Browsers by the names that people know, as far as they tell. Most say that they are others as well: the first name that fits counts. */
final class Program {
    private static final List<String> BROWSERS =
            List.of("Edg:Edge", "OPR:Opera", "Firefox:Firefox", "Chrome:Chrome", "Safari:Safari", "curl:curl");
    private static final List<String> SYSTEMS = List.of(
            "iPhone:iPhone", "iPad:iPad", "Android:Android", "Windows:Windows", "Mac OS X:macOS", "Linux:Linux");

    private Program() {}

    /** Such as {@code Firefox on Linux}. */
    static String shown(String agent) {
        Optional<String> system = first(SYSTEMS, agent);
        return first(BROWSERS, agent)
                .map(browser -> browser + system.map(name -> " on " + name).orElse(""))
                .orElse(agent.isEmpty() ? "unknown" : agent);
    }

    private static Optional<String> first(List<String> names, String agent) {
        return names.stream()
                .map(pair -> pair.split(":", 2))
                .filter(pair -> agent.contains(pair[0]))
                .map(pair -> pair[1])
                .findFirst();
    }
}
