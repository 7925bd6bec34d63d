package io.mergewright.server;

import io.mergewright.access.ApiTokens;
import io.mergewright.access.AuditLog;
import io.mergewright.access.People;
import io.mergewright.access.Sessions;
import io.mergewright.access.TokenKind;
import io.mergewright.access.Tokens;
import io.mergewright.access.WrongKeys;
import io.mergewright.config.Configuration;
import io.mergewright.github.AppSource;
import io.mergewright.github.GitHubApp;
import io.mergewright.login.Doors;
import io.mergewright.login.LogIn;
import io.mergewright.login.Presence;
import io.mergewright.setup.GitHubWeb;
import io.mergewright.store.Store;
import java.time.Clock;

/** How people and programs come in, put together. */
record Entrance(
        Tokens keys,
        Sessions sessions,
        People people,
        ApiTokens tokens,
        AuditLog audit,
        LogIn logIn,
        Presence presence,
        Clock clock) {
    static Entrance of(Configuration configuration, AppSource app, GitHubApp github, Store store, Clock clock) {
        var keys = new Tokens(store, clock);
        var sessions = new Sessions(store, clock);
        var people = new People(store, clock);
        var audit = new AuditLog(store, clock);
        var doors = new Doors(configuration.access(), app::madeClient);
        var presence =
                Presence.of(github, configuration.access(), doors, new Presence.Books(sessions, people, audit, clock));
        var logIn = new LogIn(
                doors,
                github,
                GitHubWeb.of(configuration.github().apiUrl()),
                presence,
                new LogIn.Books(keys, audit, clock),
                configuration.server().publicUrl());
        var tokens = new ApiTokens(store, people, id -> (id != People.NOT_OF_GITHUB) == doors.areByGitHub(), clock);
        return new Entrance(keys, sessions, people, tokens, audit, logIn, presence, clock);
    }

    Admission admission() {
        return new Admission(presence, sessions, tokens, new WrongKeys(clock));
    }

    /** A key for the link that lets somebody at this machine in, for one use within a day. */
    String key() {
        return keys.issue(TokenKind.LINK);
    }
}
