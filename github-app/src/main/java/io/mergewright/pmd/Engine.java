package io.mergewright.pmd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.JvmLanguagePropertyBundle;
import net.sourceforge.pmd.lang.LanguageVersion;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
import net.sourceforge.pmd.properties.PropertyDescriptor;
import net.sourceforge.pmd.util.log.PmdReporter;

/** PMD with our rules, which are loaded when they are first needed and then kept. For one thread at a time. */
final class Engine {
    private final List<PmdRule> rules;
    private final List<RuleSet> loaded = new ArrayList<>();

    /**
     * One version of a file.
     *
     * @param id a path that ends like the name of a Java file, different for each
     */
    record Source(String id, String text) {}

    /**
     * What came of it.
     *
     * @param seen by the id of the source
     * @param failed ids of sources that were not analysed as a whole
     */
    record Result(Map<String, List<Seen>> seen, Map<String, Failure> failed) {}

    /** Why a source was not analysed. */
    enum Failure {
        NOT_UNDERSTOOD,
        NO_TIME
    }

    Engine(List<PmdRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Loads the rules, unless they are. */
    void load() {
        if (loaded.isEmpty()) {
            var loader = new RuleSetLoader().warnDeprecated(false);
            Map<String, RuleSet> files = new HashMap<>();
            // Each file is read once and the rules are picked from it: a reference for each rule would read it as often
            // as it has rules.
            loaded.addAll(rules.stream()
                    .map(rule -> RuleSet.forSingleRule(picked(
                            files.computeIfAbsent(
                                    rule.file(), name -> loader.loadFromResource("category/java/" + name + ".xml")),
                            rule)))
                    .toList());
        }
    }

    private static Rule picked(RuleSet file, PmdRule rule) {
        Rule picked = file.getRuleByName(rule.name());
        if (picked == null) {
            throw new IllegalArgumentException("no rule %s in %s".formatted(rule.name(), rule.file()));
        }
        rule.properties().forEach((name, value) -> set(picked, picked.getPropertyDescriptor(name), value));
        return picked;
    }

    private static <T> void set(Rule rule, PropertyDescriptor<T> property, String value) {
        rule.setProperty(property, property.serializer().fromString(value));
    }

    /** Analyses {@code sources} in one run; those that are begun when {@code late} holds are left out. */
    Result run(List<Source> sources, BooleanSupplier late) {
        load();
        var collector = new Collector(rules);
        LanguageVersion language = JavaLanguageModule.getInstance().getDefaultVersion();
        try (var analysis = PmdAnalysis.create(configuration())) {
            withoutClasspath(analysis);
            analysis.addRuleSets(loaded);
            analysis.addListener(collector);
            sources.forEach(
                    source -> analysis.files().addFile(new SourceFile(source, language, late, collector::skipped)));
            analysis.performAnalysis();
        }
        return collector.result();
    }

    private static PMDConfiguration configuration() {
        var configuration = new PMDConfiguration();
        configuration.setThreads(0);
        configuration.setIgnoreIncrementalAnalysis(true);
        configuration.setReporter(PmdReporter.quiet());
        return configuration;
    }

    /** Only the JDK is known: else libraries of ours would count as those of the project. The way that is not deprecated can only add. */
    @SuppressWarnings("deprecation")
    private static void withoutClasspath(PmdAnalysis analysis) {
        if (analysis.getLanguageProperties(JavaLanguageModule.getInstance())
                instanceof JvmLanguagePropertyBundle properties) {
            properties.setClassLoader(ClassLoader.getPlatformClassLoader());
        }
    }
}
