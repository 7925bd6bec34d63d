package io.mergewright.supervisor.report;

/** Puts untrusted text into Markdown, so that nothing renders it and nobody is called by it. */
public final class Markdown {
    private Markdown() {}

    /** {@code text}, a line or less, as it stands. */
    public static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|!@])", "\\\\$1");
    }

    /** For a block of {@code code}: longer than any run of backticks inside. */
    public static String fence(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
