package io.mergewright.diagnose;

import io.mergewright.core.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in source files that one line of a log mentions, whichever tool wrote it. */
final class Mentions {
    private static final int LONGEST_LINE = 600;
    private static final String SUFFIX =
            "(?:java|kt|kts|scala|sc|groovy|gradle|c|cc|cpp|cxx|h|hh|hpp|hxx|inl|cu|m|mm|py|pyx|pxd|ipynb|js|jsx|mjs|cjs|ts|tsx|vue|svelte|coffee"
                    + "|go|rs|rb|rake|erb|haml|php|phpt|cs|csproj|fs|fsx|vb|swift|erl|hrl|ex|exs|hs|lhs|ml|mli|re|elm|purs|xml|pom|yml|yaml|json|toml|ini|cfg|lua|pl|pm|t|sh|bash|zsh|vim|el|clj|cljs|cljc|edn"
                    + "|dart|jl|r|R|Rmd|sql|css|scss|sass|less|styl|html|htm|hbs|pug|tex|bib|cmake|proto|md|rst|txt|nim|cr|d|zig|v|sv|vhd|adb|ads|f90|F90|f|pas|tcl|gemspec|nix|tf|hcl|properties|feature|kv|S|s|asm)";

    /** {@code path.ext:12:3}, {@code path.ext(12,3)}, {@code path.ext:[12,3]}, {@code path.ext", line 12}. */
    private static final Pattern PLACE =
            Pattern.compile("((?:[A-Za-z]:(?=[\\\\/]))?(?:[\\w.@+~-]*[\\\\/])*+[\\w.@+-]+\\." + SUFFIX + ")"
                    + "(?:[\"']?,? (?:on )?line |:\\[|[:(\\[]|, )(\\d{1,6})(?:[,:] ?(\\d{1,5}))?(?![\\w])");

    /** {@code at pkg.Class$Inner.method(File.java:12)}. */
    private static final Pattern FRAME = Pattern.compile(
            "(?:^|\\s)(?:at )?(?:[\\w.@-]+/{1,2})*+((?:[a-z_][\\w]*\\.)+)[A-Z_$][\\w$]*\\.?[^(\\s]*\\(([\\w$-]+\\.(?:java|kt|scala|groovy|clj)):(\\d{1,6})\\)");

    /** A file that is only named: with a folder, or with a suffix of source code. */
    private static final Pattern FILE = Pattern.compile(
            "(?<![\\w.@+~$:/\\\\-])((?:\\.{0,2}[\\\\/])?(?:[\\w.@+~-]+[\\\\/])++[\\w.@+-]+\\." + SUFFIX
                    + "|\\w[\\w-]*\\.(?:java|kt|scala|groovy|py|rb|php|cpp|hpp|cs|tsx?|go|rs|ex|exs|jsp))(?![\\w(:/\\\\-]|\\.\\w)");

    private Mentions() {}

    /** The files that {@code text} names without a line. */
    static List<Location> files(String text) {
        List<Location> found = new ArrayList<>();
        Matcher file = FILE.matcher(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text);
        while (file.find()) {
            found.add(Location.of(Checkout.relative(file.group(1))));
        }
        return found;
    }

    static List<Location> in(String line) {
        String text = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
        List<Location> found = new ArrayList<>();
        if (!mayName(text)) {
            return found;
        }
        Matcher frame = FRAME.matcher(text);
        if (text.indexOf('(') > 0 && frame.find()) {
            found.add(Location.of(frame.group(1).replace('.', '/') + frame.group(2), Integer.parseInt(frame.group(3))));
            return found;
        }
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            int column = place.group(3) == null ? 0 : Integer.parseInt(place.group(3));
            found.add(new Location(Checkout.relative(place.group(1)), Integer.parseInt(place.group(2)), column));
        }
        return found;
    }

    /** Whether there is a dot, and behind it a number that follows what parts a line from a path. */
    private static boolean mayName(String text) {
        int dot = text.indexOf('.');
        for (int i = dot + 2; dot >= 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && ":[( ".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
