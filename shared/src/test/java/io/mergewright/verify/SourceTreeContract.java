package io.mergewright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import org.junit.jupiter.api.Test;

/** What every source tree does. */
abstract class SourceTreeContract {
    private static final RepositoryPath PATH = new RepositoryPath("new/directory/file");

    /** A tree without files. */
    abstract SourceTree tree();

    @Test
    void shouldHaveNothingAtFirst() {
        assertThat(tree().at(PATH)).isEqualTo(new TreeEntry.Absent());
    }

    @Test
    void shouldKeepEveryByteAndTheMode() {
        var tree = tree();
        var all = new StringBuilder();
        for (char octet = 0; octet < 256; octet++) {
            all.append(octet);
        }
        var file = new TreeEntry.Present(new FileContent(all.toString(), true));

        tree.put(PATH, file);

        assertThat(tree.at(PATH)).isEqualTo(file);
    }

    @Test
    void shouldReplaceAFileAndTakeItAway() {
        var tree = tree();
        var second = new TreeEntry.Present(new FileContent("2", false));

        tree.put(PATH, new TreeEntry.Present(new FileContent("1", true)));
        tree.put(PATH, second);
        assertThat(tree.at(PATH)).isEqualTo(second);

        tree.put(PATH, new TreeEntry.Absent());
        assertThat(tree.at(PATH)).isEqualTo(new TreeEntry.Absent());
    }
}
