package io.mergewright.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InForceTest {
    private static final List<InForce> CORE = List.of(
            new InForce("gate.publish", "0.8", "the system configuration"),
            new InForce("gate.ask", "0.4", "default"),
            new InForce("budget.day.dollars", "5", "default"),
            new InForce("model.cheap.key", "***", "the system configuration"));

    private static List<String> of(Effective effective) {
        return InForce.ofJob(effective, CORE).stream()
                .map(each -> each.getName() + " = " + each.getValue() + " (" + each.getSource() + ")")
                .toList();
    }

    @Test
    void shouldSayWhereEachComesFrom() {
        var fixes = new ProposalSettings();
        fixes.setVerify("make");
        fixes.setPublishAt("0.9");

        assertThat(of(new Effective(Effective.Level.FOLDER, "shop", false, Optional.of(fixes))))
                .containsExactly(
                        "failed builds are diagnosed = by themselves (the folder shop)",
                        "fixes are looked for = yes (the folder shop)",
                        "command that verifies a fix = make (the folder shop)",
                        "minutes for each run of it = 10 (the folder shop)",
                        "files that a fix may touch =  (the folder shop)",
                        "pull requests are opened = when somebody asks (the folder shop)",
                        "credentials that push =  (the folder shop)",
                        "gate.publish = 0.9 (the folder shop)",
                        "gate.ask = 0.4 (default)",
                        "budget.day.dollars = 5 (default)");
    }

    @Test
    void shouldSayThatNothingIsDone() {
        assertThat(of(new Effective(Effective.Level.JOB, "", true, Optional.empty())))
                .startsWith(
                        "failed builds are diagnosed = when somebody asks (this job)",
                        "fixes are looked for = no (this job)",
                        "gate.publish = 0.8 (the system configuration)");
    }
}
