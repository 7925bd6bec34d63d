package io.mergewright.simulator.model;

/** A user, a bot of an app, or an organization. */
public record Account(long id, String login, Kind kind) {
    /** As GitHub spells the {@code type} of an account. */
    public enum Kind {
        USER("User"),
        BOT("Bot"),
        ORGANIZATION("Organization");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** The address that GitHub gives to commits of somebody who hides theirs. */
    public String noReply() {
        return id + "+" + login + "@users.noreply.github.com";
    }
}
