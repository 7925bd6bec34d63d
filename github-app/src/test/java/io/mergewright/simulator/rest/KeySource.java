package io.mergewright.simulator.rest;

import java.security.PublicKey;

/** Makes the key of a new app. */
@FunctionalInterface
public interface KeySource {
    /** A key: what is kept, and what is handed out in PKCS#1. */
    record Key(PublicKey publicKey, String pem) {}

    Key make();
}
