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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which, and what no class may do. */
final class ArchitectureTest {
    private static final String TIMEFOLD_SIDE = "org.lectern.solve.timefold..";

    /** The one class that may ask what time it is; all others are handed the time. */
    private static final String STOPWATCH = "org.lectern.job.work.Stopwatch";

    /** So many files fit on one screen of a file browser. */
    private static final int MAX_FILES = 35;

    /** Packages that are lists by nature: a class a rule, a noun, a kind of JSON object or a term that the verifier counts. */
    private static final Set<String> CATALOGUES = Set.of("rule.standard", "event", "json", "solve.proof");

    /** Every package, from the bottom up, with those that it may know. */
    private static final Map<String, List<String>> KNOWN = known("""
            text ->
            job ->
            job.work -> job
            job.meter -> job job.work
            event -> text
            change -> event text
            rule -> event job.work text
            rule.standard -> event rule
            language -> event rule text
            difference -> event language rule rule.standard text
            panel.time -> event
            warning -> event panel.time rule rule.standard text
            panel.cost -> event panel.time rule
            panel -> event job.work panel.cost panel.time rule rule.standard
            solve.scoring.tally -> event panel panel.time rule
            solve.scoring.standard -> event panel.time rule solve.scoring.tally
            solve.scoring -> event panel panel.time rule rule.standard solve.scoring.standard solve.scoring.tally
            solve.proof.course -> job.work
            solve.proof.nogood ->
            solve.proof.subset -> event panel panel.time rule
            solve.proof.symmetry -> event job.work panel rule rule.standard
            solve.proof -> event job.work panel panel.time rule rule.standard solve.proof.course solve.proof.nogood solve.proof.subset solve.proof.symmetry text
            solve.model -> event job.work panel panel.cost panel.time rule solve.scoring solve.scoring.tally
            solve.diagram ->
            solve.term -> event job.work panel panel.time rule solve.diagram solve.model solve.proof solve.scoring solve.scoring.tally
            solve.bound -> event job.work panel panel.cost panel.time rule solve.diagram solve.model solve.proof solve.scoring solve.scoring.tally solve.term
            solve.local -> event panel panel.cost panel.time rule solve.bound solve.model solve.scoring solve.scoring.tally
            solve.tidy -> event job.work panel panel.time rule solve.model solve.scoring solve.scoring.tally
            solve.nogood -> solve.bound solve.diagram solve.model solve.proof solve.term
            solve.exact -> event job.work panel panel.cost panel.time rule rule.standard solve.bound solve.local solve.model solve.nogood solve.proof solve.scoring solve.scoring.tally solve.term
            solve.search -> job.work rule solve.bound solve.exact solve.local solve.model solve.proof solve.term
            solve.timefold -> event job.work panel rule solve.model solve.scoring solve.search
            solve -> event job job.work panel panel.time rule rule.standard solve.model solve.proof solve.scoring solve.scoring.tally solve.search solve.tidy solve.timefold text
            diagnose.edit -> event text
            diagnose.fact -> diagnose.edit event job.work rule text
            diagnose.repair -> change diagnose.edit diagnose.fact event rule text
            diagnose.csp -> diagnose.fact event job.work panel.time rule solve
            diagnose -> change diagnose.csp diagnose.edit diagnose.fact diagnose.repair event job job.work panel.time rule rule.standard solve solve.proof text
            replan -> change difference event job job.work panel panel.time rule rule.standard solve solve.scoring solve.scoring.tally text
            explain -> change difference event job job.work panel panel.time replan rule rule.standard solve solve.scoring solve.scoring.tally text
            file -> event
            json -> change diagnose diagnose.fact difference event explain file language replan rule rule.standard solve solve.proof solve.proof.nogood text warning
            json.form -> change diagnose difference event explain json replan rule solve solve.proof text
            defect -> event json rule solve solve.proof
            publish -> difference event file language rule rule.standard solve
            publish.names -> event file text
            publish.text -> event language rule rule.standard text
            publish.calendar -> event file language publish.names text
            publish.csv -> event file publish.names text
            publish.frab -> event file publish.names text
            publish.page -> difference event language publish publish.calendar publish.names rule rule.standard solve text
            exchange -> event file publish.csv publish.frab publish.names text
            publish.format -> event publish publish.csv publish.frab publish.page text
            publish.workbook -> event file json language publish.names rule rule.standard text
            testing -> difference event explain job.work publish.text replan rule rule.standard solve text
            """);

    private static final JavaClasses CORE = CoreClasses.ALL;

    @Test
    void core_always_isImported() {
        assertFalse(CORE.isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> eachPackage_always_knowsOnlyWhatTheTableSays() {
        return KNOWN.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> mayKnow(entry.getKey(), entry.getValue())));
    }

    @Test
    void table_always_namesEveryPackage() {
        Set<String> packages = CORE.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring("org.lectern.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(packages, new TreeSet<>(KNOWN.keySet()));
    }

    @Test
    void table_always_readsFromTheBottomUp() {
        List<String> above = new ArrayList<>(KNOWN.keySet());
        for (String name : KNOWN.keySet()) {
            above.remove(name);
            assertTrue(
                    Collections.disjoint(above, KNOWN.getOrDefault(name, List.of())),
                    () -> name + " knows a package that stands below it in the table");
        }
    }

    @Test
    void packages_always_haveNoCycles() {
        check(slices().matching("org.lectern.(**)").should().beFreeOfCycles());
    }

    @Test
    void packages_exceptCatalogues_haveAtMost35Files() {
        Map<String, Long> files = CORE.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().startsWith("Jte"))
                .collect(Collectors.groupingBy(
                        type -> type.getPackageName().substring("org.lectern.".length()),
                        TreeMap::new,
                        Collectors.counting()));
        files.keySet().removeAll(CATALOGUES);
        files.values().removeIf(count -> count <= MAX_FILES);

        assertEquals(Map.of(), files);
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
                        "org.lectern.solve.model..",
                        "org.lectern.solve.scoring..",
                        "org.lectern.solve.term..",
                        "org.lectern.solve.bound..",
                        "org.lectern.solve.local..",
                        "org.lectern.solve.nogood..",
                        "org.lectern.solve.exact..",
                        "org.lectern.solve.search..",
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
                .doNotHaveFullyQualifiedName(STOPWATCH)
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

    private static Map<String, List<String>> known(String table) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (String line : table.lines().toList()) {
            String[] sides = line.split("->", 2);
            String names = sides[1].strip();
            known.put(sides[0].strip(), names.isEmpty() ? List.of() : List.of(names.split(" ", -1)));
        }
        return known;
    }

    private static void mayKnow(String subject, List<String> known) {
        String[] allowed = Stream.concat(Stream.of(subject), known.stream())
                .map(name -> "org.lectern." + name)
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> unknown = resideInAPackage("org.lectern..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("reside in a package of Lectern other than %s", String.join(", ", allowed));
        check(noClasses()
                .that()
                .resideInAPackage("org.lectern." + subject)
                .should()
                .dependOnClassesThat(unknown)
                .because("data goes one way, from event to json"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CORE);
    }
}
