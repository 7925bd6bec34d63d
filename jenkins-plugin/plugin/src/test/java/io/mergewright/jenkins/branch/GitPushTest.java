package io.mergewright.jenkins.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitPushTest {
    private static final List<String> OPTIONS = List.of("merge_request.create");

    private final List<List<String>> pushed = new ArrayList<>();

    private Optional<String> push(List<String> options, String problem) throws Exception {
        return GitPush.withOrWithout(options, wanted -> {
            pushed.add(wanted);
            return pushed.size() == 1 && !problem.isEmpty() ? Optional.of(problem) : Optional.empty();
        });
    }

    @Test
    void shouldPushWithoutOptionsWhereTheHostTakesNone() throws Exception {
        assertThat(push(OPTIONS, "fatal: the receiving end does not support push options"))
                .isEmpty();
        assertThat(pushed).containsExactly(OPTIONS, List.of());
    }

    @Test
    void shouldPushOnceWhereItGoes() throws Exception {
        assertThat(push(OPTIONS, "")).isEmpty();
        assertThat(pushed).containsExactly(OPTIONS);
    }

    @Test
    void shouldNotTryAgainWhatIsRefusedForAnotherReason() throws Exception {
        assertThat(push(OPTIONS, "Authentication failed")).contains("Authentication failed");
        assertThat(pushed).hasSize(1);
    }
}
