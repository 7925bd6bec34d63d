package io.mergewright.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.mergewright.access.Person;
import io.mergewright.server.ServedPages;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser, who notes whatever a page does that it should not: requests elsewhere, errors, what the policy forbids. */
final class Visitor implements AutoCloseable {
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private final ServedPages served;
    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    private Visitor(ServedPages served, BrowserContext context) {
        this.served = served;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                wrong.add("console: " + message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> wrong.add("error: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(served.url() + "/") && !request.url().startsWith("data:")) {
                wrong.add("request elsewhere: " + request.url());
            }
        });
        page.onDialog(dialog -> {
            wrong.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** A visitor who came by the link in the log. */
    static Visitor signedIn(Chromium chromium, ServedPages served, ColorScheme colours, int width) {
        var visitor = new Visitor(served, chromium.context(colours, width));
        visitor.open("/link?key=" + served.link());
        return visitor;
    }

    /** A visitor who is {@code person}. */
    static Visitor as(Person person, Chromium chromium, ServedPages served, ColorScheme colours, int width) {
        return signedIn(person, served, chromium.context(colours, width));
    }

    /** The same in {@code context}. */
    static Visitor signedIn(Person person, ServedPages served, BrowserContext context) {
        context.addCookies(List.of(new Cookie(ServedPages.cookie(), served.session(person)).setUrl(served.url())));
        return new Visitor(served, context);
    }

    static Visitor stranger(Chromium chromium, ServedPages served, ColorScheme colours, int width) {
        return new Visitor(served, chromium.context(colours, width));
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(served.url() + path);
        return page;
    }

    /** That the page that is open can be used by everybody, as far as axe-core tells, and did nothing that it should not. */
    void check() {
        var results = new AxeBuilder(page).withTags(WCAG).analyze();
        assertThat(results.getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml() + " "
                                        + rule.getNodes().get(0).getFailureSummary())
                        .toList())
                .as("what axe-core finds at " + page.url())
                .isEmpty();
        assertThat(sideways()).as("the page scrolls sideways at " + page.url()).isFalse();
        checkQuiet();
    }

    void checkQuiet() {
        assertThat(wrong).as("what pages did that they should not").isEmpty();
    }

    private boolean sideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
