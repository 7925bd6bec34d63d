package io.mergewright.server;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be told of whoever sends a request, and the cookies that are given out. */
final class Browser {
    private static final Pattern LOOPBACK_PEER = Pattern.compile("127(\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    /** What a browser calls a server on its own machine; another name may have been made to point here. */
    private static final Pattern LOOPBACK_HOST =
            Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\])(:[0-9]{1,5})?");

    /** What proxies add. */
    private static final List<String> PROXY_HEADERS =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via");

    private final HttpServerRequest request;

    Browser(HttpServerRequest request) {
        this.request = request;
    }

    String address() {
        return request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
    }

    /** Whether a page of another site makes the browser send this: reading such a request does no harm, writing may. */
    boolean isForeign() {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean otherSite = site != null && (site.equals("cross-site") || site.equals("same-site"));
        boolean otherOrigin = origin != null
                && !origin.toLowerCase(Locale.ROOT)
                        .endsWith("://"
                                + String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT));
        boolean changes = !List.of("GET", "HEAD").contains(request.method().name());
        return changes && (otherSite || (site == null && otherOrigin));
    }

    /** Whether it runs on the machine of the server, and means this server. */
    boolean isAtTheMachine() {
        String host = request.getHeader("Host");
        return LOOPBACK_PEER.matcher(address()).matches()
                && PROXY_HEADERS.stream().noneMatch(header -> request.getHeader(header) != null)
                && host != null
                && LOOPBACK_HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    boolean isEncrypted() {
        return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
    }

    /** Takes the cookie away. */
    void drop(String name) {
        request.response()
                .addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0).setHttpOnly(true));
    }

    /** Gives the browser a cookie that no script reads and, where the connection is encrypted, no other connection carries. */
    void keep(String name, String value, CookieSameSite sameSite) {
        request.response()
                .addCookie(Cookie.cookie(name, value)
                        .setHttpOnly(true)
                        .setPath("/")
                        .setSameSite(sameSite)
                        .setSecure(isEncrypted()));
    }
}
