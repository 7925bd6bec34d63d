package io.mergewright.web;

/** Paths of this server that came from somewhere else, such as where somebody wants to go after signing in. */
public final class OwnPath {
    private static final int LONGEST = 1_000;

    private OwnPath() {}

    /** {@code wanted} when it leads to a page of this server; otherwise {@code usual}. */
    public static String of(String wanted, String usual) {
        boolean own = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.length() <= LONGEST
                && wanted.chars().allMatch(letter -> letter > ' ' && letter < 0x7f && letter != '\\');
        boolean inCircles = wanted.startsWith("/login") || wanted.startsWith("/link") || wanted.startsWith("/logout");
        return own && !inCircles ? wanted : usual;
    }
}
