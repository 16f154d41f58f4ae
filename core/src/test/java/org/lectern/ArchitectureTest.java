package org.lectern;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may know which, and what no class may do. A rule for a package that does not exist yet passes. */
final class ArchitectureTest {
    private static final String TIMEFOLD_SIDE = "org.lectern.solve.timefold..";

    /** The one class that may ask what time it is; all others are handed the time. */
    private static final String WALL_CLOCK = "org.lectern.solve.WallClock";

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lectern");

    @Test
    void core_always_isImported() {
        assertFalse(CORE.isEmpty());
    }

    @Test
    void event_always_knowsNoOther() {
        mayKnow("event");
    }

    @Test
    void rule_always_knowsEvent() {
        mayKnow("rule", "event");
    }

    @Test
    void panel_always_knowsEventAndRule() {
        mayKnow("panel", "event", "rule");
    }

    @Test
    void solve_always_knowsEventRuleAndPanel() {
        mayKnow("solve", "event", "rule", "panel");
    }

    @Test
    void explain_always_knowsUpToReplan() {
        mayKnow("explain", "event", "rule", "panel", "solve", "replan");
    }

    @Test
    void diagnose_always_knowsUpToSolve() {
        mayKnow("diagnose", "event", "rule", "panel", "solve");
    }

    @Test
    void replan_always_knowsUpToSolve() {
        mayKnow("replan", "event", "rule", "panel", "solve");
    }

    @Test
    void packages_always_haveNoCycles() {
        check(slices().matching("org.lectern.(*)..").should().beFreeOfCycles());
    }

    @Test
    void timefold_outsideItsPackage_isUnknown() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(TIMEFOLD_SIDE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.timefold..")
                .because("the engine can then be changed in one place"));
    }

    @Test
    void timefoldSide_outsideSolve_isUnknown() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.lectern.solve..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(TIMEFOLD_SIDE)
                .because("the package is not exported"));
    }

    @Test
    void proof_always_sharesNoCodeWithTheSearch() {
        check(noClasses()
                .that()
                .resideInAPackage("org.lectern.solve.proof..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lectern.solve",
                        "org.lectern.solve.search..",
                        "org.lectern.solve.coupling..",
                        TIMEFOLD_SIDE)
                .because("a verifier that shares a mistake with the search proves nothing"));
    }

    @Test
    void output_always_goesThroughTheLog() {
        check(noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a library does not print"));
    }

    @Test
    void randomness_always_isHandedIn() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.SecureRandom")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .because("the same seed must give the same timetable"));
    }

    @Test
    void time_always_isHandedIn() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(WALL_CLOCK)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould(callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time.."))))))
                .orShould(callMethodWhere(
                        target(nameMatching("system.*|tick.*")).and(target(owner(name("java.time.Clock"))))))
                .because("a test must be able to say what time it is"));
    }

    @Test
    void names_always_sayWhatTheClassIs() {
        check(classes()
                .should()
                .haveNameNotMatching(".*(Impl|Base|Utils?|Manager|Helper)")
                .because("such endings say nothing"));
    }

    private static void mayKnow(String subject, String... known) {
        String[] allowed = Stream.concat(Stream.of(subject), Arrays.stream(known))
                .map(name -> "org.lectern." + name + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> unknown = resideInAPackage("org.lectern..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("reside in a package of Lectern other than %s", String.join(", ", allowed));
        check(noClasses()
                .that()
                .resideInAPackage("org.lectern." + subject + "..")
                .should()
                .dependOnClassesThat(unknown)
                .because("data goes one way, from event to json"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CORE);
    }
}
