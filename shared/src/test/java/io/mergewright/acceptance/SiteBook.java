package io.mergewright.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The pieces of code of which histories are made. Those with suggestions are different ones in each half. */
record SiteBook(List<Site> sites, List<Site> fillers) {
    static SiteBook of(String half) {
        return new SiteBook(read(half + ".sites"), read("fillers.sites"));
    }

    private static List<Site> read(String name) {
        try (var stream = Objects.requireNonNull(SiteBook.class.getResourceAsStream(name), name)) {
            var text = new String(stream.readAllBytes(), UTF_8);
            return Arrays.stream(text.split("(?m)^=== ", -1))
                    .filter(part -> !part.isBlank())
                    .map(Site::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> languages() {
        return sites.stream().map(Site::language).distinct().toList();
    }

    Site site(String language, Random random) {
        return any(sites, language, random);
    }

    Site filler(String language, Random random) {
        return any(fillers, language, random);
    }

    private static Site any(List<Site> all, String language, Random random) {
        var fitting =
                all.stream().filter(site -> site.language().equals(language)).toList();
        return fitting.get(random.nextInt(fitting.size()));
    }
}
