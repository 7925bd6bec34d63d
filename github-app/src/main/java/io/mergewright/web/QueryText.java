package io.mergewright.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Values in the query of an address. */
public final class QueryText {
    private QueryText() {}

    /** {@code value} so that it stands for nothing but itself. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
