package org.lectern.publish.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.event.InvalidInputException;
import org.lectern.event.PointerText;
import org.lectern.event.Problem;

/** Collects the mistakes of a workbook, and says of those in its JSON form in which cell they are. */
final class CellProblems {

    private static final int MOST = 1_000;
    private static final String MISSING = "missing";
    private static final Pattern CELL = Pattern.compile("(.*)!([A-Z]+)(\\d+)");
    private static final Pattern REQUIRED = Pattern.compile("The (.*) must have the key \\(.*\\)\\.");

    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> cellsWithProblems = new HashSet<>();

    /** Notes the cell of what a JSON Pointer points to; the first one noted counts. */
    void place(String pointer, String cell) {
        cells.putIfAbsent(pointer, cell);
    }

    /** Notes the cell of what a JSON Pointer points to, and what stands above it. */
    void place(String pointer, String cell, String header) {
        place(pointer, cell);
        headers.putIfAbsent(pointer, header);
    }

    void add(String code, String cell, String value, String message, String advice) {
        if (problems.size() < MOST) {
            problems.add(new Problem(code, cell, Problem.shown(value), message, advice));
            cellsWithProblems.add(cell);
        }
    }

    /** Adds the mistakes of the JSON form, but for those in cells that have one already. */
    void addAll(List<Problem> found) {
        Set<Problem> placed = new LinkedHashSet<>();
        for (Problem problem : found) {
            Problem there = placed(problem);
            if (!cellsWithProblems.contains(there.pointer())) {
                placed.add(there);
            }
        }
        placed.stream().limit(MOST - (long) problems.size()).forEach(problems::add);
    }

    /** @throws InvalidInputException if there are mistakes; they are in the order of the workbook */
    void throwIfAny(List<String> sheets) {
        if (problems.isEmpty()) {
            return;
        }
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingLong(problem -> rank(problem.pointer(), sheets)));
        throw new InvalidInputException(sorted);
    }

    private Problem placed(Problem problem) {
        String pointer = problem.pointer();
        String around = pointer;
        while (!around.isEmpty() && !cells.containsKey(around)) {
            around = around.substring(0, around.lastIndexOf('/'));
        }
        String cell = cells.getOrDefault(around, "");
        Matcher required = REQUIRED.matcher(problem.message());
        String header = headers.get(pointer);
        if (problem.code().equals(MISSING) && header != null && required.matches()) {
            return new Problem(
                    MISSING,
                    cell,
                    "",
                    "The %s must have a value in the column (%s).".formatted(required.group(1), header),
                    "Maybe fill in the cell.");
        }
        return new Problem(
                problem.code(), cell, problem.value(), inWordsOfSheets(problem.message(), around), problem.advice());
    }

    /** Returns a message that calls a value by the header of its column in place of its key. */
    private String inWordsOfSheets(String message, String pointer) {
        String header = headers.get(pointer);
        if (header == null) {
            return message;
        }
        String key = PointerText.key(pointer.substring(pointer.lastIndexOf('/') + 1));
        String named = header.substring(0, 1).toLowerCase(Locale.ROOT) + header.substring(1);
        return message.replaceFirst(
                "^The " + Pattern.quote(key) + "(\\[\\d+\\])? \\(", Matcher.quoteReplacement("The " + named + " ("));
    }

    private static long rank(String cell, List<String> sheets) {
        Matcher matcher = CELL.matcher(cell);
        if (!matcher.matches()) {
            return sheets.contains(cell) ? (long) (sheets.indexOf(cell) + 1) << 40 : 0;
        }
        long column = 0;
        for (char letter : matcher.group(2).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return ((long) (sheets.indexOf(matcher.group(1)) + 1) << 40)
                + (Long.parseLong(matcher.group(3)) << 15)
                + column;
    }
}
