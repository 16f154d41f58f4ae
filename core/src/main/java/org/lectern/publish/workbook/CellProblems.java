package org.lectern.publish.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.text.JsonPointers;
import org.lectern.text.NearestWord;

/** Collects the mistakes of a workbook, and says of those in its JSON form in which cell they are. */
final class CellProblems {

    private static final int MAX_PROBLEMS = 1_000;
    /** Of so many, what was meant is looked for; beyond that it would cost too much. */
    private static final int MAX_SUGGESTIONS = 100;

    private static final String MISSING = "missing";
    private static final String TOO_MANY = "too-many-values";
    private static final Pattern VALUES = Pattern.compile("more than (\\d+) values");
    private static final Pattern CELL = Pattern.compile("(.*)!([A-Z]+)(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})(?:[+-]\\d{2}:\\d{2}|Z)?");
    private static final Pattern REQUIRED = Pattern.compile("The (.*) must have the key '.*'\\.");

    private final CellLocations locations = new CellLocations();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> cellsWithProblems = new HashSet<>();
    /** What was probably meant by what is unknown, by pointer and text. */
    private final Map<String, String> unknown = new HashMap<>();

    /** Notes the cell of what a JSON Pointer points to; the first one noted counts. */
    void locate(String pointer, String cell) {
        locations.add(pointer, cell, null);
    }

    /** Notes the cell of what a JSON Pointer points to, and what stands above it. */
    void locate(String pointer, String cell, String header) {
        locations.add(pointer, cell, header);
    }

    /** Notes that the values of the object at a JSON Pointer stand in some columns of a row, which begins with the object unless noted. */
    void locate(String pointer, SheetRow row, List<Column> columns) {
        locations.add(pointer, row, columns);
    }

    /** Returns the row in which the values of the object at a JSON Pointer stand, or empty if that was not noted. */
    Optional<SheetRow> findRow(String pointer) {
        return locations.findRow(pointer);
    }

    /** Notes that the text of a cell names nothing known, so that who wrote a name is told a name, and not the id behind it. */
    void noteUnknown(String pointer, String text, NamedItems known) {
        if (unknown.size() < MAX_SUGGESTIONS) {
            known.findNearest(text).ifPresent(near -> unknown.put(pointer + '\n' + Problem.shown(text), near));
        }
    }

    /** Adds that a value is given twice. */
    void addGivenTwice(String cell, String what, String value) {
        add(
                "duplicate",
                cell,
                value,
                "The %s '%s' is given twice.".formatted(what, Problem.shown(value)),
                "Remove one.");
    }

    /** Adds that a row has nothing in a column that it needs, or that its sheet has no such column. */
    void addMissing(SheetRow row, Column column, String what) {
        Problem problem = row.columns().containsKey(column)
                ? missing(
                        row.cell(column),
                        what,
                        column.header(),
                        "Fill in the cell; of merged cells only the first has the value.")
                : missingColumn(row.sheet(), what, column.header());
        if (problems.size() < MAX_PROBLEMS && !problems.contains(problem)) {
            add(problem.code(), problem.pointer(), "", problem.message(), problem.advice());
        }
    }

    private static Problem missing(String cell, String what, String header, String advice) {
        return new Problem(
                MISSING, cell, "", "The %s must have a value in the column '%s'.".formatted(what, header), advice);
    }

    private static Problem missingColumn(String sheet, String what, String header) {
        return new Problem(
                MISSING,
                sheet,
                "",
                "The %s must have a value in the column '%s', and there is no such column.".formatted(what, header),
                "Add it.");
    }

    void add(String code, String cell, String value, String message, String advice) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Problem(code, cell, Problem.shown(value), message, advice));
            cellsWithProblems.add(cell);
        }
    }

    /** Adds the mistakes of the JSON form, but for those in cells that have one already. */
    void addAll(List<Problem> found) {
        Set<Problem> placed = new LinkedHashSet<>();
        for (Problem problem : found) {
            Problem there = withCell(problem);
            if (!cellsWithProblems.contains(there.pointer())) {
                placed.add(there);
            }
        }
        placed.stream().limit(MAX_PROBLEMS - (long) problems.size()).forEach(problems::add);
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

    private Problem withCell(Problem problem) {
        String pointer = problem.pointer();
        Matcher values = VALUES.matcher(problem.message());
        if (problem.code().equals(TOO_MANY) && values.find()) {
            return new Problem(
                    TOO_MANY,
                    rowAround(pointer).map(SheetRow::firstCell).orElse(""),
                    "",
                    "The workbook has more than %s values up to this row.".formatted(values.group(1)),
                    problem.advice());
        }
        String around = pointer;
        Optional<CellLocations.Place> place = locations.find(around);
        while (!around.isEmpty() && place.isEmpty()) {
            around = around.substring(0, around.lastIndexOf('/'));
            place = locations.find(around);
        }
        String cell = place.map(CellLocations.Place::cell).orElse("");
        String header = place.map(CellLocations.Place::header).orElse(null);
        Matcher required = REQUIRED.matcher(problem.message());
        if (problem.code().equals(MISSING) && required.matches()) {
            if (header != null && around.equals(pointer)) {
                String sheet =
                        place.map(CellLocations.Place::sheetWithoutColumn).orElse(null);
                return sheet == null
                        ? missing(cell, required.group(1), header, "Fill in the cell.")
                        : missingColumn(sheet, required.group(1), header);
            }
            Optional<Problem> sheet = missingSheet(pointer);
            if (sheet.isPresent()) {
                return sheet.get();
            }
        }
        return new Problem(
                problem.code(),
                cell,
                problem.value(),
                inTimesOfSheets(inWordsOfSheets(problem.message(), around, header)),
                inTimesOfSheets(advice(problem)));
    }

    /** Returns the row whose object a JSON Pointer points into, or empty if none was noted. */
    private Optional<SheetRow> rowAround(String pointer) {
        String around = pointer;
        Optional<SheetRow> row = locations.findRow(around);
        while (row.isEmpty() && !around.isEmpty()) {
            around = around.substring(0, around.lastIndexOf('/'));
            row = locations.findRow(around);
        }
        return row;
    }

    private String advice(Problem problem) {
        boolean isNumber = NUMBER.matcher(problem.value()).matches();
        return switch (problem.code()) {
            case "bad-date" -> isNumber ? "Format the cell as a date, or write it like 2020-03-31." : problem.advice();
            case "bad-time" -> isNumber ? "Format the cell as a time, or write it like 10:30." : problem.advice();
            case "unknown-id" -> nearest(problem).map(NearestWord::didYouMean).orElse(problem.advice());
            case "no-date" -> "Write it like 2020-03-31 09:30.";
            default -> problem.advice().replace("eave out the key", "eave the cell empty");
        };
    }

    /** Of a list, the pointer of the mistake leads to an item of it. */
    private Optional<String> nearest(Problem problem) {
        String list =
                problem.pointer().substring(0, Math.max(0, problem.pointer().lastIndexOf('/')));
        return Stream.of(problem.pointer(), list)
                .map(pointer -> unknown.get(pointer + '\n' + problem.value()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Returns a text with its times as workbooks write them. */
    private static String inTimesOfSheets(String text) {
        return TIME.matcher(text).replaceAll("$1 $2");
    }

    /** Returns that a sheet of the event, or a row of the sheet of settings, is not there. */
    private static Optional<Problem> missingSheet(String pointer) {
        String key = pointer.substring(Math.min(1, pointer.length()));
        Optional<String> sheet = SheetLayout.ALL.stream()
                .filter(shape -> shape.listKey().equals(key))
                .map(SheetLayout::name)
                .findFirst();
        if (sheet.isPresent()) {
            return Optional.of(new Problem(MISSING, sheet.get(), "", "The workbook must have this sheet.", "Add it."));
        }
        return SheetLayout.SETTING_ROWS.stream()
                .filter(row -> row.path().equals(key))
                .map(row -> new Problem(
                        MISSING,
                        SheetLayout.SETTINGS.name(),
                        "",
                        "The sheet must have a row '%s'.".formatted(row.header()),
                        "Add it."))
                .findFirst();
    }

    /** Returns a message that calls a value by the header of its column in place of its key. */
    private static String inWordsOfSheets(String message, String pointer, @Nullable String header) {
        if (header == null) {
            return message;
        }
        String key = JsonPointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
        String named = header.substring(0, 1).toLowerCase(Locale.ROOT) + header.substring(1);
        return message.replaceFirst(
                "^The " + Pattern.quote(key) + "(\\[\\d+\\])?(?= '| must)", Matcher.quoteReplacement("The " + named));
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
