package io.mergewright.model.testing;

/** A text in the form of a GitHub token that opens nothing; it must never be seen in anything we publish. */
public final class PlantedSecret {
    public static final String TOKEN = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";

    private PlantedSecret() {}
}
