package io.mergewright.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mergewright.demo.Demo;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.server.ServedPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the pictures of the pages in docs/images, from the demonstration. */
final class Screenshots {
    private static final int WIDTH = 1280;

    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "overview", "/overview",
            "queue", "/queue",
            "calibration", "/calibration"));

    private Screenshots() {}

    /** Into the directory {@code arguments[0]}. */
    public static void main(String[] arguments) throws IOException {
        Path pictures = Path.of(arguments[0]);
        Path directory = Files.createTempDirectory("mergewright-pictures");
        List<String> flags = Demo.settings(directory.resolve("state"));
        Demo.fill(
                ServedPages.configuration(flags.toArray(new String[0])),
                new Diagnoser(RuleLibrary.load()),
                directory.resolve("repositories"),
                Clock.systemUTC().instant(),
                share -> {});
        try (var served = new ServedPages(Clock.systemUTC(), flags.toArray(new String[0]));
                var chromium = Chromium.start();
                var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, WIDTH)) {
            PAGES.forEach((name, path) -> take(visitor.open(path), pictures.resolve(name + ".png")));
            take(first(visitor, "/suggestions", "/suggestions/"), pictures.resolve("suggestion.png"));
            take(first(visitor, "/traces", "/traces/"), pictures.resolve("trace.png"));
        }
        System.exit(0);
    }

    /** The first page that the list at {@code path} links to under {@code prefix}. */
    private static Page first(Visitor visitor, String path, String prefix) {
        Page page = visitor.open(path);
        page.locator("main a[href*='" + prefix.substring(1) + "']").first().click();
        return page;
    }

    private static void take(Page page, Path file) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
