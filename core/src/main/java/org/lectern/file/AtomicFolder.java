package org.lectern.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Folders of which several files are written at once: the folder holds all of them afterwards, or what it held before. Its
 * other files stay.
 *
 * <p>The new folder is made beside the old one, with links to what stays, and the two change places in one step. Where Java
 * may not call native code, these are two renames: a process that is killed between them leaves no folder, and the next
 * writer brings the old one back. A folder that cannot be replaced, such as a mount point or the working directory, gets its
 * files one after the other, each whole.
 */
public final class AtomicFolder {

    private AtomicFolder() {}

    /**
     * Writes files into a folder, which is made if need be.
     *
     * @param files the bytes of each file by its path in the folder, with {@code /} between folders
     * @return where they stand, in the order given
     * @throws UncheckedIOException if that fails, with one line that names the folder and says why
     */
    public static List<Path> write(Path folder, Map<String, byte[]> files) {
        return write(folder, files, Set.of());
    }

    /**
     * Writes files into a folder, which is made if need be, and removes others in the same step.
     *
     * @param files the bytes of each file by its path in the folder, with {@code /} between folders
     * @param stale the paths of files that are to go, if they are there; those that are written stay
     * @return where the files stand, in the order given
     * @throws UncheckedIOException if that fails, with one line that names the folder and says why
     */
    public static List<Path> write(Path folder, Map<String, byte[]> files, Set<String> stale) {
        for (String path : files.keySet()) {
            AtomicFile.requireNoFolder(folder.resolve(path));
        }
        try {
            Path target = Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
            if (Files.exists(target) && !Files.isDirectory(target)) {
                throw new IOException("it is a file. Name a folder");
            }
            Path parent = target.getParent();
            if (parent == null) {
                writeEach(target, files, stale);
            } else {
                Files.createDirectories(parent);
                write(target, parent, files, stale);
            }
            return files.keySet().stream().map(folder::resolve).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder '%s' cannot be written: %s.".formatted(AtomicFile.shown(folder), AtomicFile.reason(e)),
                    e);
        }
    }

    /**
     * Brings back a folder that a killed process had put aside and not yet replaced; does nothing if it is there. To be
     * called before it is read.
     *
     * @throws UncheckedIOException if that fails
     */
    public static void recover(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Leftovers.clear(folder.toAbsolutePath().normalize());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder '%s' cannot be read: %s.".formatted(AtomicFile.shown(folder), AtomicFile.reason(e)), e);
        }
    }

    /**
     * Removes a folder with all that is in it: it is there whole or not at all.
     *
     * @throws UncheckedIOException if that fails
     */
    public static void remove(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            Path aside = Leftovers.beside(target, Leftovers.NEW);
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
            Leftovers.delete(aside);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder '%s' cannot be removed: %s.".formatted(AtomicFile.shown(folder), AtomicFile.reason(e)),
                    e);
        }
    }

    private static void write(Path target, Path parent, Map<String, byte[]> files, Set<String> stale)
            throws IOException {
        if (!Files.isWritable(parent) || isWorkedIn(target)) {
            writeEach(target, files, stale);
            return;
        }
        Leftovers.clear(target);
        Path made = Leftovers.beside(target, Leftovers.NEW);
        try {
            make(made, target, files, stale);
            if (!Files.exists(target)) {
                Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
            } else if (!FolderSwap.exchange(made, target) && !isReplaced(target, made)) {
                writeEach(target, files, stale);
            }
        } finally {
            // After the change of places, this is the old folder.
            Leftovers.delete(made);
        }
    }

    /** A shell or a server whose working directory it is would not see the new folder. */
    private static boolean isWorkedIn(Path target) throws IOException {
        return Path.of("").toRealPath().startsWith(target);
    }

    private static void make(Path made, Path target, Map<String, byte[]> files, Set<String> stale) throws IOException {
        Files.createDirectory(made);
        if (Files.exists(target)) {
            Permissions.copy(target, made);
            Set<String> replaced = new HashSet<>(files.keySet());
            replaced.addAll(stale);
            linkOthers(target, made, replaced);
        }
        putAll(made, files, target);
    }

    /** @param replaced the folder whose files these are to replace, which may not exist */
    private static void putAll(Path folder, Map<String, byte[]> files, Path replaced) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Permissions.write(path, file.getValue(), replaced.resolve(file.getKey()));
        }
    }

    private static void linkOthers(Path from, Path to, Set<String> replaced) throws IOException {
        Set<Path> paths = new HashSet<>();
        replaced.forEach(path -> paths.add(from.resolve(path)));
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(folder).toString());
                if (!folder.equals(from)) {
                    Files.createDirectory(copy);
                    Permissions.copy(folder, copy);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!paths.contains(file)) {
                    link(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void link(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Replaces a folder by two renames; returns whether that was possible. */
    private static boolean isReplaced(Path target, Path made) throws IOException {
        Path old = Leftovers.beside(target, Leftovers.OLD);
        try {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // A mount point cannot be renamed.
            return false;
        }
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Leftovers.delete(old);
        return true;
    }

    /** Writes all files into the folder under another name first, so that a full disk leaves the old ones. */
    private static void writeEach(Path target, Map<String, byte[]> files, Set<String> stale) throws IOException {
        Files.createDirectories(target);
        Path inside = target.resolve("files");
        Leftovers.clear(inside);
        Path made = Leftovers.beside(inside, Leftovers.NEW);
        try {
            Files.createDirectory(made);
            putAll(made, files, target);
            for (String file : files.keySet()) {
                Path path = target.resolve(file);
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.move(made.resolve(file), path, StandardCopyOption.ATOMIC_MOVE);
            }
            for (String file : stale) {
                if (!files.containsKey(file)) {
                    Files.deleteIfExists(target.resolve(file));
                }
            }
        } finally {
            Leftovers.delete(made);
        }
    }
}
