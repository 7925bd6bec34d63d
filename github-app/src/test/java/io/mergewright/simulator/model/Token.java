package io.mergewright.simulator.model;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An installation access token; repositories are ids, null when it is not limited to some. */
public record Token(
        String value,
        Installation installation,
        Instant expiresAt,
        Map<String, String> permissions,
        @Nullable Set<Long> repositories) {

    public boolean covers(Repo repo) {
        return installation.covers(repo) && (repositories == null || repositories.contains(repo.id));
    }

    /** Whether the token, and the installation still, grant this; read is within write. */
    public boolean grants(String permission, String access) {
        return within(access, permissions.get(permission)) && within(access, installation.permissions.get(permission));
    }

    private static boolean within(String asked, @Nullable String granted) {
        return granted != null && (granted.equals("write") || granted.equals("admin") || granted.equals(asked));
    }
}
