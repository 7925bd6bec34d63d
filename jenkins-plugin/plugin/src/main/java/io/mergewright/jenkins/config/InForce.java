package io.mergewright.jenkins.config;

import io.mergewright.config.Settings;
import io.mergewright.config.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A value that is in force, and where it comes from. Immutable. */
@ExportedBean(defaultVisibility = 999)
public final class InForce {
    private static final List<String> OF_JOBS = List.of("gate.publish", "gate.ask");

    private final String name;
    private final String value;
    private final String source;

    InForce(String name, String value, String source) {
        this.name = name;
        this.value = value;
        this.source = source;
    }

    @Exported
    public String getName() {
        return name;
    }

    /** Without secrets; empty where nothing is set. */
    @Exported
    public String getValue() {
        return value;
    }

    /** Such as {@code this job} or {@code default}. */
    @Exported
    public String getSource() {
        return source;
    }

    /** All settings of the agent core. */
    public static List<InForce> ofCore(Settings settings) {
        return settings.all().stream()
                .map(each -> new InForce(each.setting().key(), each.shown(), words(each.source())))
                .toList();
    }

    private static String words(Source source) {
        return source instanceof Source.Default ? "default" : "the system configuration";
    }

    /** What holds for a job with {@code effective} settings, where the agent core has {@code core}. */
    public static List<InForce> ofJob(Effective effective, Collection<InForce> core) {
        List<InForce> all = new ArrayList<>();
        String source = effective.source();
        all.add(new InForce(
                "failed builds are diagnosed", effective.off() ? "when somebody asks" : "by themselves", source));
        all.add(new InForce("fixes are looked for", effective.fixes().isPresent() ? "yes" : "no", source));
        effective.fixes().ifPresent(fixes -> addFixes(all, fixes, source));
        List<String> own = all.stream().map(InForce::getName).toList();
        core.stream()
                .filter(each ->
                        (OF_JOBS.contains(each.name) || each.name.startsWith("budget.")) && !own.contains(each.name))
                .forEach(all::add);
        return all;
    }

    private static void addFixes(List<InForce> all, ProposalSettings fixes, String source) {
        all.add(new InForce("command that verifies a fix", fixes.getVerify(), source));
        all.add(new InForce("minutes for each run of it", Integer.toString(fixes.getVerifyMinutes()), source));
        all.add(new InForce(
                "files that a fix may touch", fixes.getAllowedPaths().strip(), source));
        all.add(new InForce(
                "pull requests are opened", fixes.isPublish() ? "for published fixes" : "when somebody asks", source));
        all.add(new InForce("credentials that push", fixes.getCredentialsId(), source));
        if (ProposalSettings.confidence(fixes.getPublishAt()).isPresent()) {
            all.add(new InForce("gate.publish", fixes.getPublishAt(), source));
        }
        if (ProposalSettings.confidence(fixes.getAskAt()).isPresent()) {
            all.add(new InForce("gate.ask", fixes.getAskAt(), source));
        }
    }
}
