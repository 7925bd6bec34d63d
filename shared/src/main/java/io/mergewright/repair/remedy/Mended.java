package io.mergewright.repair.remedy;

import io.mergewright.repair.source.Draft;

/**
 * A change that answers a complaint.
 *
 * @param title what is done, as a person would head a commit, such as {@code Import java.util.List}
 * @param forPeople why only a person can tell whether it is right, whatever is proven; mostly empty
 */
public record Mended(Draft draft, String title, String forPeople) {
    Mended(Draft draft, String title) {
        this(draft, title, "");
    }
}
