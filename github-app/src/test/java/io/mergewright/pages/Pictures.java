package io.mergewright.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;

/** Pictures of pages for people to look at, in the directory that the property {@code pictures} names; none without it. */
final class Pictures {
    private Pictures() {}

    static void take(Page page, String name, ColorScheme colours, int width) {
        String directory = System.getProperty("pictures", "");
        if (!directory.isEmpty()) {
            String file = "%s-%s-%d.png".formatted(name, colours.name().toLowerCase(Locale.ROOT), width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(directory, file))
                    .setFullPage(true));
        }
    }
}
