package io.mergewright.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.access.Role;
import io.mergewright.config.AccessSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryRulesTest {
    private final List<String> asked = new ArrayList<>();

    private static EntryRules rules(Set<String> organisations, Set<String> teams, Set<String> users) {
        return new EntryRules(new AccessSettings(
                null, null, organisations, teams, users, Set.of("acme/leads", "carol"), Set.of("acme", "dora")));
    }

    private EntryRules.Circles in(String... circles) {
        return name -> {
            asked.add(name);
            return List.of(circles).contains(name);
        };
    }

    @Test
    void shouldAdmitNobodyWhereNobodyIsNamed() {
        assertThat(rules(Set.of(), Set.of(), Set.of()).admits("ada", in("acme", "acme/leads")))
                .isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldAdmitByNameOrganisationOrTeam() {
        var rules = rules(Set.of("acme"), Set.of("other/ops"), Set.of("ada"));

        assertThat(rules.admits("Ada", in())).isTrue();
        assertThat(rules.admits("bob", in("acme"))).isTrue();
        assertThat(rules.admits("bob", in("other/ops"))).isTrue();
        assertThat(rules.admits("bob", in("elsewhere"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "carol, none, ADMIN",
        "CAROL, none, ADMIN",
        "bob, acme/leads, ADMIN",
        "dora, none, REVIEWER",
        "bob, acme, REVIEWER",
        "bob, acme/others, VIEWER"
    })
    void shouldGiveTheHighestRoleThatSomebodyIsNamedFor(String login, String circle, Role role) {
        assertThat(rules(Set.of("acme"), Set.of(), Set.of()).role(login, in(circle)))
                .isEqualTo(role);
    }

    @Test
    void shouldNotTakeALoginForAnOrganisation() {
        assertThat(rules(Set.of(), Set.of(), Set.of("bob")).role("bob", in("acme", "dora", "carol")))
                .isEqualTo(Role.VIEWER);
        assertThat(asked).containsExactly("acme/leads");
    }
}
