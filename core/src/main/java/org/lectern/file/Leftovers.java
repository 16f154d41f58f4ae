package org.lectern.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written beside a file or a folder before it takes its place: hidden, and named after the writer. What a process
 * that was killed left there is removed by the next writer.
 */
final class Leftovers {

    /** A folder that is to take its place. */
    static final String NEW = "new";
    /** The folder that made way for it. */
    static final String OLD = "old";
    /** A file that is to take its place. */
    static final String FILE = "tmp";

    private Leftovers() {}

    /** Returns the path beside {@code target} at which this thread writes. */
    static Path beside(Path target, String kind) {
        return target.resolveSibling(".%s.%s.%s".formatted(target.getFileName(), writer(), kind));
    }

    private static String writer() {
        return ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId();
    }

    /** Removes what writers of {@code target} left that are gone; a folder that had made way comes back if it is missed. */
    static void clear(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        for (Path left : leftBeside(target, folder)) {
            if (left.toString().endsWith("." + OLD) && Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(left, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                delete(left);
            }
        }
    }

    private static List<Path> leftBeside(Path target, Path folder) throws IOException {
        Pattern name = Pattern.compile("\\." + Pattern.quote(String.valueOf(target.getFileName()))
                + "\\.((\\d{1,18})-\\d+)\\.(?:%s|%s|%s)".formatted(NEW, OLD, FILE));
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder)) {
            for (Path sibling : siblings) {
                Matcher matcher = name.matcher(String.valueOf(sibling.getFileName()));
                if (matcher.matches() && isGone(matcher.group(1), Long.parseLong(matcher.group(2)))) {
                    left.add(sibling);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return left;
    }

    /** Whoever has this thread's own name is gone too: in containers, processes have the same few numbers. */
    private static boolean isGone(String writer, long pid) {
        return writer.equals(writer()) || ProcessHandle.of(pid).isEmpty();
    }

    /** Deletes a file or a folder with all that is in it, if it is there. */
    static void delete(Path path) throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
