package io.mergewright.diagnose.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.core.Category;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileReaderTest {
    private static final String GOOD = """
            tools:
              - tool: acme
                category: lint
                signs: ['^acme \\d']
                rules:
                  - id: acme-problem
                    strength: firm
                    start: ['^ACME (?<message>.+)', '^acme: (?<message>.+)']
                    during: '^  '
                    most: 9
                    advice: 'Run acme --fix'
            """;

    @Test
    void shouldReadARuleWithItsDefaults() {
        RuleFile file = read(GOOD);

        RuleSpec rule = file.rules().get(0);
        assertThat(rule.id()).isEqualTo("acme-problem");
        assertThat(rule.tool()).isEqualTo("acme");
        assertThat(rule.category()).isEqualTo(Category.LINT);
        assertThat(rule.role()).isEqualTo(Role.CAUSE);
        assertThat(rule.strength()).isEqualTo(Strength.FIRM);
        assertThat(rule.start()).hasSize(2);
        assertThat(rule.most()).isEqualTo(9);
        assertThat(rule.advice()).isEqualTo("Run acme --fix");
        assertThat(file.signs()).containsOnlyKeys("acme");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "category: lint ~ category: lnit ~ own.yml:3: unknown category 'lnit'",
                "id: acme-problem ~ idd: acme-problem ~ own.yml:6: key 'id' is missing",
                "most: 9 ~ most: 9000 ~ own.yml:10: 'most' must be a number from 1 to 1000",
                "most: 9 ~ mots: 9 ~ own.yml:10: unknown key 'mots'",
                "strength: firm ~ strength: iron ~ own.yml:7: 'iron' is no strength",
                "during: '^  ' ~ during: '^(' ~ own.yml:9: bad pattern in 'during'",
                "during: '^  ' ~ during: '(a)\\1' ~ own.yml:9: bad pattern in 'during'",
                "signs: ['^acme \\d'] ~ signs: {a: b} ~ own.yml:4: expected a text",
                "tools: ~ tolls: ~ own.yml:2: unknown key 'tolls'",
                "strength: firm ~ strength: 'firm ~ own.yml:8: not valid YAML",
            })
    void shouldNameTheLineOfWhatIsWrong(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        String text = GOOD.replace(good, bad);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(RuleSyntaxException.class)
                .hasMessageStartingWith(message.substring(0, message.indexOf(':') + 1))
                .hasMessageContaining(message.substring(message.indexOf(": ") + 2));
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        assertThatThrownBy(() -> read("# nothing\n")).hasMessage("own.yml:1: the file is empty; expected 'tools:'");
    }

    @Test
    void shouldRefuseTwoRulesOfOneName() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("      - id"));

        assertThatThrownBy(() -> read(twice)).hasMessageContaining("rule id 'acme-problem' is used 2 times");
    }

    private static RuleFile read(String text) {
        return RuleFileReader.ofUserRules().read("own.yml", new StringReader(text));
    }
}
