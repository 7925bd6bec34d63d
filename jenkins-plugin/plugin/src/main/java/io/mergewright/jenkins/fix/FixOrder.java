package io.mergewright.jenkins.fix;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that an agent has to know to look for fixes. Goes over the wire, so it holds plain values only. */
final class FixOrder implements Serializable {
    private static final long serialVersionUID = 1;

    final String job;
    final String commit;
    final String green;
    final byte[] log;
    final String verify;
    final int minutes;
    final ArrayList<String> allowed;
    final String rules;
    final String calibration;
    final double publish;
    final double ask;
    final int candidates;
    final int rounds;
    final LinkedHashMap<String, String> environment;

    /**
     * An order.
     *
     * @param log compressed by gzip
     */
    FixOrder(String job, Commits commits, byte[] log, FixWish wish, Core core, Map<String, String> environment) {
        this.job = job;
        this.commit = commits.failed();
        this.green = commits.green();
        this.log = log.clone();
        this.verify = wish.verify();
        this.minutes = wish.minutes();
        this.allowed = new ArrayList<>(wish.allowed());
        this.rules = core.rules();
        this.calibration = core.calibration();
        this.publish = core.publish();
        this.ask = core.ask();
        this.candidates = core.candidates();
        this.rounds = core.rounds();
        this.environment = new LinkedHashMap<>(environment);
    }

    /**
     * Names of commits.
     *
     * @param failed empty for the one that is checked out
     * @param green of the last green build; empty where it is not known
     */
    record Commits(String failed, String green) {}

    /**
     * What the agent core of the controller goes by.
     *
     * @param calibration as JSON
     */
    record Core(String rules, String calibration, double publish, double ask, int candidates, int rounds) {}
}
