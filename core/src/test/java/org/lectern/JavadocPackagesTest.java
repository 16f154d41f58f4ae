package org.lectern;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Javadoc has the packages that the module exports for users. */
class JavadocPackagesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** Exported for what Timefold generates. */
    private static final String NOT_FOR_USERS = "org.lectern.solve.timefold";

    @Test
    void packages_ofTheJavadoc_areTheExportedOnes() throws IOException {
        TreeSet<String> exported = Pattern.compile("exports ([\\w.]+);")
                .matcher(Files.readString(SOURCES.resolve("module-info.java")))
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
        exported.remove(NOT_FOR_USERS);
        List<String> excluded = Arrays.asList(Files.readString(Path.of("pom.xml"))
                .split("</?excludePackageNames>", -1)[1]
                .strip()
                .split("\\s*,\\s*", -1));
        TreeSet<String> shown;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            shown = files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replaceAll("[/\\\\]", "."))
                    .filter(name -> !excluded.contains(name))
                    .collect(toCollection(TreeSet::new));
        }

        assertEquals(exported, shown);
    }
}
