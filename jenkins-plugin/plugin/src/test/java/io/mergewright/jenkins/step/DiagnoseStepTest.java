package io.mergewright.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.config.ProposalSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiagnoseStepTest {
    private final ProposalSettings around = new ProposalSettings();

    @BeforeEach
    void set() {
        around.setVerify("make");
        around.setVerifyMinutes(20);
        around.setAllowedPaths("src/**");
        around.setPublishAt("0.9");
        around.setAskAt("0.5");
    }

    @Test
    void shouldTakeFromAroundItWhatItDoesNotSay() {
        ProposalSettings all = new DiagnoseStep().within(around);

        assertThat(all.getVerify()).isEqualTo("make");
        assertThat(all.getVerifyMinutes()).isEqualTo(20);
        assertThat(all.getAllowedPaths()).isEqualTo("src/**");
        assertThat(all.getPublishAt()).isEqualTo("0.9");
        assertThat(all.getAskAt()).isEqualTo("0.5");
        assertThat(all.isPublish()).isFalse();
    }

    @Test
    void shouldWinWithEachThingThatItSays() {
        var step = new DiagnoseStep();
        step.setVerifyMinutes(3);
        step.setAllowedPaths("docs/**");
        step.setPublish(true);

        ProposalSettings all = step.within(around);

        assertThat(all.getVerify()).isEqualTo("make");
        assertThat(all.getVerifyMinutes()).isEqualTo(3);
        assertThat(all.getAllowedPaths()).isEqualTo("docs/**");
        assertThat(all.isPublish()).isTrue();
    }
}
