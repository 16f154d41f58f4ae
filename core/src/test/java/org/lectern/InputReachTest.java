package org.lectern;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.ObjectInputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code SECURITY.md} promises that no input can reach: nothing in the library could do it. */
@Tag("slow")
class InputReachTest {

    private static final JavaClasses CORE = CoreClasses.ALL;

    @Test
    void network_always_isOutOfReach() {
        assertFalse(CORE.isEmpty());
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net..", "javax.net..", "java.nio.channels..", "java.rmi..")
                                .and(type(URI.class).negate())
                                .and(type(IDN.class).negate())
                                .and(type(URISyntaxException.class).negate()))
                .because("input never opens a connection")
                .check(CORE);
    }

    @Test
    void typesAndPrograms_namedByInput_areOutOfReach() {
        noClasses()
                .that()
                // Both look for types of Java or of a library whose names are in the code.
                .doNotHaveFullyQualifiedName("org.lectern.file.FolderSwap")
                .and()
                .doNotHaveFullyQualifiedName("org.lectern.text.OptionalLibrary")
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .orShould()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .orShould()
                .dependOnClassesThat(type(ObjectInputStream.class)
                        .or(type(ProcessBuilder.class))
                        .or(type(Process.class))
                        .or(resideInAPackage("javax.script..")))
                .because("no code comes from input")
                .check(CORE);
    }
}
