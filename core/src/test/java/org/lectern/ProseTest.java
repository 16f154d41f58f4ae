package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No sentence that readers found odd comes back, in sources, texts, templates and docs. */
final class ProseTest {

    private static final Path ODD_SENTENCES = Path.of("src/test/resources/org/lectern/odd-sentences.txt");
    private static final Set<String> ENDINGS =
            Set.of("java", "jte", "properties", "md", "js", "css", "json", "html", "txt", "xml");
    private static final List<Path> FILES = files();

    @Test
    void oddSentences_always_occurNowhere() throws IOException {
        List<String> sentences = Files.readAllLines(ODD_SENTENCES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
        List<String> found = new ArrayList<>();
        for (Path file : FILES) {
            String text = onOneLine(Files.readString(file));
            sentences.stream().filter(text::contains).forEach(sentence -> found.add(file + ": " + sentence));
        }

        assertEquals(List.of(), found);
        assertTrue(sentences.size() > 30 && FILES.size() > 1_000, sentences.size() + " in " + FILES.size());
    }

    @Test
    void advice_always_isCertain() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : FILES) {
            if (file.toString().contains("src/main") && Files.readString(file).contains("Maybe ")) {
                found.add(file.toString());
            }
        }

        assertEquals(List.of(), found);
    }

    @Test
    void onOneLine_aCommentAndAStringInParts_areReadAsSentences() {
        assertEquals("/** a sentence in parts.", onOneLine("/** A sentence\n *  in parts."));
        assertEquals("\"a sentence in parts\"", onOneLine("\"A sentence\"\n    + \" in parts\""));
    }

    /** Returns a text in lower case, without line breaks, the stars of comments and the joints of strings. */
    private static String onOneLine(String text) {
        return text.replaceAll("\"\\s*\\+\\s*\"", "")
                .replaceAll("\\n\\s*(\\*|//)", " ")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns the files of the repository that people write. */
    private static List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(Path.of(".."), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean isWritten = !name.equals("target") && (name.equals("..") || !name.startsWith("."));
                    return isWritten ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && !file.endsWith(ODD_SENTENCES)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
