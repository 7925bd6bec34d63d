package io.mergewright.log;

import java.util.Objects;

/**
 * What a green build of the same job said: a line whose template also occurs there is noise. Empty and blank lines are always
 * known. Immutable.
 *
 * <p>Up to {@link #EXACT_TEMPLATES} templates are kept exactly; of a log with more of them, a Bloom filter of
 * {@link #FILTER_BYTES} remains, in which a line that was never said passes as known with a probability of 2 %
 * if the green log had a million templates.
 */
public final class Baseline {
    public static final int EXACT_TEMPLATES = 64 << 10;
    public static final int FILTER_BYTES = 1 << 20;

    private final TemplateSet templates;

    private Baseline(TemplateSet templates) {
        this.templates = Objects.requireNonNull(templates, "templates");
    }

    /** A baseline that knows nothing. */
    public static Baseline empty() {
        return new Baseline(new TemplateSet());
    }

    /**
     * Reads all of {@code greenLog}, as far as {@link LogLimits} allow.
     *
     * @throws LogException when nothing of it can be read
     */
    public static Baseline of(LogSource greenLog) {
        var templates = new TemplateSet();
        new LogReader().forEach(greenLog, line -> templates.add(Template.hash(line.text())));
        return new Baseline(templates);
    }

    /**
     * Takes back what {@link #toBytes()} gave.
     *
     * @throws LogException when {@code bytes} are something else, damaged or of another version
     */
    public static Baseline fromBytes(byte[] bytes) {
        return new Baseline(TemplateSet.fromBytes(bytes));
    }

    /** At most {@link #FILTER_BYTES} and some header, with version and checksum. */
    public byte[] toBytes() {
        return templates.toBytes();
    }

    /** Whether the green build also said this, up to variable parts. */
    public boolean knows(LogLine line) {
        return line.text().isBlank() || templates.contains(Template.hash(line.text()));
    }
}
