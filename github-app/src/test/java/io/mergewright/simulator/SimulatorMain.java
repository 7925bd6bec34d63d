package io.mergewright.simulator;

import io.mergewright.simulator.model.Permission;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the simulator alone until it is stopped, with a repository {@code acme/shop} and an open pull request, and prints
 * what an app needs to know. Options: {@code --port N}, {@code --webhook URL}, {@code --secret TEXT}.
 */
public final class SimulatorMain {
    private SimulatorMain() {}

    /** The simulator by these options. */
    static SimulatorOptions options(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        var options = SimulatorOptions.defaults();
        while (!left.isEmpty()) {
            String name = left.pop();
            if (left.isEmpty()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            String value = left.pop();
            options = switch (name) {
                case "--port" -> options.withPort(Integer.parseInt(value));
                case "--webhook" -> options.withWebhook(value, options.webhookSecret());
                case "--secret" -> options.withSecret(value);
                default -> throw new IllegalArgumentException("no option " + name);
            };
        }
        return options;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (var simulator = GitHubSimulator.start(options(List.of(arguments)))) {
            var installation = furnish(simulator);
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println("url: " + simulator.url());
            out.println("app_id: " + simulator.appId());
            out.println("installation_id: " + installation.id());
            out.println("access_token: " + installation.accessToken());
            out.print("private_key:\n" + simulator.appKey().pem());
            new CountDownLatch(1).await();
        }
    }

    private static SimulatedInstallation furnish(GitHubSimulator simulator) {
        var shop = simulator.createRepository("acme/shop", Map.of("README.md", "# Shop\n\nSells things.\n"));
        shop.permit("dev", Permission.WRITE);
        var installation = simulator.install("acme");
        shop.commit("change", "dev", "Say more", Map.of("README.md", "# Shop\n\nSells good things.\n"));
        shop.open("dev", "change", "Say more");
        return installation;
    }
}
