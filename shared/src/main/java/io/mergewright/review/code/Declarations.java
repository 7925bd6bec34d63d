package io.mergewright.review.code;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.review.change.FileText;
import io.mergewright.review.syntax.Grammar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds declarations of functions and types in the files of a repository that are near to one file, by the shape of the text. Reads
 * those of a language when it is first asked about it, as far as they fit. For one thread at a time.
 */
public final class Declarations {
    private static final int MOST_FILES = 1_000;
    private static final long MOST_CHARACTERS = 16L << 20;
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_GAP = 80;
    private static final int LONGEST_HEAD = 160;
    private static final Map<Grammar, Grammar> FAMILIES = Map.of(
            Grammar.TYPESCRIPT,
            Grammar.JAVASCRIPT,
            Grammar.TSX,
            Grammar.JAVASCRIPT,
            Grammar.KOTLIN,
            Grammar.JAVA,
            Grammar.CPP,
            Grammar.C);

    /** What stands before the name of a function that is declared. */
    private static final Map<Grammar, Pattern> HEADS = Map.of(
            Grammar.PYTHON, Pattern.compile("\\s*(?:async )?def "),
            Grammar.RUBY, Pattern.compile("\\s*(?:\\w+ )?def (?:self\\.)?"),
            Grammar.GO, Pattern.compile("func (?:\\([^)]*\\) )?"),
            Grammar.RUST, Pattern.compile("[\\w() ]*\\bfn "),
            Grammar.PHP, Pattern.compile("[\\w ]*\\bfunction &?"),
            Grammar.JAVASCRIPT,
                    Pattern.compile(
                            "\\s*(?:(?:export|default|public|private|protected|static|async|function|get|readonly|override|declare|abstract) )*\\*?\\s*"));

    private static final Pattern KOTLIN = Pattern.compile("[\\w@ ]*\\bfun (?:<[^>]*> )?(?:\\w+\\.)?");
    private static final Pattern CONSTANT = Pattern.compile("\\s*(?:export )?(?:const|let|var) ");
    private static final Pattern GAP = Pattern.compile("\\s*=\\s*(?:async\\s*)?");
    private static final Pattern TYPED =
            Pattern.compile("\\s*(?:@\\w+(?:\\([^)]*\\))? )*[\\w<>\\[\\],.?*&: ]*[\\w>\\]?*&][\\s*&]+");
    private static final Pattern NO_TYPE =
            Pattern.compile("\\b(?:return|new|throw|else|await|yield|case|delete|goto)\\b|[.:,]\\s*$");
    private static final Pattern BODY =
            Pattern.compile("[{;]|throws\\b|=>|where\\b|const\\b|override\\b|noexcept\\b|:");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");

    private final Shelf shelf;
    private final String path;
    private final Set<String> words;
    private final Map<Grammar, List<Source>> sources = new EnumMap<>(Grammar.class);
    private final Map<String, List<Function>> functions = new HashMap<>();

    /** A file of the repository. */
    record Source(String path, Grammar grammar, String text) {}

    /**
     * A function or method.
     *
     * @param parameters their names in order
     * @param head what stands before the name on its line, such as {@code public static async Task<int>}
     * @param tail what stands behind the parameters up to the body, such as {@code : Promise<void>}
     */
    public record Function(String path, String head, List<String> parameters, String tail) {}

    private Declarations(Shelf shelf, String path, Set<String> words) {
        this.shelf = shelf;
        this.path = path;
        this.words = words;
    }

    /** Those of {@code repository}; nothing is near before {@link #near} says what it is near to. */
    public Declarations(Sources repository) {
        this(new Shelf(repository), "", Set.of());
    }

    /** Those that the file at {@code file} can mean: in files beside it, and in those that it speaks of by their names. */
    public Declarations near(String file, String text) {
        return new Declarations(shelf, file, words(text));
    }

    /** The files of the repository that were read so far, for all that look for declarations in it. */
    private static final class Shelf {
        private final Sources repository;
        private final Map<String, Optional<Source>> texts = new HashMap<>();
        private List<RepositoryPath> paths = List.of();

        Shelf(Sources repository) {
            this.repository = repository;
        }

        List<RepositoryPath> paths() {
            if (paths.isEmpty()) {
                paths = repository.paths();
            }
            return paths;
        }

        Optional<Source> source(RepositoryPath path) {
            return texts.computeIfAbsent(
                    path.value(),
                    key -> repository
                            .at(path)
                            .flatMap(FileText::of)
                            .map(text -> new Source(key, Grammar.of(key).orElseThrow(), text.text())));
        }
    }

    /** All functions that are called {@code name} in files of this language and those that it mixes with. */
    public List<Function> functions(String name, Grammar grammar) {
        Grammar family = FAMILIES.getOrDefault(grammar, grammar);
        return functions.computeIfAbsent(family + " " + name, key -> find(name, family));
    }

    /** Files of the language in which {@code text} stands. */
    List<Source> with(String text, Grammar grammar) {
        return sources(FAMILIES.getOrDefault(grammar, grammar)).stream()
                .filter(source -> source.text().contains(text))
                .toList();
    }

    private List<Function> find(String name, Grammar family) {
        List<Function> found = new ArrayList<>();
        for (Source source : sources(family)) {
            if (source.text().contains(name) && found.size() < MOST_FOUND) {
                find(name, source, found);
            }
        }
        return List.copyOf(found);
    }

    private static void find(String name, Source source, List<Function> found) {
        String text = source.text();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            int open = open(text, at, name, source.grammar());
            if (open < 0) {
                continue;
            }
            String head = head(text, at);
            int close = closing(text, open);
            String tail = tail(text, close + 1);
            if (close > open && isDeclaration(head, text.substring(at + name.length(), open), tail, source.grammar())) {
                String list = text.substring(open + 1, close);
                found.add(new Function(source.path(), head.strip(), Parameters.names(list, source.grammar()), tail));
            }
        }
    }

    /** Where the list of parameters begins, when {@code name} at {@code at} is a name with one behind it; else -1. */
    private static int open(String text, int at, String name, Grammar grammar) {
        boolean part = at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
        int open = at + name.length();
        if (part || open >= text.length() || Character.isJavaIdentifierPart(text.charAt(open))) {
            return -1;
        }
        boolean script = grammar == Grammar.JAVASCRIPT || grammar == Grammar.TYPESCRIPT || grammar == Grammar.TSX;
        int end = Math.min(text.length(), open + LONGEST_GAP);
        while (open < end && text.charAt(open) != '(') {
            char c = text.charAt(open);
            boolean passes =
                    c == ' ' || c == '<' || c == '>' || c == '[' || c == ']' || Character.isJavaIdentifierPart(c);
            if (!passes && !(script && c == '=')) {
                return -1;
            }
            open++;
        }
        return open < end ? open : -1;
    }

    /** What stands before the name, from the end of what is before it. */
    private static String head(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_HEAD && ";{}\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, at);
    }

    private static boolean isDeclaration(String head, String gap, String tail, Grammar grammar) {
        Pattern heads = HEADS.getOrDefault(FAMILIES.getOrDefault(grammar, grammar), TYPED);
        if (grammar == Grammar.KOTLIN) {
            return KOTLIN.matcher(head).matches();
        }
        boolean matches = heads.matcher(head).matches();
        return switch (grammar) {
            case PYTHON, RUBY, GO, RUST, PHP -> matches;
            case JAVASCRIPT, TYPESCRIPT, TSX ->
                gap.contains("=")
                        ? CONSTANT.matcher(head).matches() && GAP.matcher(gap).matches() && !tail.startsWith(";")
                        : matches && (tail.startsWith("{") || tail.startsWith(":"));
            default ->
                matches && !NO_TYPE.matcher(head).find() && BODY.matcher(tail).lookingAt();
        };
    }

    /** Up to the body. */
    private static String tail(String text, int from) {
        int end = Math.min(from + 120, text.length());
        return from >= end ? "" : text.substring(from, end).strip();
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < Math.min(text.length(), open + 2_000); i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private List<Source> sources(Grammar family) {
        return sources.computeIfAbsent(family, this::read);
    }

    private List<Source> read(Grammar family) {
        List<Source> read = new ArrayList<>();
        long characters = 0;
        for (RepositoryPath other : shelf.paths()) {
            boolean wanted = Grammar.of(other.value())
                            .filter(one -> FAMILIES.getOrDefault(one, one) == family)
                            .isPresent()
                    && isNear(other.value());
            if (wanted && read.size() < MOST_FILES && characters < MOST_CHARACTERS) {
                Optional<Source> source = shelf.source(other);
                source.ifPresent(read::add);
                characters += source.map(one -> one.text().length()).orElse(0);
            }
        }
        return List.copyOf(read);
    }

    /** Whether a file stands beside this one, or this one speaks of it or of its directory by name. */
    private boolean isNear(String other) {
        int slash = other.lastIndexOf('/');
        String directory = slash < 0 ? "" : other.substring(0, slash);
        int dot = other.indexOf('.', slash + 1);
        String stem = other.substring(slash + 1, dot < 0 ? other.length() : dot);
        String parent = directory.substring(directory.lastIndexOf('/') + 1);
        boolean beside = directory.equals(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "");
        boolean index = stem.equals("index") || stem.equals("mod") || stem.equals("__init__") || other.endsWith(".go");
        return beside || words.contains(plain(stem)) || (index && words.contains(plain(parent)));
    }

    /** As names are compared: {@code MailQueue}, {@code mail_queue} and {@code mail-queue} are one. */
    private static String plain(String name) {
        var plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-') {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(plain(word.group()));
        }
        return words;
    }
}
