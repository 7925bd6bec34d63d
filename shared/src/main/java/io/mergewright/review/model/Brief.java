package io.mergewright.review.model;

import io.mergewright.core.RepositoryPath;
import io.mergewright.review.Wish;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a model is told of a change beside its lines.
 *
 * @param purpose what its author says that it is for, such as the messages of its commits; may be empty
 * @param wishes what the maintainers of the repository want looked at
 * @param language in which findings are written, such as {@code English}
 */
public record Brief(String purpose, List<Wish> wishes, String language) {
    private static final int LONGEST_PURPOSE = 1_500;

    public Brief {
        wishes = List.copyOf(wishes);
    }

    public static Brief none() {
        return new Brief("", List.of(), "English");
    }

    /** The beginning of the purpose. */
    String shortPurpose() {
        return purpose.length() <= LONGEST_PURPOSE ? purpose : purpose.substring(0, LONGEST_PURPOSE);
    }

    /** What is wanted of any of the files of {@code passages}, a line each. */
    String wishesFor(List<Passage> passages) {
        return wishes.stream()
                .filter(wish ->
                        passages.stream().anyMatch(passage -> wish.paths().allow(new RepositoryPath(passage.path()))))
                .map(wish -> "- " + wish.text())
                .collect(Collectors.joining("\n"));
    }
}
