package io.mergewright.jenkins.diagnosis;

import hudson.ExtensionList;
import hudson.Util;
import hudson.model.Api;
import hudson.model.BuildBadgeAction;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.User;
import io.mergewright.jenkins.Permissions;
import io.mergewright.jenkins.source.SourceExcerpt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.verb.POST;

/** The diagnosis of a build: its page, its place on the page of the build and in lists of builds, and its REST API. Kept with the build. */
@ExportedBean(defaultVisibility = 2)
public final class DiagnosisAction implements RunAction2, BuildBadgeAction {
    /** The address under that of the build. */
    public static final String URL = "mergewright";

    private static final int LONGEST = 100;
    private static final int MOST_FEEDBACK = 50;

    private volatile BuildDiagnosis diagnosis;
    private @Nullable ArrayList<Feedback> feedback;
    private transient volatile @Nullable Run<?, ?> run;

    DiagnosisAction(BuildDiagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** Fills in what cannot be read any more. */
    Object readResolve() {
        diagnosis = diagnosis == null ? BuildDiagnosis.givenUp("It cannot be read any more.", 0) : diagnosis;
        return this;
    }

    /** All of it; not where the action is one of many, such as in lists of builds. */
    @Exported(visibility = 1)
    public BuildDiagnosis getDiagnosis() {
        return diagnosis;
    }

    /** One sentence; empty while there is none. */
    @Exported
    public String getHeadline() {
        return diagnosis.getHeadline();
    }

    /** The headline for where there is little room. */
    public String getShortHeadline() {
        return ShortText.of(getHeadline(), LONGEST);
    }

    /** The category and the headline for where there is little room. */
    public String getTooltip() {
        String category = diagnosis.getCategory();
        return category.isEmpty() ? getShortHeadline() : category + ": " + getShortHeadline();
    }

    /** Whether there is one to read. */
    @Exported
    public String getState() {
        return diagnosis.getState().name();
    }

    /** Lines of source files that the logs cite; none for those who may not look into the workspace, from which they are. */
    @Exported(visibility = 1)
    public List<SourceExcerpt> getSources() {
        return run != null && run.getParent().hasPermission(Item.WORKSPACE) ? diagnosis.sources() : List.of();
    }

    /** The lines around {@code place}, as {@link #getSources} has them; null where it does not. */
    public @Nullable SourceExcerpt source(String place) {
        return getSources().stream()
                .filter(source -> source.getPlace().equals(place))
                .findFirst()
                .orElse(null);
    }

    /** What was said before was about another one. */
    synchronized void setDiagnosis(BuildDiagnosis diagnosis) {
        this.diagnosis = diagnosis;
        this.feedback = null;
    }

    /** What people said of it, each once. */
    @Exported(visibility = 1)
    public synchronized List<Feedback> getFeedback() {
        return feedback == null ? List.of() : List.copyOf(feedback);
    }

    /** The last word of a person counts. */
    private synchronized void add(Feedback said) {
        ArrayList<Feedback> all = new ArrayList<>(getFeedback());
        all.removeIf(one -> one.getPerson().equals(said.getPerson()));
        if (all.size() < MOST_FEEDBACK) {
            all.add(said);
        }
        feedback = all;
    }

    @Override
    public void onAttached(Run<?, ?> owner) {
        run = owner;
    }

    @Override
    public void onLoad(Run<?, ?> owner) {
        run = owner;
    }

    /** The build. */
    public @Nullable Run<?, ?> getRun() {
        return run;
    }

    /** What others add to the page. */
    public List<?> getParts() {
        Run<?, ?> build = run;
        return build == null
                ? List.of()
                : ExtensionList.lookup(DiagnosisPart.class).stream()
                        .flatMap(part -> part.of(build, diagnosis).stream())
                        .toList();
    }

    public Api getApi() {
        return new Api(this);
    }

    @Override
    public String getIconFileName() {
        return "symbol-diagnosis plugin-mergewright";
    }

    @Override
    public String getDisplayName() {
        return "Diagnosis";
    }

    @Override
    public String getUrlName() {
        return URL;
    }

    /** Whether who looks may have it made again. */
    public boolean isDiagnosable() {
        return run != null && run.hasPermission(Permissions.DIAGNOSE);
    }

    /**
     * What a model would be sent of this build.
     *
     * @throws IOException when a log cannot be read
     */
    public List<Preview.Question> getQuestions() throws IOException {
        if (run == null) {
            return List.of();
        }
        run.checkPermission(Permissions.DIAGNOSE);
        return Diagnoses.get().preview().of(run);
    }

    /** Notes that the diagnosis helped. */
    @POST
    public HttpResponse doHelpful() {
        return say(true, "");
    }

    /** Notes that it names the wrong cause, and what it was. */
    @POST
    public HttpResponse doWrong(@QueryParameter String comment) {
        return say(false, Util.fixNull(comment).strip());
    }

    private HttpResponse say(boolean helpful, String comment) {
        if (run == null || !diagnosis.isDone()) {
            return HttpResponses.notFound();
        }
        run.checkPermission(Permissions.DIAGNOSE);
        User user = User.current();
        var said = new Feedback(user == null ? "anonymous" : user.getId(), helpful, comment);
        add(said);
        Diagnoses.get().said(run, diagnosis, said);
        return HttpResponses.redirectToDot();
    }

    /** Has the diagnosis made again. */
    @POST
    public HttpResponse doDiagnose() {
        if (run == null) {
            return HttpResponses.notFound();
        }
        run.checkPermission(Permissions.DIAGNOSE);
        Diagnoses.get().ask(run);
        return HttpResponses.redirectToDot();
    }
}
