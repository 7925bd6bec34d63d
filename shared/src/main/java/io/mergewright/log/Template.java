package io.mergewright.log;

/** To come: masks what differs between two runs of the same build. */
public final class Template {
    private Template() {}

    /** {@code text} with its variable parts masked. */
    public static String of(CharSequence text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                kept.append(c);
            } else if (kept.isEmpty() || kept.charAt(kept.length() - 1) != '#') {
                kept.append('#');
            }
        }
        return kept.toString();
    }

    /** A 64-bit hash of {@link #of}. */
    public static long hash(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        var template = of(text);
        for (int i = 0; i < template.length(); i++) {
            hash = (hash ^ template.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
