package io.mergewright.pages;

import java.util.List;

/** Texts that would run, or change the page, where somebody forgets to escape them. Each run sets {@code window.hit}. */
final class HostileText {
    static final List<String> ALL = List.of(
            "<script>window.hit=1</script>",
            "`<img src=x onerror=window.hit=1>`",
            "\"><script>window.hit=1</script>",
            "'><img src=x onerror=window.hit=1>",
            "<svg/onload=window.hit=1>",
            "</title><script>window.hit=1</script>",
            "</textarea><script>window.hit=1</script>",
            "</script><script>window.hit=1</script>",
            "--><script>window.hit=1</script><!--",
            "]]><script>window.hit=1</script>",
            "<a href=\"javascript:window.hit=1\">click</a>",
            "javascript:window.hit=1//",
            "data:text/html,<script>parent.hit=1</script>",
            "<iframe srcdoc=\"<script>parent.hit=1</script>\"></iframe>",
            "\" onmouseover=\"window.hit=1\" x=\"",
            "' autofocus onfocus='window.hit=1",
            "<input autofocus onfocus=window.hit=1>",
            "<details open ontoggle=window.hit=1>",
            "<body onload=window.hit=1>",
            "<math><mtext></p><img src=x onerror=window.hit=1></mtext></math>",
            "<style>*{display:none}</style>",
            "<meta http-equiv=refresh content=\"0;url=javascript:window.hit=1\">",
            "<base href=\"https://elsewhere.example/\">",
            "<form action=\"https://elsewhere.example/\"><button>go</button></form>",
            "<p hx-get=\"/settings\" hx-trigger=\"load\" hx-on::load=\"window.hit=1\">x</p>",
            "{{constructor.constructor('window.hit=1')()}}",
            "${window.hit=1}",
            "{#include layout}{csrf}{/include}",
            "{root}{me}{inject:server}",
            "\u202e<\u0000script>window.hit=1</script>",
            "&lt;script&gt;window.hit=1&lt;/script&gt;",
            "\\u003cscript\\u003ewindow.hit=1\\u003c/script\\u003e",
            "%3Cscript%3Ewindow.hit=1%3C/script%3E");

    private HostileText() {}

    /** One after another, again and again. */
    static String of(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }
}
