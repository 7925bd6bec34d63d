package io.mergewright.web;

/** The methods of HTTP that are used. */
public enum Verb {
    GET,
    POST,
    DELETE;

    /** Whether it changes something. */
    public boolean changes() {
        return this != GET;
    }
}
