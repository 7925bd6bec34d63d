package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A secret that is made of random numbers which can be guessed. */
final class GuessableSecrets implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "secret-can-be-guessed",
            Tier.COMMENT,
            Severity.ERROR,
            "security",
            "A secret from random numbers that can be guessed");
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(?:token|secret|passw(?:or)?d|passphrase|nonce|\\botp|otp(?:code)?$|csrf|xsrf|salt|session_?(?:id|key)|api_?key|reset_?code|verification_?code|invite_?code|recovery_?code|backup_?code|activation_?code|signing_?key|encryption_?key|one_?time).*");
    /** Names that say little, where the function says what they are for. */
    private static final Pattern VAGUE =
            Pattern.compile("(?i)code|pin|digits|raw|buf|b|bytes|id|sid|key|random_?bytes");

    private static final Pattern PURPOSE = Pattern.compile(
            "(?i)one.?time|verification.?code|login.?code|reset.?(?:code|token|link)|two.?factor|session_?id|new_?session|session.?token|api.?key|your code is|invit(?:e|ation)_?(?:code|token)");
    private static final Pattern OTHER = Pattern.compile(
            "(?i).*(?:tokeni[sz]|tokens?_?(?:count|index|type|length|limit|pos)|maxtokens?|numtokens?|tokenprob|next_?token|sample_?token|mask|vocab|bucket|backoff|jitter|delay|test|fake|mock|dummy|seed|color).*");
    private static final Pattern JAVA_RANDOM = Pattern.compile(
            "Math\\.random|(?:new)?Random\\(\\)\\.next\\w*|ThreadLocalRandom\\.current\\(\\)\\.next\\w*|RandomStringUtils\\.random\\w*|Random\\.(?:nextInt|nextLong|nextBytes|Default\\.\\w+)");
    private static final Pattern PYTHON_RANDOM =
            Pattern.compile("random\\.(?:choices?|randint|random|sample|randrange|getrandbits|shuffle|randbytes)");
    private static final Pattern GO_RANDOM =
            Pattern.compile("(?:math)?rand\\.(?:Intn?|Int\\d+n?|IntN|Uint\\d+|Float64|Perm|Read|Shuffle)");
    private static final Pattern KOTLIN_LETTERS = Pattern.compile("(?s).*\\.random");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.complementOf(EnumSet.of(Grammar.YAML, Grammar.DOCKERFILE, Grammar.BASH, Grammar.RUST));
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("andom", "rand", "uniqid", "sample", "shuffle");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            if (isGuessable(call, code)) {
                filled(call)
                        .or(() -> secret(call.node()))
                        .ifPresent(name -> found.accept(new Found(
                                call.node(),
                                "`%s` looks like a secret, and these random numbers can be guessed by who sees some of them; secrets need the secure generator."
                                        .formatted(Quotes.of(name)))));
            }
        }
    }

    private static boolean isGuessable(Call call, Code code) {
        String written = call.written();
        return switch (code.grammar()) {
            case JAVA -> JAVA_RANDOM.matcher(written).matches() || isPlainRandom(call, code);
            case KOTLIN ->
                JAVA_RANDOM.matcher(written).matches()
                        || (KOTLIN_LETTERS.matcher(written).matches()
                                && call.arguments().isEmpty());
            case JAVASCRIPT, TYPESCRIPT, TSX -> written.equals("Math.random");
            case PYTHON ->
                PYTHON_RANDOM.matcher(written).matches()
                        && !code.text().contains("random = SystemRandom")
                        && !code.text().matches("(?s).*(?:random|secrets) as random.*");
            case GO -> GO_RANDOM.matcher(written).matches() && code.text().contains("\"math/rand");
            case PHP -> written.matches("mt_rand|rand|uniqid|lcg_value|str_shuffle|array_rand|shuffle");
            case RUBY ->
                written.matches("(?:Kernel\\.)?rand|Random\\.(?:rand|new|bytes|hex)")
                        || (call.name().equals("sample")
                                && !call.arguments().toString().contains("SecureRandom"));
            case CSHARP ->
                written.matches("newRandom\\(.*\\)\\.Next\\w*|Random\\.Shared\\.Next\\w*") || isPlainRandom(call, code);
            case C, CPP -> written.matches("(?:std::)?(?:rand|random|rand_r|drand48)");
            default -> false;
        };
    }

    /** A method of a field or variable that is made with {@code new Random()} in this file. */
    private static boolean isPlainRandom(Call call, Code code) {
        String receiver = call.receiver().map(Node::text).orElse("").replaceFirst("^this\\.", "");
        return call.name().matches("[nN]ext\\w*|ints")
                && receiver.matches("\\w+")
                && Pattern.compile("\\b" + receiver + "\\s*=\\s*new\\s+(?:java\\.util\\.|System\\.)?Random\\s*\\(")
                        .matcher(code.text())
                        .find()
                && !Pattern.compile("\\b" + receiver + "\\s*=\\s*(?:new\\s+)?SecureRandom")
                        .matcher(code.text())
                        .find();
    }

    /** What random bytes are written into. */
    private static Optional<Node> filled(Call call) {
        return call.name().matches("[nN]extBytes|Read")
                ? call.argument(0).filter(GuessableSecrets::isSecret)
                : Optional.empty();
    }

    /** What the value becomes: a variable, or what the function around it makes. */
    private static Optional<Node> secret(Node random) {
        for (Optional<Node> up = random.parent(); up.isPresent(); up = up.get().parent()) {
            Node one = up.get();
            Optional<Node> name = named(one);
            if (name.isPresent()) {
                boolean key = one.is("pair", "keyed_element", "keyword_argument");
                if (isSecret(name.get())) {
                    return name;
                }
                if (key) {
                    continue;
                }
            }
            if (Scope.isFunction(one)) {
                return function(one).filter(GuessableSecrets::isSecret).filter(GuessableSecrets::makes);
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> named(Node one) {
        return switch (one.kind()) {
            case "variable_declarator", "init_declarator" ->
                one.field("name").or(() -> one.field("declarator")).or(() -> one.child(0));
            case "assignment",
                    "assignment_expression",
                    "augmented_assignment",
                    "augmented_assignment_expression",
                    "short_var_declaration",
                    "assignment_statement",
                    "operator_assignment" -> one.field("left");
            case "property_declaration" -> one.first("variable_declaration");
            case "keyword_argument" -> one.field("name");
            case "pair" -> one.field("key");
            default -> Optional.empty();
        };
    }

    private static Optional<Node> function(Node function) {
        return function.field("name")
                .or(() -> function.first("simple_identifier"))
                .or(() -> function.field("declarator"));
    }

    private static boolean makes(Node name) {
        return !name.text()
                .matches(
                        "(?:is|has|[vV]alidate|[cC]heck|[vV]erify|[fF]ind|[dD]elete|[rR]emove|[pP]arse|[sS]tore|[sS]ave|[rR]efresh|[rR]etry|[wW]ith|[uU]se)[A-Z_].*");
    }

    private static boolean isSecret(Node name) {
        String text = name.text().replaceFirst("(?s)[({].*", "");
        return (SECRET.matcher(text).matches() && !OTHER.matcher(text).matches())
                || (VAGUE.matcher(text).matches()
                        && PURPOSE.matcher(Scope.of(name).text()).find());
    }
}
