package io.mergewright.jenkins.history;

import hudson.model.Api;
import hudson.model.ModelObject;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The page {@code /mergewright/queue/}: fixes that wait for a person, in jobs that the viewer may read. */
@ExportedBean
public final class QueuePage implements ModelObject, StaplerProxy {
    private static final int MOST_SHOWN = 200;

    private final Wanted wanted;
    private final List<WaitingFix> fixes;
    private final boolean known;

    QueuePage(Wanted wanted, ReadableJobs jobs) {
        this.wanted = wanted;
        Optional<List<OpenFix>> all =
                HistoryStore.get().use(tables -> tables.fixes().all());
        this.known = all.isPresent();
        this.fixes = all.orElse(List.of()).stream()
                .filter(fix -> wanted.holds(fix.build().job()))
                .flatMap(fix -> jobs.find(fix.build().job()).map(job -> new WaitingFix(job, fix)).stream())
                .toList();
    }

    /** Nobody gets further who may not read Jenkins. */
    @Override
    public Object getTarget() {
        Jenkins.get().checkPermission(Jenkins.READ);
        return this;
    }

    @Override
    public String getDisplayName() {
        return "Fixes that wait";
    }

    public Api getApi() {
        return new Api(this);
    }

    /** Those of the newest builds first; the first few where there are many. */
    @Exported
    public List<WaitingFix> getFixes() {
        return fixes.subList(0, Math.min(MOST_SHOWN, fixes.size()));
    }

    /** How many wait. */
    @Exported
    public int getTotal() {
        return fixes.size();
    }

    /** Full name of the folder or job in which they are; empty for all. */
    @Exported
    public String getFolder() {
        return wanted.folder();
    }

    /** Whether it could be looked up. */
    @Exported
    public boolean isKnown() {
        return known;
    }
}
