package io.mergewright.pull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.Optional;

/** The buttons of our check runs. Source: GitHub REST API, "Create a check run", with its limits of 20, 20 and 40 characters. */
public enum CheckRunButton {
    REVIEW_AGAIN("review-again", "Review again", "Review this commit once more"),
    PUBLISH_HELD("publish-held", "Publish held", "Comment what is held for a person");

    private final String identifier;
    private final String label;
    private final String description;

    CheckRunButton(String identifier, String label, String description) {
        this.identifier = identifier;
        this.label = label;
        this.description = description;
    }

    static Optional<CheckRunButton> of(String identifier) {
        return Arrays.stream(values())
                .filter(button -> button.identifier.equals(identifier))
                .findFirst();
    }

    /** Adds it to the actions of a check run. */
    public void addTo(ArrayNode actions) {
        actions.addObject().put("label", label).put("description", description).put("identifier", identifier);
    }
}
