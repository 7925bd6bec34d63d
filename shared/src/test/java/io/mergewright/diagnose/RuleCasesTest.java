package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.diagnose.rule.Claim;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diagnose.rule.Role;
import io.mergewright.diagnose.rule.RuleBook;
import io.mergewright.diagnose.rule.RuleFile;
import io.mergewright.diagnose.rule.RuleSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every shipped rule against its examples. */
class RuleCasesTest {
    private static final RuleBook RULES = RuleLibrary.load();

    static List<RuleCase> positiveCases() {
        return cases().filter(example -> !example.quiet()).toList();
    }

    static List<RuleCase> quietCases() {
        return cases().filter(RuleCase::quiet).toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<RuleCase> cases() {
        return RuleLibrary.files().stream().flatMap(name -> {
            try (var stream = RuleCasesTest.class.getResourceAsStream("cases/" + name + ".yml")) {
                if (stream == null) {
                    return Stream.empty();
                }
                Map<String, Object> root = new Yaml().load(stream);
                return ((List<Map<String, Object>>) root.get("cases"))
                        .stream().map(map -> RuleCase.of(name, map)).toList().stream();
            } catch (IOException e) {
                throw new IllegalStateException(name, e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("positiveCases")
    void shouldClaimItsBlock(RuleCase example) {
        LogText text = text(example);
        List<Cluster> clusters = new ArrayList<>(Cluster.join(text, claims(example, text)));
        claims(example, text).forEach(claim -> clusters.add(new Cluster(List.of(claim), claim.first(), claim.last())));

        assertThat(clusters)
                .extracting(cluster -> (cluster.first() + 1) + "-" + (cluster.last() + 1))
                .contains(example.first() + "-" + example.last());
        Cluster cluster = clusters.stream()
                .filter(c -> c.first() + 1 == example.first() && c.last() + 1 == example.last())
                .findFirst()
                .orElseThrow();
        assertThat(cluster.claims().stream()
                        .flatMap(claim -> claim.locations().stream())
                        .map(Object::toString))
                .containsAll(example.locations());
        if (example.tests() != null) {
            assertThat(cluster.claims().stream()
                            .flatMap(claim -> claim.tests().stream())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(example.tests());
        }
        if (example.message() != null) {
            assertThat(cluster.head().message()).isEqualTo(example.message());
        }
    }

    @ParameterizedTest
    @MethodSource("quietCases")
    void shouldStayQuiet(RuleCase example) {
        assertThat(claims(example, text(example))).isEmpty();
    }

    @Test
    void shouldHaveAPositiveAndAQuietCaseForEveryRule() {
        Set<String> wanted = new TreeSet<>();
        for (RuleSpec rule : RULES.rules()) {
            wanted.add(rule.id() + " positive");
            wanted.add(rule.id() + " quiet");
        }

        Set<String> present = cases().map(example -> example.rule() + (example.quiet() ? " quiet" : " positive"))
                .collect(Collectors.toSet());

        wanted.removeAll(present);
        assertThat(wanted).isEmpty();
    }

    @Test
    void shouldUseEveryIdOnce() {
        assertThat(RuleLibrary.readSources())
                .flatExtracting(RuleFile::rules)
                .extracting(RuleSpec::id)
                .doesNotHaveDuplicates();
        assertThat(RULES.rules()).extracting(RuleSpec::role).contains(Role.CAUSE, Role.WRAPPER);
    }

    private static LogText text(RuleCase example) {
        return LogText.of(LogTexts.of(example.text()));
    }

    private static List<Claim> claims(RuleCase example, LogText text) {
        return RULES.match(text).claims().stream()
                .filter(claim -> claim.rule().id().equals(example.rule()))
                .toList();
    }
}
