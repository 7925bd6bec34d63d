package io.mergewright.log;

/**
 * The part of a line that stays the same from run to run. Masked with {@code #}:
 *
 * <ul>
 *   <li>numbers with signs, separators, units and percent signs in between: {@code 1,024}, {@code 12.5 %}, {@code 3m12s},
 *       {@code 10:39:20.714Z}, {@code 2026-07-30T10:39:20Z}, {@code Foo.java:12:5}; several in a row make one {@code #}
 *   <li>units and names of days and months next to a number
 *   <li>hexadecimal words of seven characters or more with a digit, {@code 0x1f}, UUIDs, and words that mix letters and
 *       digits as random names do
 *   <li>digits within lower-case words ({@code worker-12}), but not in short codes such as {@code E0308}, {@code TS2345}
 *   <li>the name behind {@code /tmp/} and its kin, and the {@code @2} of a Jenkins workspace; other names in paths stay
 * </ul>
 *
 * Three or more of the same punctuation character, and any run of blanks, count as one, so that rulers and progress bars
 * of any length are the same. One pass, without regular expressions.
 */
public final class Template {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Template() {}

    /** {@code text} with its variable parts masked. */
    public static String of(CharSequence text) {
        return new TemplateMasker(text).mask().toString();
    }

    /** A 64-bit hash of {@link #of}; it stays the same across releases with the same masks. */
    public static long hash(CharSequence text) {
        var template = new TemplateMasker(text).mask();
        long hash = OFFSET;
        for (int i = 0; i < template.length(); i++) {
            hash = (hash ^ template.charAt(i)) * PRIME;
        }
        return hash ^ (hash >>> 32);
    }
}
