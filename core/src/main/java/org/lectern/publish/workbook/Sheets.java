package org.lectern.publish.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.language.FileWords;
import org.lectern.text.NearestWord;

/** The sheets of a workbook as they were read: their rows by the columns that are known. */
final class Sheets {

    /** What other programs call sheets, in no letters like ours. */
    private static final Map<String, SheetLayout> OTHER_NAMES = Map.of(
            "speakers", SheetLayout.PEOPLE,
            "persons", SheetLayout.PEOPLE,
            "talks", SheetLayout.SESSIONS,
            "presentations", SheetLayout.SESSIONS,
            "lunches", SheetLayout.BREAKS,
            "pauses", SheetLayout.BREAKS);

    /** Among so many rows at the top, the headers are looked for. */
    private static final int MAX_TOP = 10;

    private final Map<SheetLayout, List<SheetRow>> rows = new LinkedHashMap<>();
    private final Map<SheetLayout, Map<Column, Integer>> columns = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final CellProblems problems;
    private final CellValues values;

    private Sheets(CellProblems problems, CellValues values) {
        this.problems = problems;
        this.values = values;
    }

    /**
     * Reads a workbook; sheets and columns that are not known are reported, but for those in parentheses.
     *
     * @throws InvalidInputException with one problem if the bytes are no workbook
     */
    static Sheets read(byte[] bytes, CellProblems problems) {
        boolean isFrom1904 = SafeZip.isFrom1904(bytes);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            Sheets sheets = new Sheets(problems, new CellValues(problems, bytes.length, isFrom1904));
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.sheet(sheet);
            }
            return sheets;
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // What the library trips over, in whatever way, is no workbook.
            throw SafeZip.notAWorkbook();
        }
    }

    boolean has(SheetLayout shape) {
        return rows.containsKey(shape);
    }

    List<SheetRow> rows(SheetLayout shape) {
        return rows.getOrDefault(shape, List.of());
    }

    /** Takes two columns that name things for one another if they hold each other's names in each row. */
    void putRight(SheetLayout shape, Column one, NamedItems known, Column other, NamedItems otherKnown) {
        rows.computeIfPresent(
                shape, (key, read) -> new SwappedColumns(problems).byName(key, read, one, known, other, otherKnown));
    }

    /** Returns the columns that a sheet has, none if it is not there. */
    Set<Column> columns(SheetLayout shape) {
        return columns.getOrDefault(shape, Map.of()).keySet();
    }

    /** Returns the name of a sheet as the workbook writes it, or else as the library does. */
    String name(SheetLayout shape) {
        return names.stream()
                .filter(name -> Column.normalisedHeader(name).equals(Column.normalisedHeader(shape.name())))
                .findFirst()
                .orElse(shape.name());
    }

    /** Returns the names of the sheets in the order of the workbook. */
    List<String> names() {
        return names;
    }

    private void sheet(Sheet sheet) throws IOException {
        String name = sheet.getName();
        names.add(name);
        if (isForPeople(name)) {
            return;
        }
        Optional<SheetLayout> shape = SheetLayout.ALL.stream()
                .filter(known -> Column.normalisedHeader(known.name()).equals(Column.normalisedHeader(name)))
                .findFirst();
        if (shape.isEmpty()) {
            List<String> known = SheetLayout.ALL.stream().map(SheetLayout::name).toList();
            problems.add(
                    "unknown-sheet",
                    name,
                    name,
                    "Unknown sheet '%s'.".formatted(Problem.shown(name)),
                    adviceOn(name, known));
            return;
        }
        if (has(shape.get())) {
            problems.add(
                    "duplicate",
                    name,
                    name,
                    "The sheet '%s' is there twice, as '%s' and '%s'."
                            .formatted(shape.get().name(), Problem.shown(name(shape.get())), Problem.shown(name)),
                    "Join the two, or put the name of one in parentheses to skip it.");
            return;
        }
        try (Stream<Row> stream = sheet.openStream()) {
            List<SheetRow> read = rows(name, shape.get(), stream.iterator());
            SwappedColumns swapped = new SwappedColumns(problems);
            rows.put(shape.get(), swapped.byOrder(shape.get(), swapped.byLook(shape.get(), read)));
        }
    }

    private static String adviceOn(String name, List<String> known) {
        SheetLayout meant = OTHER_NAMES.get(Column.normalisedHeader(name));
        return meant != null
                ? NearestWord.didYouMean(meant.name())
                : NearestWord.advice(
                        name,
                        known,
                        "Put its name in parentheses to skip it, or use one of: %s."
                                .formatted(String.join(", ", known)));
    }

    /** Returns whether a name stands in parentheses, so that what it names is passed over. */
    static boolean isForPeople(String name) {
        String plain = Column.normalisedHeader(name);
        return plain.startsWith("(") && plain.endsWith(")");
    }

    private List<SheetRow> rows(String sheet, SheetLayout shape, Iterator<Row> all) {
        List<Row> top = new ArrayList<>();
        while (all.hasNext() && top.size() < MAX_TOP) {
            top.add(all.next());
        }
        int headerAt = headerAt(shape, top);
        List<SheetRow> read = new ArrayList<>();
        if (headerAt < 0 || lacksHeaders(sheet, shape, top.get(headerAt))) {
            return read;
        }
        Map<Column, Integer> found = header(sheet, shape, top.get(headerAt));
        columns.put(shape, found);
        for (Row row : top.subList(headerAt + 1, top.size())) {
            add(sheet, row, found, read);
        }
        while (all.hasNext()) {
            add(sheet, all.next(), found, read);
        }
        return read;
    }

    /** Adds what a row below the headers holds, if it holds anything. */
    private void add(String sheet, Row row, Map<Column, Integer> found, List<SheetRow> read) {
        Map<Column, Object> cells = new LinkedHashMap<>();
        int number = row.getRowNum() - 1;
        found.forEach((column, at) -> {
            Object value = values.value(sheet, number, at, at < row.getCellCount() ? row.getCell(at) : null);
            if (value != null) {
                cells.put(column, column.kind() == Column.Kind.WORD ? word(value) : value);
            }
        });
        if (!isBlank(cells.values())) {
            read.add(new SheetRow(sheet, number, found, cells));
        }
    }

    private static boolean isBlank(Collection<Object> cells) {
        for (Object cell : cells) {
            if (!(cell instanceof String text && CellText.isBlank(text))) {
                return false;
            }
        }
        return true;
    }

    private static Object word(Object value) {
        return FileWords.find(RowValues.plain(value)).map(Object.class::cast).orElse(value);
    }

    /** Returns the row of headers: that with the most known ones, else the first that has anything, or -1. Titles stand above it. */
    private static int headerAt(SheetLayout shape, List<Row> top) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < top.size(); i++) {
            long known = top.get(i).stream()
                    .filter(cell -> cell != null && cell.getValue() instanceof String)
                    .filter(cell -> column(shape, cell.getValue().toString()).isPresent())
                    .count();
            if (known > most || (best < 0 && top.get(i).getFirstNonEmptyCell().isPresent())) {
                best = i;
                most = known;
            }
        }
        return best;
    }

    /** Returns whether nothing in a row is near any header, and reports that. */
    private boolean lacksHeaders(String sheet, SheetLayout shape, Row row) {
        List<String> known = shape.columns().stream().map(Column::header).toList();
        List<String> texts = row.stream()
                .filter(cell -> cell != null && cell.getValue() != null)
                .map(cell -> cell.getValue() instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : cell.getValue().toString())
                .filter(text -> !isForPeople(text) && !CellText.isBlank(text))
                .toList();
        boolean lacks = !texts.isEmpty()
                && texts.stream()
                        .noneMatch(text -> column(shape, text).isPresent()
                                || NearestWord.findWithin(Math.max(1, text.length() / 3), text, known)
                                        .isPresent());
        if (lacks) {
            problems.add(
                    "no-headers",
                    sheet,
                    texts.getFirst(),
                    "The sheet '%s' must begin with a row of headers, and has '%s' there."
                            .formatted(shape.name(), Problem.shown(texts.getFirst())),
                    "Insert a row with: %s.".formatted(String.join(", ", known)));
        }
        return lacks;
    }

    /** A header that is misspelt is reported, and taken for the nearest known one that is not there. */
    private Map<Column, Integer> header(String sheet, SheetLayout shape, Row row) {
        Map<Column, Integer> columns = new LinkedHashMap<>();
        Map<Column, Integer> misspelt = new LinkedHashMap<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            Object value = values.value(sheet, row.getRowNum() - 1, at, row.getCell(at));
            if (value == null || isForPeople(value.toString()) || CellText.isBlank(value.toString())) {
                continue;
            }
            String header = value.toString();
            Optional<Column> known = column(shape, header);
            String cell = Cells.name(sheet, row.getRowNum() - 1, at);
            if (known.isEmpty()) {
                int place = at;
                unknownColumn(shape, header, cell).ifPresent(near -> misspelt.putIfAbsent(near, place));
            } else if (columns.putIfAbsent(known.get(), at) != null) {
                problems.add(
                        "duplicate",
                        cell,
                        header,
                        "The column '%s' is there twice.".formatted(Problem.shown(header)),
                        "Remove one.");
            }
        }
        misspelt.forEach(columns::putIfAbsent);
        return columns;
    }

    private static Optional<Column> column(SheetLayout shape, String header) {
        return shape.columns().stream()
                .filter(column -> Column.normalisedHeader(column.header()).equals(Column.normalisedHeader(header)))
                .findFirst();
    }

    /** Reports a column, and returns the one that it was meant to be if that can be guessed. */
    private Optional<Column> unknownColumn(SheetLayout shape, String header, String cell) {
        List<String> known = shape.columns().stream().map(Column::header).toList();
        Optional<String> near = NearestWord.findWithin(Math.max(1, header.length() / 3), header, known);
        problems.add(
                "unknown-column",
                cell,
                header,
                "Unknown column '%s' in the sheet '%s'.".formatted(Problem.shown(header), shape.name()),
                near.map(NearestWord::didYouMean)
                        .orElseGet(() -> "Put it in parentheses to skip it, or use one of: %s."
                                .formatted(String.join(", ", known))));
        return near.flatMap(word -> column(shape, word));
    }
}
