package io.mergewright.config;

import java.util.List;

/** Turns what was given into the text of a value: looks up secrets, and puts directories of the user in. */
final class Resolution {
    private static final String HOME = "~/";
    private static final String STATE_HOME = "$XDG_STATE_HOME/";

    private final Environment environment;
    private final List<Problem> problems;

    Resolution(Environment environment, List<Problem> problems) {
        this.environment = environment;
        this.problems = problems;
    }

    Effective fallback(Setting<?> setting) {
        String text = setting.fallback().startsWith(STATE_HOME)
                ? environment
                        .stateHome()
                        .resolve(setting.fallback().substring(STATE_HOME.length()))
                        .toString()
                : setting.fallback();
        return new Effective(setting, text, new Source.Default());
    }

    Effective of(Given given) {
        return switch (given.way()) {
            case VALUE -> plain(given);
            case VARIABLE -> variable(given);
            case FILE -> file(given);
        };
    }

    private Effective plain(Given given) {
        String text = given.entry().text();
        boolean below = given.setting().type().equals(ValueTypes.PATH) && text.startsWith(HOME);
        return new Effective(
                given.setting(), below ? home(text) : text, given.entry().source());
    }

    private Effective variable(Given given) {
        String name = given.entry().text();
        var secret = environment.variable(name);
        if (secret.isEmpty()) {
            problems.add(Problem.error(
                    given.entry().source(), "'" + given.entry().key() + "' names a variable that is not set: " + name));
        }
        return pointed(given, secret.orElse(""), new Source.Variable(name));
    }

    private Effective file(Given given) {
        String name = given.entry().text();
        String path = name.startsWith(HOME) ? home(name) : name;
        var secret = ValueTypes.PATH.read(path).flatMap(SecretFile::read);
        if (secret.isEmpty()) {
            problems.add(Problem.error(
                    given.entry().source(),
                    "'" + given.entry().key() + "' names a file without a readable secret: " + name));
        }
        return pointed(given, secret.orElse(""), new Source.InFile(path, 0));
    }

    private Effective pointed(Given given, String secret, Source target) {
        if (given.setting().type().read(secret).isEmpty()) {
            problems.add(Problem.error(given.entry().source(), "the secret in " + target + " is no text on one line"));
        }
        return new Effective(
                given.setting(), secret, new Source.Pointed(given.entry().source(), target));
    }

    private String home(String text) {
        return environment.home().resolve(text.substring(HOME.length())).toString();
    }
}
