package io.mergewright.store;

import com.zaxxer.hikari.HikariConfig;

/** How to reach PostgreSQL, so that no wait for it is endless. */
final class PostgresServer {
    private static final String LIMIT_WAITS = "SET lock_timeout = '10s'; SET statement_timeout = '30s'";

    private PostgresServer() {}

    /** @param durable whether commits wait for the disk */
    static void configure(HikariConfig config, StoreSettings settings, boolean durable) {
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(settings.location());
        if (!settings.user().isEmpty()) {
            config.setUsername(settings.user());
        }
        if (!settings.password().isEmpty()) {
            config.setPassword(settings.password());
        }
        config.setConnectionInitSql(durable ? LIMIT_WAITS : LIMIT_WAITS + "; SET synchronous_commit = off");
        config.addDataSourceProperty("connectTimeout", "10");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "mergewright");
    }
}
