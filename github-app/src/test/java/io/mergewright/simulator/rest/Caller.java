package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.App;
import io.mergewright.simulator.model.SignIns.UserToken;
import io.mergewright.simulator.model.Token;

/** Who sends a request. */
public sealed interface Caller {
    /** An app, by its JSON web token. */
    record AsApp(App app) implements Caller {}

    /** An installation of an app, by an access token. */
    record AsInstallation(Token token) implements Caller {}

    /** A person by an app, by a user access token. */
    record AsPerson(UserToken token) implements Caller {}

    /** Nobody that is known. */
    record Anonymous() implements Caller {}
}
