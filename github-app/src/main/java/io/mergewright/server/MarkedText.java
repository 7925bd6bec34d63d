package io.mergewright.server;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ValueResolver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** {@code {x.marked}}: a text on a page in which what stands between backticks is code; everything is escaped before. */
final class MarkedText implements ValueResolver {
    private static final String NAME = "marked";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getBase() instanceof String && context.getName().equals(NAME);
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return CompletableFuture.completedFuture(new RawString(html((String) context.getBase())));
    }

    static String html(String text) {
        return CODE.matcher(escaped(text)).replaceAll("<code>$1</code>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
