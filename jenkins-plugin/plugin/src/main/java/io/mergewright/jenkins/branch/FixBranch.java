package io.mergewright.jenkins.branch;

import io.mergewright.jenkins.diagnosis.ShortText;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The branch of a fix and what became of it. Kept with the build, so it holds plain values only. Immutable. */
@ExportedBean(defaultVisibility = 999)
public final class FixBranch implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_PROBLEM = 1_000;
    private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    /** How far it is. */
    public enum State {
        WAITING("is being pushed"),
        FAILED("could not be pushed"),
        /** There is no pull request that we know of. */
        PUSHED("is pushed"),
        OPEN("open"),
        MERGED("merged"),
        CLOSED("closed without being merged");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** In plain words, of the branch or of its pull request. */
        public String getWords() {
            return words;
        }
    }

    private final String name;
    private final long asked;
    private final State state;
    private final @Nullable String link;
    private final int number;
    private final @Nullable String problem;

    private FixBranch(
            String name, long asked, State state, @Nullable String link, int number, @Nullable String problem) {
        this.name = name;
        this.asked = asked;
        this.state = state;
        this.link = link;
        this.number = number;
        this.problem = problem == null ? null : ShortText.of(problem, LONGEST_PROBLEM);
    }

    /**
     * One that is to be pushed.
     *
     * @param asked when somebody asked for it, in milliseconds
     */
    public static FixBranch waiting(String name, long asked) {
        return new FixBranch(name, asked, State.WAITING, null, 0, null);
    }

    /**
     * It is tried again.
     *
     * @param problem a sentence
     */
    public FixBranch delayed(String problem) {
        return new FixBranch(name, asked, State.WAITING, link, number, problem);
    }

    /**
     * It is not tried again.
     *
     * @param problem a sentence
     */
    public FixBranch failed(String problem) {
        return new FixBranch(name, asked, State.FAILED, link, number, problem);
    }

    /**
     * It is there, and that is all that is known.
     *
     * @param link where a person goes on; null where the host is not known
     */
    public FixBranch pushed(@Nullable String link) {
        return new FixBranch(name, asked, State.PUSHED, link, 0, null);
    }

    /**
     * It is there, and so is a pull request.
     *
     * @param link of the pull request {@code number}
     */
    public FixBranch opened(String link, int number) {
        return new FixBranch(name, asked, State.OPEN, link, number, null);
    }

    /** Its pull request is done. */
    public FixBranch ended(boolean merged) {
        return new FixBranch(name, asked, merged ? State.MERGED : State.CLOSED, link, number, null);
    }

    /** Without {@code refs/heads/}. */
    @Exported
    public String getName() {
        return name;
    }

    /** When somebody asked for it, in milliseconds. */
    public long getAsked() {
        return asked;
    }

    @Exported
    public State getState() {
        return state;
    }

    /** The pull request, or where a person goes on; null where there is neither, or where it is none of the web: the host said it. */
    @Exported
    public @Nullable String getLink() {
        return link != null && WEB.matcher(link).lookingAt() ? link : null;
    }

    /** Of the pull request; 0 where there is none that we know of. */
    @Exported
    public int getNumber() {
        return number;
    }

    /** Why it failed; null where it did not. */
    @Exported
    public @Nullable String getProblem() {
        return problem;
    }
}
