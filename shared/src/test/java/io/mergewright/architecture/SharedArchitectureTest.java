package io.mergewright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.net.URL;
import java.time.Clock;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the module to docs/design.puml, and keeps shared state and hidden inputs out of it. */
class SharedArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mergewright");

    private static final Set<String> CLOCK_READERS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC");

    private static final Set<Class<?>> MUTABLE_TYPES =
            Set.of(AbstractCollection.class, AbstractMap.class, StringBuilder.class, ThreadLocal.class);

    @Test
    void shouldDependOnlyAlongTheArrowsOfTheDesign() {
        classes()
                .should(adhereToPlantUmlDiagram(design(), consideringOnlyDependenciesInDiagram()))
                .check(MAIN);
    }

    @Test
    void shouldDrawEveryPackageInTheDesign() throws IOException {
        var drawing = read(design());

        assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
                .allMatch(name -> drawing.contains("<<" + component(name) + "..>>"));
    }

    /** It is 11 MB, and behind the port {@code ChangeAnalysis}: the Jenkins plugin has this module and not that. */
    @Test
    void shouldNotKnowPmd() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.sourceforge.pmd..", "io.mergewright.pmd..")
                .check(MAIN);
    }

    @Test
    void shouldKeepNoStateInStaticFields() {
        noFields()
                .that()
                .areStatic()
                .should(ArchCondition.from(describe("be mutable", SharedArchitectureTest::isMutable)))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void shouldReadTheTimeOnlyFromAClock() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Clock")
                .should()
                .callCodeUnitWhere(describe("it reads the system clock", SharedArchitectureTest::readsTheClock))
                .check(MAIN);
    }

    @Test
    void shouldNotPrint() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    }

    @Test
    void shouldMarkEveryPackageForNullChecking() {
        assertThat(MAIN.stream().map(JavaClass::getPackage).distinct())
                .allMatch(javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class));
    }

    private static URL design() {
        return Objects.requireNonNull(SharedArchitectureTest.class.getResource("/design.puml"), "design.puml");
    }

    private static String read(URL url) throws IOException {
        try (var stream = url.openStream()) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    /** A subpackage belongs to the component of its parent: the first three names count. */
    private static String component(String packageName) {
        return Arrays.stream(packageName.split("\\.", -1)).limit(3).collect(joining("."));
    }

    /** Private arrays are let through as lookup tables; whether a {@code List} is a copy is for a reviewer to see. */
    private static boolean isMutable(JavaField field) {
        var modifiers = field.getModifiers();
        var exposedArray = field.getRawType().isArray() && !modifiers.contains(PRIVATE);
        return !modifiers.contains(SYNTHETIC)
                && (!modifiers.contains(FINAL) || exposedArray || isMutable(field.getRawType()));
    }

    private static boolean isMutable(JavaClass type) {
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || MUTABLE_TYPES.stream().anyMatch(type::isAssignableTo);
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var method = owner.getName() + "." + call.getName();
        var takesAClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        var readsNow = call.getName().equals("now") && owner.getPackageName().startsWith("java.time") && !takesAClock;
        return readsNow || CLOCK_READERS.contains(method);
    }
}
