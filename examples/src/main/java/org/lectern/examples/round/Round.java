package org.lectern.examples.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/**
 * The folder of a round: its workbook, and beside it the editions that were made of it.
 *
 * @param workbook the workbook, which exists unless the round was named by a workbook that does not
 * @param folder the folder that the workbook is in
 */
public record Round(Path workbook, Path folder) {

    /** How the workbook of a new round is called. */
    public static final String WORKBOOK = "round.xlsx";

    private static final String ENDING = ".xlsx";

    /**
     * Returns the round that a folder or a workbook names. Of a folder, its workbook is {@code round.xlsx}, or else its only one.
     *
     * @throws InvalidInputException with one problem if the folder has no workbook, or several of which none is called
     *     {@code round.xlsx}
     */
    public static Round of(Path path) {
        if (!Files.isDirectory(path)) {
            Path parent = path.getParent();
            return new Round(path, parent == null ? Path.of(".") : parent);
        }
        Path usual = path.resolve(WORKBOOK);
        return new Round(Files.exists(usual) ? usual : onlyWorkbook(path), path);
    }

    /** Returns whether a path names a round rather than a file of JSON: it is a folder, or a name that ends in {@code .xlsx}. */
    public static boolean isNamedBy(Path path) {
        return Files.isDirectory(path) || isWorkbook(path);
    }

    /** Returns whether a path has the name of a workbook. */
    public static boolean isWorkbook(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Returns by what a command line names the round: its folder, or the workbook if the folder has another one first. */
    public Path name() {
        try {
            return of(folder).workbook().getFileName().equals(workbook.getFileName()) ? folder : workbook;
        } catch (InvalidInputException e) {
            return workbook;
        }
    }

    /** Returns the folder of the editions, which may not exist yet. */
    public Path editions() {
        return folder.resolve("editions");
    }

    private static Path onlyWorkbook(Path folder) {
        List<Path> workbooks = workbooks(folder);
        if (workbooks.size() == 1) {
            return workbooks.getFirst();
        }
        if (workbooks.isEmpty()) {
            throw refused("no-workbook", "The folder has no workbook (.xlsx).", "Run lectern new to make one.");
        }
        String names = workbooks.stream()
                .map(Path::getFileName)
                .map(name -> "'%s'".formatted(Problem.shown(name)))
                .collect(Collectors.joining(", "));
        throw refused(
                "several-workbooks",
                "The folder has %s workbooks: %s.".formatted(workbooks.size(), names),
                "Name one of them, or call the right one %s.".formatted(WORKBOOK));
    }

    private static List<Path> workbooks(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isWorkbook(file) && !isLock(file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw refused("unreadable", "The folder cannot be read.", "Check its path and your permission to read it.");
        }
    }

    /** Spreadsheets put such files beside a workbook that is open. */
    private static boolean isLock(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("~$") || name.startsWith(".");
    }

    private static InvalidInputException refused(String code, String message, String advice) {
        return new InvalidInputException(List.of(new Problem(code, "", "", message, advice)));
    }
}
