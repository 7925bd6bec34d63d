package io.mergewright.diagnose.report;

import io.mergewright.log.PlainText;
import java.net.URI;
import java.net.URISyntaxException;

/** A path as a URI reference: relative where the path is, {@code file:} where it is absolute. */
final class ArtifactUri {
    private ArtifactUri() {}

    static String of(String path) {
        String slashed = PlainText.of(path)
                .replace('\\', '/')
                .replaceFirst("^file:/+", "/")
                .replaceFirst("^/(?=[A-Za-z]:/)", "");
        try {
            return isAbsolute(slashed) ? "file://" + encoded(rooted(slashed)) : relative(slashed);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no URI can be made of the path " + slashed, e);
        }
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || path.matches("[A-Za-z]:/.*");
    }

    private static String rooted(String path) {
        return "/" + path.replaceFirst("^/+", "");
    }

    /** Encoded behind a slash, so that a colon in the first segment does not pass for a scheme. */
    private static String relative(String path) throws URISyntaxException {
        String encoded = encoded("/" + path).substring(1);
        int colon = encoded.indexOf(':');
        int slash = encoded.indexOf('/');
        return colon >= 0 && (slash < 0 || colon < slash) ? "./" + encoded : encoded;
    }

    private static String encoded(String path) throws URISyntaxException {
        return new URI(null, null, path, null).toASCIIString();
    }
}
