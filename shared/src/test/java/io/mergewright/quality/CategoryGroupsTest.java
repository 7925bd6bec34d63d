package io.mergewright.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Category;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CategoryGroupsTest {
    @Test
    void shouldPutEachOfOurCategoriesIntoOneOfEightGroups() {
        var groups = Set.of("compile", "test", "check", "dependency", "environment", "network", "timeout", "deploy");

        assertThat(Arrays.stream(Category.values()).filter(category -> category != Category.UNKNOWN))
                .extracting(category -> CategoryGroups.of(category.label()))
                .allMatch(groups::contains);
    }

    @Test
    void shouldUnderstandTheWordsOfTheDataSets() {
        assertThat(CategoryGroups.of("ENFORCER_FAILURE")).isEqualTo("check");
        assertThat(CategoryGroups.of("Missing library")).isEqualTo("dependency");
        assertThat(CategoryGroups.of("config")).isEqualTo(CategoryGroups.of("configuration"));
        assertThat(CategoryGroups.of("no such word")).isEqualTo("no such word");
    }

    @Test
    void shouldAverageTheF1OfExpectedGroups() {
        var confusion = new Confusion();
        confusion.add("test", "test");
        confusion.add("test", "compile");
        confusion.add("compile", "compile");
        confusion.add("network", "elsewhere");

        assertThat(confusion.macroF1()).isEqualTo((2 / 3.0 + 2 / 3.0 + 0) / 3);
    }
}
