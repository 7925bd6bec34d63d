package io.mergewright.pages.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Visibility;
import io.mergewright.store.JdbcSamples.Candidate;
import io.mergewright.store.JdbcSamples.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Person JANE = new Person("jane", Role.REVIEWER, Visibility.EVERYTHING);

    private final List<Candidate> pool = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    @Test
    void shouldShowRareKindsAmongTheFirst() {
        many("test", 0.9, 200);
        many("lint", 0.5, 3);
        many("disk", 0.1, 1);

        assertThat(order(JANE).subList(0, 3))
                .extracting(Candidate::category)
                .containsExactlyInAnyOrder("test", "lint", "disk");
    }

    @Test
    void shouldShowFirstThoseKindsOfWhichFewestAreLabelled() {
        many("test", 0.9, 9);
        many("lint", 0.9, 9);
        labelled("test-0", "joe", true);
        labelled("test-1", "joe", true);

        assertThat(order(JANE).subList(0, 2)).extracting(Candidate::category).containsExactly("lint", "lint");
    }

    @Test
    void shouldShowTheSameAllDayAndOthersTomorrow() {
        many("test", 0.9, 50);

        assertThat(order(JANE)).isEqualTo(order(JANE));
        assertThat(new Sampler(new Labels(labels), TODAY.plusDays(1)).order(pool, JANE))
                .isNotEqualTo(order(JANE))
                .containsExactlyInAnyOrderElementsOf(pool);
    }

    @Test
    void shouldShowOneInFiveToASecondPersonAndNoneToAThird() {
        many("test", 0.9, 500);
        pool.forEach(one -> labelled(one.id(), "joe", true));
        int second = order(JANE).size();

        assertThat(second).isBetween(60, 140);
        assertThat(order(new Person("joe", Role.REVIEWER, Visibility.EVERYTHING)))
                .isEmpty();
        order(JANE).forEach(one -> labelled(one.id(), "jane", false));
        assertThat(order(new Person("jim", Role.REVIEWER, Visibility.EVERYTHING)))
                .isEmpty();
    }

    @Test
    void shouldShowAndCountNothingOfRepositoriesThatAreNotVisible() {
        many("test", 0.9, 9);
        labelled("test-0", "joe", true);
        var stranger = new Person("eve", Role.REVIEWER, Visibility.of(Set.of("globex/api")));

        assertThat(order(stranger)).isEmpty();
        assertThat(LabelProgress.of(new Labels(labels).seenBy(stranger), stranger, 0)
                        .labelled())
                .isZero();
    }

    @Test
    void shouldTellHowFarPeopleAgree() {
        many("test", 0.9, 3);
        labelled("test-0", "joe", true);
        labelled("test-0", "jane", true);
        labelled("test-1", "joe", true);
        labelled("test-1", "jane", true);
        labelled("test-1", "jane", false);
        labelled("test-2", "joe", false);

        var progress = LabelProgress.of(new Labels(labels), JANE, 5);

        assertThat(progress.agreed().successes()).isEqualTo(1);
        assertThat(progress.agreed().trials()).isEqualTo(2);
        assertThat(progress.right().successes()).isEqualTo(1);
        assertThat(progress.labelled()).isEqualTo(3);
        assertThat(progress.mine()).isEqualTo(2);
    }

    private List<Candidate> order(Person person) {
        return new Sampler(new Labels(labels), TODAY).order(pool, person);
    }

    private void many(String category, double confidence, int count) {
        for (int i = 0; i < count; i++) {
            pool.add(new Candidate(category + "-" + i, "acme/shop", category, confidence));
        }
    }

    private void labelled(String id, String actor, boolean right) {
        labels.add(new Label(id, "acme/shop", "test", actor, right));
    }
}
