package io.mergewright.server;

import io.mergewright.simulator.SimulatedInstallation;
import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.simulator.SimulatedRepository;
import io.mergewright.simulator.model.Permission;
import java.util.LinkedHashMap;
import java.util.Map;

/** A repository with one file, and changes of it that checks have something, or nothing, to say about. */
final class Shop {
    static final String FILE = "settings.py";
    static final String START = "import yaml\n\n\ndef names():\n    return []\n";
    static final String LOAD = "\n\ndef load(text):\n    return yaml.load(text)\n";
    static final String SAFE_LOAD = "\n\ndef load(text):\n    return yaml.safe_load(text)\n";
    static final String IDENTITY = "\n\ndef is_admin(name):\n    return name is \"admin\"\n";

    private final ServedGitHub served;
    private final SimulatedRepository repository;
    private final SimulatedInstallation installation;

    private Shop(ServedGitHub served, SimulatedRepository repository, SimulatedInstallation installation) {
        this.served = served;
        this.repository = repository;
        this.installation = installation;
    }

    static Shop in(ServedGitHub served) {
        return in(served, Map.of());
    }

    /** With {@code more} files on its default branch. */
    static Shop in(ServedGitHub served, Map<String, String> more) {
        Map<String, String> files = new LinkedHashMap<>(more);
        files.put(FILE, START);
        var repository = served.github().createRepository("acme/shop", files);
        repository.permit("dev", Permission.WRITE).permit("reader", Permission.READ);
        return new Shop(served, repository, served.github().install("acme"));
    }

    SimulatedRepository repository() {
        return repository;
    }

    SimulatedInstallation installation() {
        return installation;
    }

    /** A pull request that adds {@code text} to the file, not looked at yet. */
    SimulatedPullRequest open(String text) {
        repository.branch("feature", "main");
        repository.commit("feature", "dev", "Read settings", Map.of(FILE, START + text));
        return repository.open("dev", "feature", "Read settings");
    }

    /** The same, and everything that follows from it is done. */
    SimulatedPullRequest opened(String text) {
        var pull = open(text);
        served.settle();
        return pull;
    }
}
