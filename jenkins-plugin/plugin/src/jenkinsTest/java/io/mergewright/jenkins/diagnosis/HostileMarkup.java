package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.htmlunit.html.DomAttr;
import org.htmlunit.html.HtmlPage;

/** Texts that would run a script, which sets {@code window.pwned}, on a page that shows them as they are. */
final class HostileMarkup {
    static final List<String> TEXTS = List.of(
            "<script>window.pwned=1</script>",
            "<SCRIPT SRC=data:text/javascript,window.pwned=1></SCRIPT>",
            "<scr<script>ipt>window.pwned=1</scr</script>ipt>",
            "<img src=x onerror=window.pwned=1>",
            "<img src=x onerror='window.pwned=1'>",
            "<img/src=x/onerror=window.pwned=1>",
            "\"><img src=x onerror=\"window.pwned=1\">",
            "'><img src=x onerror='window.pwned=1'>",
            "\" onmouseover=\"window.pwned=1\" x=\"",
            "' autofocus onfocus='window.pwned=1' x='",
            "<svg onload=window.pwned=1>",
            "<svg><script>window.pwned=1</script></svg>",
            "<svg><a xlink:href=javascript:window.pwned=1><text>pwned</text></a></svg>",
            "<body onload=window.pwned=1>",
            "<iframe src=javascript:parent.pwned=1></iframe>",
            "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
            "<a href=javascript:window.pwned=1>pwned</a>",
            "<details open ontoggle=window.pwned=1>",
            "<input autofocus onfocus=window.pwned=1>",
            "<form action=javascript:window.pwned=1><button>pwned</button></form>",
            "<meta http-equiv=refresh content='0;url=javascript:window.pwned=1'>",
            "<object data=javascript:window.pwned=1></object>",
            "</pre></td></table><script>window.pwned=1</script>",
            "--><script>window.pwned=1</script><!--",
            "]]><script>window.pwned=1</script>",
            "</title></textarea></style><script>window.pwned=1</script>",
            "&lt;script&gt;window.pwned=1&lt;/script&gt;",
            "&#60;img src=x onerror=window.pwned=1&#62;",
            "${jenkins.class.forName('pwned')}",
            "\u001b[31m<script>window.pwned=1</script>\u001b[0m");

    /** What of a page would run, or lead to something that would, had a text become a part of it. */
    private static final List<String> SUSPECTS = List.of(
            "//script[contains(., 'pwned')]",
            "//*[@src[contains(., 'pwned')]]",
            "//*[@srcdoc]",
            "//@*[starts-with(normalize-space(.), 'javascript:') and contains(., 'pwned')]",
            "//meta[contains(@content, 'pwned')]",
            "//object[contains(@data, 'pwned')]",
            "//@*[starts-with(name(), 'on') and contains(., 'pwned')]");

    private HostileMarkup() {}

    /** {@code page} runs nothing of the texts. */
    static void shouldBeHarmlessOn(HtmlPage page) {
        assertThat(page.executeJavaScript("typeof window.pwned").getJavaScriptResult())
                .as("window.pwned on %s", page.getUrl())
                .isEqualTo("undefined");
        for (String suspect : SUSPECTS) {
            assertThat(page.getByXPath(suspect))
                    .as("%s on %s", suspect, page.getUrl())
                    .map(found -> found instanceof DomAttr attribute ? attribute.getValue() : found.toString())
                    .isEmpty();
        }
    }
}
