package io.mergewright.jenkins.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest2;

/**
 * What a page or program asks for; values that make no sense are taken for those that do.
 *
 * @param folder full name of a folder or job; empty for all
 * @param page 1-based
 */
record Wanted(int days, String folder, int page) {
    /** What the pages offer. */
    static final List<Integer> CHOICES = List.of(1, 7, 30, 90, 365);

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;
    private static final int MOST_PAGES = 10_000;

    Wanted {
        days = Math.min(Math.max(days, 1), MOST_DAYS);
        page = Math.min(Math.max(page, 1), MOST_PAGES);
    }

    /** By the parameters {@code days}, {@code folder} and {@code page} of the request that is being answered. */
    static Wanted now() {
        return of(parameter("days"), parameter("folder"), parameter("page"));
    }

    /** Of the request that is being answered; null where it has none such. */
    static @Nullable String parameter(String name) {
        StaplerRequest2 request = Stapler.getCurrentRequest2();
        return request == null ? null : request.getParameter(name);
    }

    static Wanted of(@Nullable String days, @Nullable String folder, @Nullable String page) {
        return new Wanted(number(days, USUAL_DAYS), name(folder), number(page, 1));
    }

    Wanted within(String other) {
        return new Wanted(days, other, page);
    }

    /** Whether {@code job} is in what is asked for. */
    boolean holds(String job) {
        return folder.isEmpty() || job.equals(folder) || job.startsWith(folder + "/");
    }

    /** Parameters of an address that asks for the same, without the page. */
    String query() {
        return "days=" + days + "&folder=" + URLEncoder.encode(folder, UTF_8);
    }

    Instant since(Clock clock) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** People write slashes around names, or arrows in between as they see them on pages. */
    private static String name(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s*»\\s*", "/").replaceAll("^/+|/+$", "");
    }
}
