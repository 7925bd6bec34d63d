package io.mergewright.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of one model. */
record EndpointKeys(
        Setting<ModelProvider> provider,
        Setting<String> name,
        Setting<URI> url,
        Setting<Secret> key,
        Setting<Duration> timeout,
        Setting<Integer> maxOutputTokens,
        AnswerStyleKeys style) {

    /** @param model such as {@code the cheap model} */
    static EndpointKeys of(String section, String model, String timeout, String maxOutputTokens) {
        return new EndpointKeys(
                Setting.of(
                        section + ".provider",
                        ValueTypes.choice(ModelProvider.class),
                        "none",
                        "Who answers for " + model + "; openai also stands for every server that speaks its protocol."),
                Setting.of(section + ".name", ValueTypes.TEXT, "Name of " + model + ", as the provider calls it."),
                Setting.of(
                        section + ".url",
                        ValueTypes.BASE_URL,
                        "Where " + model + " is, when not at the provider's own address."),
                Setting.of(section + ".key", ValueTypes.SECRET, "Key for " + model + "."),
                Setting.of(
                        section + ".timeout",
                        ValueTypes.duration(Duration.ofMillis(100), Duration.ofMinutes(30)),
                        timeout,
                        "Longest wait for one answer of " + model + "."),
                Setting.of(
                        section + ".max-output-tokens",
                        ValueTypes.number(16, 200_000),
                        maxOutputTokens,
                        "Most tokens in one answer of " + model + "; less where a question needs less."),
                AnswerStyleKeys.of(section, model));
    }

    List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>(List.of(provider, name, url, key, timeout, maxOutputTokens));
        settings.addAll(style.settings());
        return settings;
    }

    /** Empty when nobody is to answer. */
    Optional<ModelEndpoint> endpoint(Settings settings) {
        return Optional.of(settings.get(provider))
                .filter(who -> who != ModelProvider.NONE)
                .map(who -> new ModelEndpoint(
                        who,
                        settings.get(name),
                        settings.find(url).orElseGet(() -> URI.create(who.usualUrl())),
                        settings.find(key).orElse(null),
                        settings.get(timeout),
                        settings.get(maxOutputTokens),
                        style.style(settings)));
    }
}
