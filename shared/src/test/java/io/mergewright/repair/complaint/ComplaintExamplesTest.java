package io.mergewright.repair.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real output of tools in, exactly one complaint out. */
class ComplaintExamplesTest {
    private static final Complaints COMPLAINTS = Complaints.load();

    static List<ComplaintExample> examples() {
        return ComplaintExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldReadOneComplaintByThisPattern(ComplaintExample example) {
        var read = example.readBy(COMPLAINTS, example.log());

        assertThat(read).singleElement().satisfies(complaint -> {
            assertThat(complaint.pattern()).isEqualTo(example.id());
            assertThat(complaint.place()).isEqualTo(example.place());
            assertThat(complaint.subject()).isEqualTo(example.subject());
            assertThat(complaint.advice()).isEqualTo(example.advice());
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldNotReadAnythingByThisPatternInOtherOutputOfTheTool(ComplaintExample example) {
        assertThat(example.readBy(COMPLAINTS, example.quiet()))
                .extracting(Complaint::pattern)
                .doesNotContain(example.id());
    }

    @Test
    void shouldHaveAnExampleAndAQuietOneOfEveryPattern() {
        var shown = examples().stream().map(ComplaintExample::id).collect(Collectors.toSet());
        var quiet = examples().stream()
                .filter(example -> !example.quiet().isEmpty())
                .map(ComplaintExample::id)
                .collect(Collectors.toSet());

        assertThat(ComplaintFile.load())
                .extracting(ComplaintPattern::id)
                .as("complaint-examples.yml shows each pattern of complaints.yml, and what it is not to read")
                .doesNotHaveDuplicates()
                .allMatch(shown::contains)
                .allMatch(quiet::contains);
    }
}
