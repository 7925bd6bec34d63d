package io.mergewright.jenkins.fix;

import hudson.model.Api;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.User;
import hudson.util.HttpResponses;
import io.mergewright.jenkins.Permissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/** Fixes that were proposed for a build: their page, and what people decide. Kept with the build. */
@ExportedBean
public final class FixesAction implements RunAction2 {
    /** The address under that of the build. */
    public static final String URL = "mergewright-fixes";

    private final ArrayList<ProposedFix> fixes;
    private final ArrayList<String> notes;
    private transient volatile @Nullable Run<?, ?> run;

    FixesAction(FixAnswer answer) {
        this.fixes = new ArrayList<>(answer.fixes());
        this.notes = new ArrayList<>(answer.notes());
    }

    /** What is published first, then what a person should decide about. */
    @Exported
    public List<ProposedFix> getFixes() {
        return List.copyOf(fixes);
    }

    /** What was withheld or could not be done. */
    @Exported
    public List<String> getNotes() {
        return List.copyOf(notes);
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

    public Api getApi() {
        return new Api(this);
    }

    @Override
    public String getIconFileName() {
        return "symbol-fix plugin-mergewright";
    }

    @Override
    public String getDisplayName() {
        return "Proposed fixes";
    }

    @Override
    public String getUrlName() {
        return URL;
    }

    /** Whether who looks may accept and reject. */
    public boolean isDecidable() {
        return run != null && run.hasPermission(Permissions.DECIDE);
    }

    /** Notes that a person takes the fix {@code id} over. */
    @POST
    public HttpResponse doAccept(@QueryParameter String id) {
        return decide(id, ProposedFix.State.ACCEPTED, "");
    }

    /** Notes that a person does not want the fix {@code id}, and why. */
    @POST
    public HttpResponse doReject(@QueryParameter String id, @QueryParameter String reason) {
        return decide(id, ProposedFix.State.REJECTED, reason);
    }

    /** Has the fix {@code id} pushed as a branch, and where its host lets us, opens a pull request; who asks for it takes it over. */
    @POST
    public HttpResponse doBranch(@QueryParameter String id) {
        if (run == null) {
            return HttpResponses.notFound();
        }
        run.checkPermission(Permissions.DECIDE);
        Optional<ProposedFix> fix = find(id);
        if (fix.isEmpty()) {
            return HttpResponses.notFound();
        }
        if (!fix.get().isBranchable()) {
            return HttpResponses.errorWithoutStack(409, "It has a branch already, or somebody rejected it.");
        }
        if (fix.get().isOpen()) {
            Fixes.get().decide(run, fix.get(), ProposedFix.State.ACCEPTED, person(), "");
        }
        FixBranches.get().ask(run, fix.get());
        return HttpResponses.redirectToDot();
    }

    private static String person() {
        User user = User.current();
        return user == null ? "anonymous" : user.getId();
    }

    private HttpResponse decide(String id, ProposedFix.State decision, @Nullable String reason) {
        if (run == null) {
            return HttpResponses.notFound();
        }
        run.checkPermission(Permissions.DECIDE);
        Optional<ProposedFix> fix = find(id);
        if (fix.isEmpty()) {
            return HttpResponses.notFound();
        }
        if (!Fixes.get().decide(run, fix.get(), decision, person(), reason == null ? "" : reason.strip())) {
            return HttpResponses.errorWithoutStack(409, "Somebody has decided about it already.");
        }
        return HttpResponses.redirectToDot();
    }

    /** The fix {@code id} as a patch, for {@code git apply}. */
    @GET
    public HttpResponse doPatch(@QueryParameter String id) {
        if (run == null) {
            return HttpResponses.notFound();
        }
        run.checkPermission(Item.READ);
        return find(id).<HttpResponse>map(fix -> HttpResponses.text(fix.getDiff()))
                .orElseGet(HttpResponses::notFound);
    }

    private Optional<ProposedFix> find(@Nullable String id) {
        return fixes.stream().filter(fix -> fix.getId().equals(id)).findFirst();
    }
}
