package io.mergewright.server;

import io.mergewright.setup.SetUp;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may set the server up: whoever came by the link in its log, or sits at its machine. A page of somebody else that makes the browser
 * of such a person send something is nobody.
 */
final class SetUpAccess {
    private static final String COOKIE = "mergewright-set-up";
    private static final String KEY = "key";
    private static final Pattern LOOPBACK_PEER = Pattern.compile("127(\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    /** What a browser calls a server on its own machine; another name may have been made to point here. */
    private static final Pattern LOOPBACK_HOST =
            Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\])(:[0-9]{1,5})?");

    /** What proxies add. */
    private static final List<String> PROXY_HEADERS =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via");

    private final SetUp setUp;

    SetUpAccess(SetUp setUp) {
        this.setUp = setUp;
    }

    /** Who asks. */
    enum Visitor {
        ADMITTED,
        /** Came by the link and has a session from now on. */
        CAME_BY_KEY,
        STRANGER,
        /** Gave too many wrong keys. */
        HELD_BACK
    }

    Visitor visitor(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isForeign(request)) {
            return Visitor.STRANGER;
        }
        Cookie session = request.getCookie(COOKIE);
        if (session != null && setUp.isOpen(session.getValue())) {
            return Visitor.ADMITTED;
        }
        String key = request.getParam(KEY);
        if (key != null) {
            return byKey(context, key);
        }
        return isAtTheMachine(request) ? Visitor.ADMITTED : Visitor.STRANGER;
    }

    private Visitor byKey(RoutingContext context, String key) {
        String address = address(context.request());
        if (setUp.isHeldBack(address)) {
            return Visitor.HELD_BACK;
        }
        Optional<String> session = setUp.open(key, address);
        session.ifPresent(token -> context.response()
                .addCookie(Cookie.cookie(COOKIE, token)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setSecure(isEncrypted(context.request()))));
        return session.isPresent() ? Visitor.CAME_BY_KEY : Visitor.STRANGER;
    }

    static String address(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
    }

    /** Sent by a page of another site: reading such a request does no harm, writing may. */
    private static boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean otherSite = site != null && (site.equals("cross-site") || site.equals("same-site"));
        boolean otherOrigin = origin != null
                && !origin.toLowerCase(Locale.ROOT)
                        .endsWith("://"
                                + String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT));
        return request.method().name().equals("POST") && (otherSite || (site == null && otherOrigin));
    }

    private static boolean isAtTheMachine(HttpServerRequest request) {
        String host = request.getHeader("Host");
        return LOOPBACK_PEER.matcher(address(request)).matches()
                && PROXY_HEADERS.stream().noneMatch(header -> request.getHeader(header) != null)
                && host != null
                && LOOPBACK_HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isEncrypted(HttpServerRequest request) {
        return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
