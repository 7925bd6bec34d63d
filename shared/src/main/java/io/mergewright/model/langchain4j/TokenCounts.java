package io.mergewright.model.langchain4j;

import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import io.mergewright.budget.Usage;
import io.mergewright.model.Prompt;
import org.jspecify.annotations.Nullable;

/** Reads the usage that a provider reports, whose fields mean something else with each; nothing is taken as zero tokens. */
final class TokenCounts {
    /** Fewer than the four or so of usual texts: where a provider does not count, we count rather too much. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    private TokenCounts() {}

    static Usage of(@Nullable TokenUsage counted, Prompt prompt, String answer) {
        long input = counted == null ? 0 : input(counted);
        long output = counted == null ? 0 : output(counted);
        return bounded(
                input > 0
                        ? input
                        : estimate(prompt.system().length() + prompt.user().length()),
                counted == null ? 0 : cached(counted),
                output > 0 ? output : estimate(answer.length()));
    }

    /** Anthropic does not count what the cache took part in; the others do. */
    private static long input(TokenUsage counted) {
        long input = number(counted.inputTokenCount());
        return counted instanceof AnthropicTokenUsage anthropic
                ? input + number(anthropic.cacheCreationInputTokens()) + number(anthropic.cacheReadInputTokens())
                : input;
    }

    private static long cached(TokenUsage counted) {
        if (counted instanceof OpenAiTokenUsage openAi) {
            var details = openAi.inputTokensDetails();
            return details == null ? 0 : number(details.cachedTokens());
        } else if (counted instanceof AnthropicTokenUsage anthropic) {
            return number(anthropic.cacheReadInputTokens());
        } else if (counted instanceof GoogleAiGeminiTokenUsage gemini) {
            return number(gemini.cachedContentTokenCount());
        }
        return 0;
    }

    /** Gemini does not count its thoughts as output, but charges for them; the others count them. */
    private static long output(TokenUsage counted) {
        long output = number(counted.outputTokenCount());
        return counted instanceof GoogleAiGeminiTokenUsage gemini
                ? output + number(gemini.thoughtsTokenCount())
                : output;
    }

    private static Usage bounded(long input, long cached, long output) {
        return new Usage(input, Math.min(cached, input), output);
    }

    private static long number(@Nullable Integer count) {
        return count == null ? 0 : Math.max(0, count);
    }

    private static long estimate(long characters) {
        return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }
}
