package io.mergewright.jenkins.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Timer;
import io.mergewright.core.Category;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.SampleDiagnoses;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DiagnosisMetersTest {
    private final AtomicInteger waiting = new AtomicInteger();
    private final DiagnosisMeters meters = new DiagnosisMeters(waiting::get);

    @Test
    void shouldCountByStateOutcomeAndCategory() {
        meters.add(SampleDiagnoses.failedTest("A test failed"));
        meters.add(SampleDiagnoses.failedTest("Another test failed"));
        meters.add(SampleDiagnoses.unclear());
        meters.add(BuildDiagnosis.givenUp("Its log cannot be read", 1));
        meters.add(BuildDiagnosis.waiting());

        assertThat(count("done")).isEqualTo(3);
        assertThat(count("given-up")).isEqualTo(1);
        assertThat(count("outcome.failed")).isEqualTo(2);
        assertThat(count("outcome.not-enough-evidence")).isEqualTo(1);
        assertThat(count("category.test")).isEqualTo(2);
        assertThat(count("category.compile")).isZero();
    }

    @Test
    void shouldTimeWhatIsDone() {
        meters.add(SampleDiagnoses.unclear());
        meters.add(BuildDiagnosis.givenUp("Its log cannot be read", 1));

        var time = (Timer) meters.all().get("mergewright.diagnoses.time");
        assertThat(time.getCount()).isEqualTo(1);
        assertThat(time.getSnapshot().getMax()).isEqualTo(TimeUnit.SECONDS.toNanos(3));
    }

    @Test
    void shouldSayHowManyWaitWhenAsked() {
        var gauge = (Gauge<?>) meters.all().get("mergewright.diagnoses.waiting");
        waiting.set(4);

        assertThat(gauge.getValue()).isEqualTo(4);
    }

    @Test
    void shouldHaveACounterForEachCategoryFromTheStart() {
        assertThat(meters.all().keySet())
                .filteredOn(name -> name.startsWith("mergewright.diagnoses.category."))
                .hasSameSizeAs(Category.values());
    }

    private long count(String name) {
        return ((Counter) meters.all().get("mergewright.diagnoses." + name)).getCount();
    }
}
