package io.mergewright.server;

import io.mergewright.setup.SetUp;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Who may set the server up: whoever came by the link in its log, or sits at its machine. A page of somebody else that makes the browser
 * of such a person send something is nobody.
 */
final class SetUpAccess {
    private static final String COOKIE = "mergewright-set-up";
    private static final String KEY = "key";
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
        var browser = new Browser(context.request());
        if (browser.isForeign()) {
            return Visitor.STRANGER;
        }
        if (browser.cookie(COOKIE).filter(setUp::isOpen).isPresent()) {
            return Visitor.ADMITTED;
        }
        String key = context.request().getParam(KEY);
        if (key != null) {
            return byKey(browser, key);
        }
        return browser.isAtTheMachine() ? Visitor.ADMITTED : Visitor.STRANGER;
    }

    private Visitor byKey(Browser browser, String key) {
        String address = browser.address();
        if (setUp.isHeldBack(address)) {
            return Visitor.HELD_BACK;
        }
        Optional<String> session = setUp.open(key, address);
        session.ifPresent(token -> browser.keep(COOKIE, token, CookieSameSite.STRICT));
        return session.isPresent() ? Visitor.CAME_BY_KEY : Visitor.STRANGER;
    }
}
