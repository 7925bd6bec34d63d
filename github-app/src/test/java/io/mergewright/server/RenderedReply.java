package io.mergewright.server;

import io.mergewright.web.Reply;
import java.util.HashMap;
import java.util.Map;

/** What a visitor gets to read of a reply. */
public final class RenderedReply {
    private RenderedReply() {}

    public static String of(Reply reply) {
        if (reply instanceof Reply.Page page) {
            Map<String, Object> data = new HashMap<>(page.data());
            data.putAll(Map.of("root", "./", "section", "", "csrf", "", "me", "eve", "reviewer", true, "admin", false));
            return TestPages.render(page.template(), data);
        }
        if (reply instanceof Reply.Data data) {
            return JsonText.of(data.value());
        }
        return reply instanceof Reply.Download file ? file.text() : reply.toString();
    }
}
