package io.mergewright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How a list of what is built in is printed. */
enum CatalogueFormat {
    TEXT,
    MARKDOWN,
    JSON;

    /** Prints the one that is asked for. */
    void print(PrintWriter out, List<String> lines, Supplier<String> markdown, Supplier<String> json) {
        switch (this) {
            case TEXT -> lines.forEach(out::println);
            case MARKDOWN -> out.print(markdown.get());
            case JSON -> out.println(json.get());
        }
        out.flush();
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
