package io.mergewright.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The types of settings. */
final class ValueTypes {
    static final ValueType<Secret> SECRET = new ValueType<>(
            "secret",
            "a text on one line",
            text -> Optional.of(text).filter(ValueTypes::isOneLine).map(Secret::new),
            text -> Secret.MASK);

    /** A secret that may take several lines, such as a key in PEM. */
    static final ValueType<Secret> SECRET_LINES =
            new ValueType<>("secret", "a text", text -> Optional.of(text).map(Secret::new), text -> Secret.MASK);

    static final ValueType<String> TEXT = new ValueType<>(
            "text",
            "a text on one line",
            text -> Optional.of(text).filter(ValueTypes::isOneLine),
            UnaryOperator.identity());

    static final ValueType<Boolean> FLAG =
            new ValueType<>("flag", "true or false", ValueTypes::flag, UnaryOperator.identity());

    static final ValueType<Path> PATH = new ValueType<>("path", "a path", ValueTypes::path, UnaryOperator.identity());

    static final ValueType<URI> URL =
            new ValueType<>("url", "an http or https URL with a host", ValueTypes::url, ValueTypes::withoutPassword);

    /** The base of an interface: paths are appended to it. */
    static final ValueType<URI> BASE_URL = new ValueType<>(
            "url",
            "an http or https URL with a host and without a user or a query",
            text -> url(text).filter(url -> url.getRawUserInfo() == null && url.getRawQuery() == null),
            ValueTypes::withoutPassword);

    /** A URL whose {@code http://} may be left out, as is usual for proxies. */
    static final ValueType<URI> PROXY = new ValueType<>(
            "proxy",
            "an http URL or HOST:PORT",
            text -> url(withScheme(text)).filter(url -> "http".equals(url.getScheme())),
            text -> withoutPassword(withScheme(text)));

    static final ValueType<String> JDBC_URL = new ValueType<>(
            "jdbc url",
            "a JDBC URL that begins with jdbc:postgresql: and holds no password",
            ValueTypes::jdbcUrl,
            ValueTypes::withoutPassword);

    private static final Pattern USER_INFO = Pattern.compile("(//[^/?#:]*):[^/?#]*@");
    private static final Pattern PASSWORD =
            Pattern.compile("(?i)([?&;](?:password|sslpassword|(?:api[-_]?)?key|(?:access_)?token)=)[^&;]*");

    private ValueTypes() {}

    static ValueType<Integer> number(int least, int most) {
        String allowed = "a whole number from %d to %d".formatted(least, most);
        return new ValueType<>(
                "number",
                allowed,
                text -> Numbers.whole(text, least, most).map(Math::toIntExact),
                UnaryOperator.identity());
    }

    /** A number of something that may also be unlimited. */
    static ValueType<Limit> limit(long most) {
        String allowed = "a whole number from 0 to %d, or none".formatted(most);
        return new ValueType<>(
                "limit", allowed, text -> limit(text, () -> Numbers.whole(text, 0, most)), UnaryOperator.identity());
    }

    /** Dollars, kept as micro-dollars; may also be unlimited. */
    static ValueType<Limit> money(int mostDollars) {
        String allowed = "dollars from 0 to %d with at most 6 decimals, such as 0.25, or none".formatted(mostDollars);
        return new ValueType<>(
                "money",
                allowed,
                text -> limit(text, () -> Numbers.microDollars(text, mostDollars)),
                UnaryOperator.identity());
    }

    static ValueType<Double> decimal(double least, double most) {
        String allowed = "a number from %s to %s".formatted(Numbers.plain(least), Numbers.plain(most));
        return new ValueType<>(
                "decimal", allowed, text -> Numbers.decimal(text, least, most), UnaryOperator.identity());
    }

    /** The same, or none. */
    static <T> ValueType<OrNone<T>> orNone(ValueType<T> type) {
        return new ValueType<>(
                type.name(),
                type.allowed() + ", or none",
                text -> text.equals("none")
                        ? Optional.of(new OrNone<T>(null))
                        : type.read(text).map(OrNone::new),
                type.masked());
    }

    static ValueType<Double> share() {
        return new ValueType<>(
                "share", "a number from 0 to 1", text -> Numbers.decimal(text, 0, 1), UnaryOperator.identity());
    }

    static ValueType<Duration> duration(Duration least, Duration most) {
        String allowed = "a duration from %s to %s, such as 500ms, 30s, 5m, 2h or 7d"
                .formatted(Times.text(least), Times.text(most));
        return new ValueType<>(
                "duration",
                allowed,
                text -> Times.read(text).filter(time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0),
                UnaryOperator.identity());
    }

    static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
        String names =
                Arrays.stream(type.getEnumConstants()).map(ValueTypes::label).collect(Collectors.joining(", "));
        return new ValueType<>("choice", "one of " + names, text -> choice(type, text), UnaryOperator.identity());
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> label(value).equals(text))
                .findFirst();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Names in small letters; separated by commas or white space.
     *
     * @param form an expression that each fits
     */
    static ValueType<Set<String>> names(String form, String allowed) {
        var pattern = Pattern.compile(form);
        return new ValueType<>(
                "names",
                allowed + ", separated by commas",
                text -> Optional.of(words(text))
                        .filter(names -> names.stream()
                                .allMatch(name -> pattern.matcher(name).matches())),
                UnaryOperator.identity());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Limit> limit(String text, Supplier<Optional<Long>> number) {
        return text.equals("none") ? Optional.of(Limit.NONE) : number.get().map(Limit::new);
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Path> path(String text) {
        try {
            return isOneLine(text) ? Optional.of(Path.of(text)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> url(String text) {
        try {
            var url = new URI(text);
            boolean known = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return known && url.getHost() != null && url.getPort() <= 65_535 ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withScheme(String text) {
        return text.contains("://") ? text : "http://" + text;
    }

    private static Optional<String> jdbcUrl(String text) {
        return text.startsWith("jdbc:postgresql:")
                        && isOneLine(text)
                        && withoutPassword(text).equals(text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private static String withoutPassword(String url) {
        String masked = USER_INFO.matcher(url).replaceAll("$1:" + Secret.MASK + "@");
        return PASSWORD.matcher(masked).replaceAll("$1" + Secret.MASK);
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
