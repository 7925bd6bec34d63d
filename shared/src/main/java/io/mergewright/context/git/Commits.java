package io.mergewright.context.git;

import java.io.IOException;
import java.util.Set;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Finds commits, and says in words why one cannot be found. */
final class Commits {
    private static final int SHOWN = 12;

    private final Repository repository;
    private final String name;

    Commits(Repository repository, String name) {
        this.repository = repository;
        this.name = name;
    }

    Repository repository() {
        return repository;
    }

    /** What messages call the repository. */
    String name() {
        return name;
    }

    ObjectId resolve(String ref) {
        var id = ref.isBlank() ? null : find(ref);
        if (id == null) {
            throw unknown(ref, null);
        }
        return id;
    }

    private @Nullable ObjectId find(String ref) {
        try {
            return repository.resolve(ref + "^{commit}");
        } catch (AmbiguousObjectException e) {
            throw new GitException("%s: '%s' is the start of %d ids; give more digits"
                    .formatted(name, ref, e.getCandidates().size()));
        } catch (MissingObjectException | IncorrectObjectTypeException | RevisionSyntaxException e) {
            throw unknown(ref, e);
        } catch (IOException | RuntimeException e) {
            throw unreadable("'" + ref + "'", e);
        }
    }

    private GitException unknown(String ref, @Nullable Exception cause) {
        if (isEmpty()) {
            return new GitException(name + ": the repository has no commits yet", cause);
        }
        return new GitException("%s: there is no commit '%s'%s".formatted(name, ref, shallowHint()), cause);
    }

    private boolean isEmpty() {
        try {
            return repository.resolve(Constants.HEAD) == null
                    && repository.getRefDatabase().getRefs().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** What to add to a message when commits may be missing because the repository has only the newest ones. */
    String shallowHint() {
        return shallow().isEmpty() ? "" : "; its history is shallow, and git fetch --unshallow gets the rest";
    }

    /** The commits at which the history was cut off. */
    Set<ObjectId> shallow() {
        try (var reader = repository.newObjectReader()) {
            return reader.getShallowCommits();
        } catch (IOException e) {
            throw unreadable("the file 'shallow'", e);
        }
    }

    RevCommit parse(String commit) {
        try (var walk = new RevWalk(repository)) {
            return parse(walk, commit);
        }
    }

    RevCommit parse(RevWalk walk, String commit) {
        var id = resolve(commit);
        try {
            return walk.parseCommit(id);
        } catch (IOException e) {
            throw unreadable(shortened(id), e);
        }
    }

    ObjectReader reader() {
        return repository.newObjectReader();
    }

    /** For what should be there and is not, or is damaged. */
    GitException unreadable(String what, Exception cause) {
        return new GitException(
                "%s: %s cannot be read: %s%s".formatted(name, what, cause.getMessage(), shallowHint(cause)), cause);
    }

    private String shallowHint(Exception cause) {
        return cause instanceof MissingObjectException ? shallowHint() : "";
    }

    static String shortened(ObjectId id) {
        return id.name().substring(0, SHOWN);
    }
}
