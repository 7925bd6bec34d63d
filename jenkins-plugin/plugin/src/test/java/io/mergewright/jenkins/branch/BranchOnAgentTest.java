package io.mergewright.jenkins.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.jenkins.fix.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchOnAgentTest {
    private static final String BRANCH = "mergewright/fix-12-ab";

    @TempDir
    private Path directory;

    private Checkout checkout;
    private String commit;
    private Path own;

    @BeforeEach
    void init() throws Exception {
        checkout = new Checkout(Files.createDirectory(directory.resolve("work")));
        commit = checkout.commit(Checkout.BROKEN);
        own = Files.createDirectory(directory.resolve("own"));
    }

    private String make(String diff) {
        var fix = new FixCommit(
                BRANCH,
                commit,
                diff,
                new FixText("Put the missing ;", "Why.", ""),
                Instant.ofEpochSecond(1_700_000_000));
        return new BranchOnAgent(checkout.directory().toString(), fix, List.of()).invoke(own.toFile(), null);
    }

    private RevCommit made() throws Exception {
        try (Repository repository =
                        new FileRepositoryBuilder().setGitDir(own.toFile()).build();
                Git git = new Git(repository)) {
            return git.log().add(repository.resolve(BRANCH)).call().iterator().next();
        }
    }

    @Test
    void shouldCommitTheFixOntoTheCommitThatFailed() throws Exception {
        assertThat(make(Checkout.DIFF)).isEmpty();

        RevCommit made = made();
        assertThat(made.getParent(0).name()).isEqualTo(commit);
        assertThat(made.getFullMessage()).isEqualTo("Put the missing ;\n\nWhy.\n");
        assertThat(made.getAuthorIdent().getName()).isEqualTo("Mergewright");
        assertThat(checkout.directory().resolve("main.c")).hasContent(Checkout.BROKEN);
        try (Git work = Git.open(checkout.file())) {
            assertThat(work.branchList().call()).hasSize(1);
        }
    }

    @Test
    void shouldMakeTheSameCommitWhenItIsTriedAgain() throws Exception {
        make(Checkout.DIFF);
        String first = made().name();
        own = Files.createDirectory(directory.resolve("again"));
        make(Checkout.DIFF);

        assertThat(made().name()).isEqualTo(first);
    }

    @Test
    void shouldSayWhyThePatchDoesNotFit() {
        assertThat(make(Checkout.DIFF.replace("return 1", "return 2")))
                .isEqualTo("The patch does not fit the commit: line 1 of main.c is another.");
    }

    @Test
    void shouldSayWhyTheCheckoutCannotBeUsed() {
        commit = "0".repeat(40);

        assertThat(make(Checkout.DIFF)).startsWith("The checkout cannot be used: ");
    }

    @Test
    void shouldTakeNoBranchThatPeopleWorkOn() {
        assertThatThrownBy(() -> new FixCommit("main", commit, "", new FixText("", "", ""), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
