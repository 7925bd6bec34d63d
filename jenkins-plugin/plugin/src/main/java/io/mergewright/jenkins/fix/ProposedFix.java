package io.mergewright.jenkins.fix;

import io.mergewright.jenkins.branch.FixBranch;
import io.mergewright.jenkins.diagnosis.Quote;
import io.mergewright.repair.Maker;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A fix as an agent found it, and what people made of it. Comes over the wire and is kept with the build, so it holds plain values only. */
@ExportedBean(defaultVisibility = 999)
public final class ProposedFix implements Serializable {
    private static final long serialVersionUID = 1;

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED
    }

    private final String id;
    private final String fingerprint;
    private final String commit;
    private final String fixer;
    private final String title;
    private final String category;
    private final String diff;
    private final double confidence;
    private final double raw;
    private final boolean published;
    private final boolean proven;
    private final ArrayList<String> reasons;
    private final ArrayList<String> checked;
    private final ArrayList<String> notChecked;
    private final ArrayList<Quote> quotes;
    private final @Nullable String model;
    private final @Nullable String prompt;
    private final @Nullable String why;

    private volatile State state = State.OPEN;
    private volatile @Nullable String decidedBy;
    private volatile @Nullable String comment;
    private volatile @Nullable String takenUpBy;
    private volatile @Nullable String takenUpCommit;
    private volatile boolean verified;
    private volatile @Nullable String revertedBy;
    private volatile @Nullable FixBranch branch;

    ProposedFix(Identity identity, Content content, Judged judged) {
        this.id = identity.id();
        this.fingerprint = identity.fingerprint();
        this.commit = identity.commit();
        this.category = identity.category();
        this.fixer = content.fixer();
        this.title = content.title();
        this.diff = content.diff();
        this.quotes = new ArrayList<>(content.quotes());
        this.model = content.maker().map(Maker::model).orElse(null);
        this.prompt = content.maker().map(Maker::prompt).orElse(null);
        this.why = content.maker().map(Maker::why).orElse(null);
        this.confidence = judged.confidence();
        this.raw = judged.raw();
        this.published = judged.published();
        this.proven = judged.proven();
        this.reasons = new ArrayList<>(judged.reasons());
        this.checked = new ArrayList<>(judged.checked());
        this.notChecked = new ArrayList<>(judged.notChecked());
    }

    /** What it is called, and what it is for. */
    record Identity(String id, String fingerprint, String commit, String category) {}

    /**
     * What it does.
     *
     * @param maker the model that made it; empty where rules did
     */
    record Content(String fixer, String title, String diff, List<Quote> quotes, Optional<Maker> maker) {}

    /** How sure it is. */
    record Judged(
            double confidence,
            double raw,
            boolean published,
            boolean proven,
            List<String> reasons,
            List<String> checked,
            List<String> notChecked) {}

    /** In the ledger. */
    @Exported
    public String getId() {
        return id;
    }

    /** The same for the same fix of the same failure. */
    public String getFingerprint() {
        return fingerprint;
    }

    /** To which it applies. */
    @Exported
    public String getCommit() {
        return commit;
    }

    @Exported
    public String getFixer() {
        return fixer;
    }

    /** The model that made it, as its provider names it; null where rules did. */
    @Exported
    public @Nullable String getModel() {
        return model;
    }

    /** Name and version of the prompt by which a model was asked; null where rules made it. */
    public @Nullable String getPrompt() {
        return prompt;
    }

    /** Why, in the words of the model; null where rules made it. */
    @Exported
    public @Nullable String getWhy() {
        return why;
    }

    /** As a person would head a commit. */
    @Exported
    public String getTitle() {
        return title;
    }

    /** Of the failure. */
    @Exported
    public String getCategory() {
        return category;
    }

    /** Unified, as it applies to the commit. */
    @Exported
    public String getDiff() {
        return diff;
    }

    /** From 0 to 1. */
    @Exported
    public double getConfidence() {
        return confidence;
    }

    /** The confidence before what was learned from outcomes. */
    public double getRaw() {
        return raw;
    }

    /** Whether the gate let it pass without a person. */
    @Exported
    public boolean isPublished() {
        return published;
    }

    /** Whether the command failed without it and passes with it. */
    @Exported
    public boolean isProven() {
        return proven;
    }

    /** For the confidence. */
    @Exported
    public List<String> getReasons() {
        return List.copyOf(reasons);
    }

    @Exported
    public List<String> getChecked() {
        return List.copyOf(checked);
    }

    @Exported
    public List<String> getNotChecked() {
        return List.copyOf(notChecked);
    }

    /** Lines of the log that led to it. */
    @Exported
    public List<Quote> getQuotes() {
        return List.copyOf(quotes);
    }

    @Exported
    public State getState() {
        return state;
    }

    /** Who accepted or rejected it; null while it is open. */
    @Exported
    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    /** Why it was rejected; null where nobody said. */
    @Exported
    public @Nullable String getComment() {
        return comment;
    }

    /** The number of the first later build whose commit holds it, such as {@code 12}; null while none does. */
    @Exported
    public @Nullable String getTakenUpBy() {
        return takenUpBy;
    }

    /** Whether that build was green. */
    @Exported
    public boolean isVerified() {
        return verified;
    }

    /** The full id of the commit of that build; null while there is none. */
    public @Nullable String getTakenUpCommit() {
        return takenUpCommit;
    }

    /** The number of the first build after that one that does not hold it any more; null while there is none. */
    @Exported
    public @Nullable String getRevertedBy() {
        return revertedBy;
    }

    /** Its branch; null where nobody asked for one. */
    @Exported
    public @Nullable FixBranch getBranch() {
        return branch;
    }

    synchronized void setBranch(FixBranch branch) {
        this.branch = branch;
    }

    /** Whether a branch can be asked for: nobody wants none, and there is none on its way. */
    public boolean isBranchable() {
        return state != State.REJECTED && (branch == null || branch.getState() == FixBranch.State.FAILED);
    }

    /** The first build counts; whether this was it. */
    synchronized boolean take(int build, FixWatch.Built built) {
        if (takenUpBy != null) {
            return false;
        }
        takenUpBy = Integer.toString(build);
        takenUpCommit = built.commit();
        verified = built.green();
        return true;
    }

    /** Likewise. */
    synchronized boolean revert(int build) {
        if (takenUpBy == null || revertedBy != null) {
            return false;
        }
        revertedBy = Integer.toString(build);
        return true;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The confidence as people read it, such as {@code 93 %}. */
    public String getPercent() {
        return "%.0f %%".formatted(confidence * 100);
    }

    /** The first decision counts; whether this was it. */
    synchronized boolean decide(State decided, String person, String why) {
        if (state != State.OPEN) {
            return false;
        }
        state = decided;
        decidedBy = person;
        comment = why.isBlank() ? null : why;
        return true;
    }
}
