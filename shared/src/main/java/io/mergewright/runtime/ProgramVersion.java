package io.mergewright.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build wrote into version.properties. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** Such as {@code 1.2.0}. */
    public static String number() {
        var properties = new Properties();
        try (var stream = ProgramVersion.class.getResourceAsStream("version.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties cannot be read", e);
        }
        return properties.getProperty("version");
    }
}
