package io.mergewright.budget;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What models cost. An entry {@code gpt-5-mini} also holds for dated versions of that name, such as
 * {@code gpt-5-mini-2025-08-07}, and an entry {@code llama3*} for all names that begin so; the longest entry wins.
 */
public final class PriceList {
    private static final Pattern VERSION =
            Pattern.compile("[-@:](?:\\d{3,8}|\\d{4}-\\d\\d-\\d\\d|v\\d+|latest|preview[-\\w]{0,20}|exp[-\\w]{0,20})");

    private final String date;
    private final Map<String, Price> prices;

    PriceList(String date, Map<String, Price> prices) {
        this.date = date;
        this.prices = Map.copyOf(prices);
    }

    /** The day on which the prices held, such as {@code 2026-01-31}. */
    public String date() {
        return date;
    }

    /** These prices, and those of {@code own} over them. */
    public PriceList with(PriceList own) {
        Map<String, Price> both = new HashMap<>(prices);
        both.putAll(own.prices);
        return new PriceList(own.date, both);
    }

    /** The most that a call can cost. */
    public Quote worstCase(String model, long promptTokens, long maxOutputTokens) {
        return quote(model, find(model).map(price -> price.worstCase(promptTokens, maxOutputTokens)));
    }

    /** What a call cost, rounded up. */
    public Quote of(String model, Usage usage) {
        return quote(model, find(model).map(price -> price.of(usage)));
    }

    private static Quote quote(String model, Optional<Cost> cost) {
        return cost.<Quote>map(Quote.Priced::new).orElseGet(() -> new Quote.UnknownModel(model));
    }

    private Optional<Price> find(String model) {
        return prices.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), model))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static boolean matches(String entry, String model) {
        if (entry.endsWith("*")) {
            return model.startsWith(entry.substring(0, entry.length() - 1));
        }
        return model.startsWith(entry)
                && (model.length() == entry.length()
                        || VERSION.matcher(model.substring(entry.length())).matches());
    }
}
