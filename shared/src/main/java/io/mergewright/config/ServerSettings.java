package io.mergewright.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the server serves.
 *
 * @param host the address of the network interface that is listened on
 * @param publicUrl under which GitHub and people reach the server; null where only this machine does
 * @param workers the most deliveries and pull requests that are worked on at the same time, by one process; 0 to go by the processors
 * @param mirrors directory of the mirrored repositories; null for one in {@code store.directory}
 * @param mirrorMebibytes what all mirrors together may take; the least recently used give way
 * @param deliveryRetention how long handled deliveries are kept
 * @param gather how long events without a new commit are gathered before a pull request is looked at
 * @param largestLog mebibytes of a log that people may send
 * @param uploadMebibytes what the logs that people sent may take on one machine; the oldest give way
 */
public record ServerSettings(
        String host,
        int port,
        @Nullable URI publicUrl,
        int workers,
        @Nullable Path mirrors,
        int mirrorMebibytes,
        Duration deliveryRetention,
        Duration gather,
        int largestLog,
        int uploadMebibytes) {
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1|\\[::1\\]");

    private static final Setting<String> HOST =
            Setting.of("server.host", ValueTypes.TEXT, "127.0.0.1", "Address that the server listens on.");
    private static final Setting<Integer> PORT =
            Setting.of("server.port", ValueTypes.number(0, 65_535), "8080", "Port; with 0 any that is free.");
    private static final Setting<URI> PUBLIC_URL = Setting.of(
            "server.public-url",
            ValueTypes.BASE_URL,
            "Address under which GitHub and people reach the server, such as https://mergewright.example.com.");
    private static final Setting<Integer> WORKERS = Setting.of(
            "server.workers",
            ValueTypes.number(0, 64),
            "0",
            "Most deliveries and pull requests that one process works on at the same time; 0: one for each processor, two at least.");
    private static final Setting<Path> MIRRORS = Setting.of(
            "server.mirrors", ValueTypes.PATH, "Directory of mirrored repositories; default: in store.directory.");
    private static final Setting<Integer> MIRROR_SPACE = Setting.of(
            "server.mirror-mebibytes",
            ValueTypes.number(10, 10_000_000),
            "4096",
            "What all mirrored repositories together may take; the least recently used give way.");
    private static final Setting<Duration> RETENTION = Setting.of(
            "server.delivery-retention",
            ValueTypes.duration(Duration.ofHours(1), Duration.ofDays(365)),
            "7d",
            "How long handled deliveries are kept.");
    private static final Setting<Duration> GATHER = Setting.of(
            "server.gather",
            ValueTypes.duration(Duration.ZERO, Duration.ofMinutes(10)),
            "5s",
            "How long, and up to twice as long, events of a pull request are gathered before it is looked at; a new commit is looked at at once.");

    private static final Setting<Integer> LARGEST_LOG = Setting.of(
            "server.largest-log",
            ValueTypes.number(1, 8_192),
            "1024",
            "Mebibytes of a build log that people may send to the server, before and after decompression.");
    private static final Setting<Integer> UPLOAD_SPACE = Setting.of(
            "server.upload-mebibytes",
            ValueTypes.number(1, 10_000_000),
            "4096",
            "What the logs that people sent may take in store.directory; the oldest give way. Each is kept for a day.");

    public ServerSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(deliveryRetention, "deliveryRetention");
        Objects.requireNonNull(gather, "gather");
    }

    /** Whether only this machine reaches the server. */
    public boolean isForThisMachine() {
        return THIS_MACHINE.matcher(host).matches();
    }

    static List<Setting<?>> settings() {
        return List.of(
                HOST, PORT, PUBLIC_URL, WORKERS, MIRRORS, MIRROR_SPACE, RETENTION, GATHER, LARGEST_LOG, UPLOAD_SPACE);
    }

    static ServerSettings of(Settings settings) {
        return new ServerSettings(
                settings.get(HOST),
                settings.get(PORT),
                settings.find(PUBLIC_URL).orElse(null),
                settings.get(WORKERS),
                settings.find(MIRRORS).orElse(null),
                settings.get(MIRROR_SPACE),
                settings.get(RETENTION),
                settings.get(GATHER),
                settings.get(LARGEST_LOG),
                settings.get(UPLOAD_SPACE));
    }
}
