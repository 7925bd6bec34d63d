package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A piece of code in a file, under a name of its own, in the state to which people brought it. */
final class Block {
    final Site site;
    final String noun;
    Take take = Take.KEPT;
    int variant;
    /** Lines that somebody added to the code above the anchor. */
    final List<String> noise = new ArrayList<>();

    Block(Site site, String noun) {
        this.site = site;
        this.noun = noun;
    }

    Block copy() {
        var copy = new Block(site, noun);
        copy.take = take;
        copy.variant = variant;
        copy.noise.addAll(noise);
        return copy;
    }

    boolean isSame(Block other) {
        return site.equals(other.site) && noun.equals(other.noun);
    }

    void become(Take now, int which) {
        take = now;
        variant = which;
    }

    List<String> lines() {
        List<String> lines = named(site.above());
        lines.addAll(Math.min(1, lines.size()), indented());
        lines.addAll(body());
        lines.addAll(named(site.below()));
        return lines;
    }

    /** The added lines, as deep as the second line of the code. */
    private List<String> indented() {
        var second = site.above().size() > 1 ? site.above().get(1) : "";
        var indentation =
                second.substring(0, second.length() - second.stripLeading().length());
        return noise.stream().map(line -> indentation + line).toList();
    }

    /** How many lines stand before the place of the anchor. */
    int linesAbove() {
        return site.above().size() + noise.size();
    }

    List<String> body() {
        return body(take, variant);
    }

    List<String> body(Take asked, int which) {
        if (asked == Take.KEPT) {
            return named(site.anchor());
        }
        var choices = site.variants().get(asked);
        return named(choices.get(which % choices.size()));
    }

    private List<String> named(List<String> lines) {
        String capital = noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
        List<String> named = new ArrayList<>();
        for (String line : lines) {
            named.add(line.replace("@noun@", noun)
                    .replace("@Noun@", capital)
                    .replace("@NOUN@", noun.toUpperCase(Locale.ROOT)));
        }
        return named;
    }
}
