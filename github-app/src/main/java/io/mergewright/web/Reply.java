package io.mergewright.web;

import java.util.Map;
import java.util.Objects;

/** What a route answers. */
public sealed interface Reply {
    int OK = 200;

    /**
     * A page.
     *
     * @param template its name without the ending
     */
    record Page(int status, String template, Map<String, Object> data) implements Reply {
        public Page {
            data = Map.copyOf(data);
        }
    }

    /**
     * Data for programs.
     *
     * @param value of records, lists, maps, texts, numbers and times; written as JSON with names_like_this
     */
    record Data(int status, Object value) implements Reply {
        public Data {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A file to keep, such as a table. */
    record Download(String mediaType, String fileName, String text) implements Reply {}

    /**
     * The next page.
     *
     * @param to a path of this server, such as {@code /queue}
     */
    record Redirect(String to) implements Reply {}

    /** A page of another server, from which the browser comes back; until then it keeps {@code cookie}. */
    record Depart(String address, String cookie) implements Reply {}

    /** The browser is let in by the session {@code secret}, and goes on to {@code to}. */
    record SignIn(String secret, String to) implements Reply {}

    /** The session of the browser ends. */
    record SignOut(String to) implements Reply {}

    /**
     * It was not done.
     *
     * @param title a few words
     * @param detail sentences that say what can be done
     */
    record Problem(int status, String title, String detail) implements Reply {}

    static Reply page(String template, Map<String, Object> data) {
        return new Page(OK, template, data);
    }

    static Reply data(Object value) {
        return new Data(OK, value);
    }

    static Reply csv(String fileName, String text) {
        return new Download("text/csv; charset=utf-8", fileName, text);
    }

    static Reply notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }
}
