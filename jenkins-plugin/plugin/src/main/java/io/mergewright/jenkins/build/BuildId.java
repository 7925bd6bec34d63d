package io.mergewright.jenkins.build;

/**
 * Which build it is.
 *
 * @param job its full name
 */
public record BuildId(String job, int number) {
    /** As Jenkins finds it by, such as {@code shop/main#12}. */
    public String text() {
        return job + "#" + number;
    }
}
