package io.mergewright.jenkins.history;

import hudson.model.Api;
import hudson.model.ModelObject;
import io.mergewright.jenkins.history.AnswerReader.Alike;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The page {@code /mergewright/acceptance/}: what people made of fixes in jobs that the viewer may read. */
@ExportedBean
public final class AcceptancePage implements ModelObject, StaplerProxy {
    private static final List<Integer> CHOICES = List.of(30, 90, 365);

    private final Wanted wanted;
    private final AcceptanceBy by;
    private final List<Alike> fixes;
    private final boolean known;

    AcceptancePage(Wanted wanted, AcceptanceBy by, ReadableJobs jobs, Clock clock) {
        this.wanted = wanted;
        this.by = by;
        Optional<List<Alike>> all =
                HistoryStore.get().use(tables -> tables.answers().since(wanted.since(clock)));
        this.known = all.isPresent();
        this.fixes = all.orElse(List.of()).stream()
                .filter(fix -> wanted.holds(fix.job()) && jobs.has(fix.job()))
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
        return "Acceptance";
    }

    public Api getApi() {
        return new Api(this);
    }

    /** Of all fixes together. */
    @Exported
    public Acceptance getTotal() {
        return new Acceptance("all", fixes);
    }

    /** Those with the most answers first. */
    @Exported
    public List<Acceptance> getGroups() {
        return by.groups(fixes);
    }

    /** By what they are grouped. */
    @Exported
    public String getBy() {
        return by.label();
    }

    /** How many days back it goes. */
    @Exported
    public int getDays() {
        return wanted.days();
    }

    /** Full name of the folder or job in which they are; empty for all. */
    @Exported
    public String getFolder() {
        return wanted.folder();
    }

    /** Parameters of an address that asks for the same, without the grouping. */
    public String getQuery() {
        return wanted.query();
    }

    /** What days one can choose from. */
    public List<Integer> getChoices() {
        return CHOICES;
    }

    /** What groupings one can choose from. */
    public List<String> getGroupings() {
        return Arrays.stream(AcceptanceBy.values()).map(AcceptanceBy::label).toList();
    }

    /** Whether it could be looked up. */
    @Exported
    public boolean isKnown() {
        return known;
    }
}
