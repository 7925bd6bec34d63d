package io.mergewright.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTest {
    private static final PriceList SHIPPED = PriceFile.shipped();

    @ParameterizedTest
    @CsvSource({
        "gpt-5, 11250000",
        "gpt-5-2025-08-07, 11250000",
        "gpt-5-mini, 2250000",
        "gpt-5-mini-2025-08-07, 2250000",
        "gpt-4o-latest, 12500000",
        "claude-haiku-4-5-20251001, 6000000",
        "claude-opus-4-20250514, 90000000",
        "claude-3-5-haiku-latest, 4800000",
        "claude-3-5-haiku@20241022, 4800000",
        "gemini-2.0-flash-001, 500000",
        "gemini-2.5-pro-preview-05-06, 11250000",
    })
    void shouldPriceVersionsOfAModelAsTheModel(String model, long dollars) {
        assertThat(SHIPPED.of(model, new Usage(1_000_000, 0, 1_000_000)))
                .isEqualTo(new Quote.Priced(new Cost(2_000_000, dollars)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gpt",
                "gpt-5-huge",
                "gpt-51",
                "gpt-5.9",
                "claude-opus-4-9",
                "llama3:8b",
                "gemini-2.5-flash-image",
                "GPT-5",
                "my-gpt-5"
            })
    void shouldNotGuessThePriceOfAnotherModel(String model) {
        assertThat(SHIPPED.worstCase(model, 1, 1)).isEqualTo(new Quote.UnknownModel(model));
        assertThat(SHIPPED.of(model, Usage.NONE)).isEqualTo(new Quote.UnknownModel(model));
    }

    @Test
    void shouldSayWhatToDoAboutAnUnknownModel() {
        assertThat(new Quote.UnknownModel("llama3").advice()).contains("llama3").contains("price file");
    }

    @Test
    void shouldRoundUp() {
        assertThat(SHIPPED.of("gpt-5-nano", new Usage(1, 0, 0))).isEqualTo(new Quote.Priced(new Cost(1, 1)));
        assertThat(SHIPPED.of("gpt-5-nano", Usage.NONE)).isEqualTo(new Quote.Priced(Cost.NONE));
    }

    @Test
    void shouldChargeLessForCachedInput() {
        assertThat(SHIPPED.of("gpt-5", new Usage(1_000, 600, 100)))
                .isEqualTo(new Quote.Priced(new Cost(1_100, 400 * 5 / 4 + 600 / 8 + 1_000)));
    }

    @Test
    void shouldTakeNothingAsCachedInTheWorstCase() {
        assertThat(SHIPPED.worstCase("gpt-5", 1_000, 100)).isEqualTo(new Quote.Priced(new Cost(1_100, 2_250)));
    }

    @Test
    void shouldSurviveAbsurdUsage() {
        var absurd = new Usage(Long.MAX_VALUE, 0, Long.MAX_VALUE);

        assertThat(SHIPPED.of("gpt-5", absurd)).isEqualTo(new Quote.Priced(new Cost(Limit.MOST, Limit.MOST)));
    }

    @Test
    void shouldPreferOnesOwnPrices() {
        var own = read("""
                date: 2026-11-01
                prices:
                  gpt-5: {input: 1, output: 2}
                  acme-*: {input: 3, cached-input: 0.5, output: 4}
                free: [llama3*]
                """);

        var prices = SHIPPED.with(own);

        assertThat(prices.date()).isEqualTo("2026-11-01");
        assertThat(prices.of("gpt-5", new Usage(1_000_000, 0, 0)))
                .isEqualTo(new Quote.Priced(new Cost(1_000_000, 1_000_000)));
        assertThat(prices.of("acme-large", new Usage(2_000_000, 1_000_000, 0)))
                .isEqualTo(new Quote.Priced(new Cost(2_000_000, 3_500_000)));
        assertThat(prices.worstCase("llama3.1:8b", 10, 5)).isEqualTo(new Quote.Priced(new Cost(15, 0)));
        assertThat(prices.of("gpt-5-mini", new Usage(1_000_000, 0, 0)))
                .isEqualTo(new Quote.Priced(new Cost(1_000_000, 250_000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | own.yml:1: the file is empty",
                "'prices: {}' | own.yml:1: key 'date' is missing",
                "'date: x\nprice: {}' | own.yml:2: unknown key 'price'",
                "'date: x\nprices:\n  a: {input: 1}' | own.yml:3: key 'output' is missing",
                "'date: x\nprices:\n  a: {input: -1, output: 1}' | own.yml:3: 'input' must be dollars for a million tokens, such as 1.25",
                "'date: x\nprices:\n  a: {input: 1e9, output: 1}' | own.yml:3: 'input' must be dollars for a million tokens, such as 1.25",
                "'date: x\nprices:\n  a: {input: 0, output: 0}' | own.yml:3: a model that costs nothing belongs under 'free'",
                "'date: x\nprices:\n  a: {input: 1, output: 1}\n  a: {input: 2, output: 1}' | own.yml:4: key 'a' stands twice",
                "'date: x\nfree: llama3' | own.yml:2: 'free' must be a list of models",
                "'date: [x' | own.yml:1: not valid YAML: expected ',' or ']', but got <stream end>",
            })
    void shouldNameFileAndLineOfAnError(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(PriceFileException.class)
                .hasMessage(message);
    }

    private static PriceList read(String text) {
        return PriceFile.read("own.yml", new StringReader(text));
    }
}
