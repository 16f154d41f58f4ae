package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each public type of an exported package states the version that brought it. */
@Tag("slow")
final class SinceTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern EXPORTS = Pattern.compile("^ *exports ([\\w.]+)", Pattern.MULTILINE);
    private static final Pattern PARENT_VERSION =
            Pattern.compile("<artifactId>lectern-parent</artifactId>\\s*<version>([^<]+)</version>");

    /** The declaration of a public type, which starts its line, in a source. */
    private static final Pattern TYPE =
            Pattern.compile("^public [a-z@ -]*\\b(?:class|interface|record|enum) \\w+", Pattern.MULTILINE);

    private static final Pattern SINCE = Pattern.compile("^ \\* @since (\\S+)$", Pattern.MULTILINE);

    @Test
    void publicTypes_ofExportedPackages_stateTheVersionThatBroughtThem() throws IOException {
        Map<String, Optional<Version>> versions = sinceOfExportedTypes();
        Version next = nextVersion();
        Set<String> silent = new TreeSet<>();
        Set<String> tooLate = new TreeSet<>();
        versions.forEach((type, since) -> {
            if (since.isEmpty()) {
                silent.add(type);
            } else if (since.get().compareTo(next) > 0) {
                tooLate.add(type);
            }
        });

        assertTrue(versions.size() > 100, versions::toString);
        assertEquals(Set.of(), silent, () -> "End the Javadoc of these types with '@since " + next + "'.");
        assertEquals(Set.of(), tooLate, () -> "The next version is " + next + ".");
    }

    @Test
    void findSince_aTypeWithoutTheTag_isEmpty() {
        assertEquals(Optional.empty(), findSince("/**\n * Text.\n */\npublic record A() {}"));
        assertEquals(Optional.empty(), findSince("public record A() {}\n/**\n * @since 0.1.0\n */\nrecord B() {}"));
    }

    @Test
    void findSince_anAnnotatedTypeWithTheTag_isItsVersion() {
        assertEquals(
                Optional.of(Version.parse("0.2.0")),
                findSince("/**\n * Text.\n *\n * @since 0.2.0\n */\n@FunctionalInterface\npublic interface A {"));
    }

    private static Map<String, Optional<Version>> sinceOfExportedTypes() throws IOException {
        Set<String> exported = EXPORTS.matcher(Files.readString(SOURCES.resolve("module-info.java")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Map<String, Optional<Version>> versions = new TreeMap<>();
        for (JavaClass type : CoreClasses.ALL) {
            if (type.isTopLevelClass()
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && exported.contains(type.getPackageName())) {
                Path source = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
                versions.put(type.getName(), findSince(Files.readString(source)));
            }
        }
        return versions;
    }

    /** Returns the version in the Javadoc of the public type of a source. */
    private static Optional<Version> findSince(String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            return Optional.empty();
        }
        String before = source.substring(0, type.start());
        Matcher since = SINCE.matcher(before.substring(Math.max(0, before.lastIndexOf("/**"))));
        return since.find() ? Optional.of(Version.parse(since.group(1))) : Optional.empty();
    }

    private static Version nextVersion() throws IOException {
        Matcher version = PARENT_VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(version.find());
        return Version.parse(version.group(1).replace("-SNAPSHOT", ""));
    }
}
