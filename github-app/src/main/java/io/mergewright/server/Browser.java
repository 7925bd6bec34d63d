package io.mergewright.server;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
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

    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]{2,45}");

    /** What proxies add. */
    private static final List<String> PROXY_HEADERS =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via");

    private final HttpServerRequest request;

    Browser(HttpServerRequest request) {
        this.request = request;
    }

    /** Where it comes from; behind a proxy on this machine, what that says: the last entry, which it adds itself. */
    String address() {
        String peer = peer();
        String forwarded = String.valueOf(request.getHeader("X-Forwarded-For"))
                .replaceFirst("^.*,", "")
                .strip();
        return LOOPBACK_PEER.matcher(peer).matches()
                        && ADDRESS.matcher(forwarded).matches()
                ? forwarded
                : peer;
    }

    private String peer() {
        return request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
    }

    /** As it names itself. */
    String program() {
        String name = request.getHeader("User-Agent");
        return name == null ? "" : name;
    }

    /** How it calls this server, where it runs on the same machine; otherwise empty. */
    String own() {
        return isAtTheMachine() ? "http://" + request.getHeader("Host") : "";
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
        return LOOPBACK_PEER.matcher(peer()).matches()
                && PROXY_HEADERS.stream().noneMatch(header -> request.getHeader(header) != null)
                && host != null
                && LOOPBACK_HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    boolean isEncrypted() {
        return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookie(guarded(name))).map(Cookie::getValue);
    }

    /** On encrypted connections with a prefix, so that only we, and over such a connection, can have set it. Source: RFC 6265bis. */
    private String guarded(String name) {
        return isEncrypted() ? "__Host-" + name : name;
    }

    /** Takes the cookie away. */
    void drop(String name) {
        request.response().addCookie(cookie(name, "").setMaxAge(0).setSameSite(CookieSameSite.LAX));
    }

    private Cookie cookie(String name, String value) {
        return Cookie.cookie(guarded(name), value)
                .setHttpOnly(true)
                .setPath("/")
                .setSecure(isEncrypted());
    }

    /** Gives the browser a cookie that no script reads and, where the connection is encrypted, no other connection carries. */
    void keep(String name, String value, CookieSameSite sameSite) {
        request.response().addCookie(cookie(name, value).setSameSite(sameSite));
    }

    /** The same for a while. */
    void keep(String name, String value, Duration life) {
        request.response()
                .addCookie(cookie(name, value).setSameSite(CookieSameSite.LAX).setMaxAge(life.toSeconds()));
    }
}
