package io.mergewright.jenkins.diagnosis;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Run;
import io.mergewright.jenkins.Permissions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jenkins.model.TransientActionFactory;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.verb.POST;

/** Lets people have a build diagnosed that was not: one from before, one of a job that is left out, one that passed. */
public final class AskAction implements Action {
    private final Run<?, ?> run;

    AskAction(Run<?, ?> run) {
        this.run = run;
    }

    /** The build. */
    public Run<?, ?> getRun() {
        return run;
    }

    @Override
    public String getIconFileName() {
        return "symbol-diagnosis plugin-mergewright";
    }

    @Override
    public String getDisplayName() {
        return "Diagnose";
    }

    /** The same as that of the diagnosis, which takes the place of this. */
    @Override
    public String getUrlName() {
        return DiagnosisAction.URL;
    }

    /** Has the build diagnosed. */
    @POST
    public HttpResponse doDiagnose() {
        run.checkPermission(Permissions.DIAGNOSE);
        Diagnoses.get().askFirst(run);
        return HttpResponses.redirectToDot();
    }

    /** Puts it on builds that have no diagnosis, for those who may have one made. */
    @Extension
    public static final class Factory extends TransientActionFactory<Run<?, ?>> {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // Run has parameters, its class has none.
        public Class<Run<?, ?>> type() {
            return (Class) Run.class;
        }

        /** Of no other type: looking for a diagnosis must not ask this again. */
        @Override
        public Class<? extends Action> actionType() {
            return AskAction.class;
        }

        @Override
        public Collection<? extends Action> createFor(Run<?, ?> run) {
            return !run.isBuilding()
                            && run.getAction(DiagnosisAction.class) == null
                            && run.hasPermission(Permissions.DIAGNOSE)
                    ? Set.of(new AskAction(run))
                    : List.of();
        }
    }
}
