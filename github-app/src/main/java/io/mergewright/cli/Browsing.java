package io.mergewright.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens addresses in the browser of whoever sits at this machine, where there is a screen. */
final class Browsing {
    private final String system;
    private final Map<String, String> environment;

    /**
     * On this machine.
     *
     * @param system name of the operating system, as Java gives it
     */
    Browsing(String system, Map<String, String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = Map.copyOf(environment);
    }

    /** The program that opens addresses; empty where nobody would see it. */
    Optional<List<String>> program() {
        if (system.startsWith("mac")) {
            return Optional.of(List.of("open"));
        }
        if (system.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        return environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")
                ? Optional.of(List.of("xdg-open"))
                : Optional.empty();
    }

    /** Opens {@code address}; where that does not work, the address stands in the output as well. */
    void open(String address) {
        program().ifPresent(program -> {
            try {
                var command = new ArrayList<>(program);
                command.add(address);
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                // There is no such program: people open the link themselves.
            }
        });
    }
}
