package io.mergewright.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Secrets as arguments: {@code --password x}, {@code -p x} of {@code docker login} and {@code sshpass}, {@code -px} of
 * {@code mysql}, {@code -u user:x} of {@code curl}.
 */
final class CommandLineSecrets implements SecretFinder {
    private static final String KIND = "argument";

    private enum Tool {
        LOGIN,
        MYSQL,
        CURL;

        boolean isIn(String line) {
            return names().anyMatch(line::contains);
        }

        private Stream<String> names() {
            return switch (this) {
                case LOGIN -> Stream.of("docker login", "podman login", "oc login", "sshpass");
                case MYSQL -> Stream.of("mysql ", "mysqldump ", "mysqladmin ");
                case CURL -> Stream.of("curl");
            };
        }
    }

    private record Argument(int from, int to, String text) {}

    @Override
    public void find(String line, Redactions found) {
        if (line.indexOf(" -") < 0) {
            return;
        }
        var tools = EnumSet.noneOf(Tool.class);
        tools.addAll(
                Arrays.stream(Tool.values()).filter(tool -> tool.isIn(line)).toList());
        var arguments = arguments(line);
        for (int i = 0; i < arguments.size(); i++) {
            if (tools.contains(Tool.MYSQL)) {
                attached(arguments.get(i), found);
            }
            if (i + 1 < arguments.size()) {
                separate(tools, arguments.get(i).text(), arguments.get(i + 1), found);
            }
        }
    }

    private static void attached(Argument argument, Redactions found) {
        boolean isPassword = argument.text().startsWith("-p") && argument.text().length() > 2;
        if (isPassword && !SecretValue.isHarmless(argument.text().substring(2))) {
            found.add(argument.from() + 2, argument.to(), KIND);
        }
    }

    private static void separate(Set<Tool> tools, String option, Argument next, Redactions found) {
        if (next.text().startsWith("-") || SecretValue.isHarmless(next.text())) {
            return;
        }
        boolean isNamed = option.startsWith("--")
                && SecretName.strength(option) == SecretName.Strength.STRONG
                && !SecretValue.isPath(next.text());
        if (isNamed || (option.equals("-p") && tools.contains(Tool.LOGIN))) {
            found.add(next.from(), next.to(), KIND);
        } else if (tools.contains(Tool.CURL) && (option.equals("-u") || option.equals("--user"))) {
            userAndPassword(next, found);
        }
    }

    private static void userAndPassword(Argument argument, Redactions found) {
        int colon = argument.text().indexOf(':');
        if (colon > 0 && !SecretValue.isHarmless(argument.text().substring(colon + 1))) {
            found.add(argument.from() + colon + 1, argument.to(), KIND);
        }
    }

    /** The words of the line, without their quotes. */
    private static List<Argument> arguments(String line) {
        List<Argument> arguments = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ' ') {
                at++;
                continue;
            }
            boolean quoted = c == '"' || c == '\'';
            int from = quoted ? at + 1 : at;
            int close = line.indexOf(quoted ? c : ' ', from);
            int to = close < 0 ? line.length() : close;
            arguments.add(new Argument(from, to, line.substring(from, to)));
            at = quoted ? to + 1 : to;
        }
        return arguments;
    }
}
