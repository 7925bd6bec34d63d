package io.mergewright.review.code;

import io.mergewright.review.syntax.Grammar;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of parameters from the text of their list. */
final class Parameters {
    private Parameters() {}

    /** The names in order; of the receiver of a Python method nothing. */
    static List<String> names(String list, Grammar grammar) {
        List<String> names = new ArrayList<>();
        for (String parameter : split(list)) {
            String name = name(parameter.strip(), grammar);
            boolean receiver = grammar == Grammar.PYTHON && (name.equals("self") || name.equals("cls"));
            receiver |= grammar == Grammar.RUST && name.endsWith("self");
            if (!name.isEmpty() && !receiver) {
                names.add(name);
            }
        }
        return names;
    }

    private static String name(String parameter, Grammar grammar) {
        String bare = parameter.replaceFirst("\\s*=.*$", "").strip();
        return switch (grammar) {
            case KOTLIN, TYPESCRIPT, RUST, PYTHON, JAVASCRIPT, RUBY ->
                bare.replaceFirst("\\??\\s*:.*$", "").replaceFirst("^.*\\s", "").replaceFirst("^[*&.]+", "");
            case GO -> bare.replaceFirst("\\s.*$", "");
            default -> bare.replaceFirst("^.*[\\s*&$]", "").replaceFirst("\\[]$", "");
        };
    }

    /** At commas that stand in no brackets. */
    static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += "([{<".indexOf(c) >= 0 ? 1 : ")]}>".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && depth <= 0) {
                parts.add(list.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(list.substring(start));
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }
}
