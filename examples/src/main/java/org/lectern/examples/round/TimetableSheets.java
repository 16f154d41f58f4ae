package org.lectern.examples.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.examples.round.Judgement.Remark;
import org.lectern.examples.round.WorkbookTable.Header;

/**
 * The sheets of the timetable: a row for each session, and one for each slot.
 *
 * <p>A row that is there stays where it is with all that the organiser put beside it. The start of a turn is a formula, so that
 * it follows its session when the organiser moves that.
 */
final class TimetableSheets {

    static final String TIMETABLE = "Timetable";
    static final String TURNS = "Turns";
    static final String REMARKS = "(Findings)";

    static final String SESSION = "Session";
    private static final String ROOM = "Room";
    private static final String START = "Start";
    private static final String MINUTES = "Minutes";
    private static final String END = "(End)";
    static final String SLOT = "Slot";
    private static final String SESSION_NAME = "(Name of session)";
    private static final String ROOM_NAME = "(Name of room)";
    private static final String SLOT_NAME = "(Name of slot)";
    private static final String PERSON = "(Person)";

    private static final List<Header> TIMETABLE_HEADERS = List.of(
            new Header(SESSION, 18),
            new Header(SESSION_NAME, 28),
            new Header(ROOM, 18),
            new Header(START, 17),
            new Header(MINUTES, 9),
            new Header(END, 17),
            new Header(REMARKS, 80));
    private static final List<Header> TURNS_HEADERS = List.of(
            new Header(SESSION, 18),
            new Header(SLOT, 24),
            new Header(SLOT_NAME, 28),
            new Header(PERSON, 26),
            new Header(START, 17),
            new Header(MINUTES, 9),
            new Header(REMARKS, 80));

    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mmxxxxx", Locale.ROOT);

    private final Event event;
    private final ZoneId zone;
    private final CellStyles styles;
    private final WorkbookTable sessions;
    private final WorkbookTable turns;
    private final Map<SubjectId, Remark> remarks;
    private final NameTable roomNames = new NameTable();
    private final TimetableRows rows;
    private final boolean isMatched;
    private int lastSessionRow;

    private TimetableSheets(XSSFWorkbook workbook, Event event, CellStyles styles, Map<SubjectId, Remark> remarks) {
        this.event = event;
        this.zone = event.zone();
        this.styles = styles;
        this.remarks = remarks;
        this.sessions = WorkbookTable.findOrAdd(workbook, TIMETABLE, styles, TIMETABLE_HEADERS);
        this.turns = WorkbookTable.findOrAdd(workbook, TURNS, styles, TURNS_HEADERS);
        event.rooms().forEach(room -> roomNames.add(room.id(), room.name()));
        this.rows = new TimetableRows(event, sessions, turns);
        this.isMatched = isMatched(event);
    }

    static void write(
            XSSFWorkbook workbook,
            Event event,
            Timetable timetable,
            CellStyles styles,
            Map<SubjectId, Remark> remarks) {
        new TimetableSheets(workbook, event, styles, remarks).write(timetable);
    }

    /** Writes what there is to say beside the rows that are there, and nothing else. */
    static void writeRemarks(XSSFWorkbook workbook, Event event, CellStyles styles, Map<SubjectId, Remark> remarks) {
        TimetableSheets sheets = new TimetableSheets(workbook, event, styles, remarks);
        sheets.rows.ofSessions().forEach((id, row) -> sheets.remark(sheets.sessions, row, SubjectId.session(id)));
        sheets.rows
                .ofSlots()
                .forEach((id, row) -> sheets.remark(sheets.turns, row, new SubjectId(SubjectId.Kind.SLOT, id)));
    }

    /** Spreadsheets look texts up whatever their case, and take three characters for patterns. */
    private static boolean isMatched(Event event) {
        Set<String> ids = new HashSet<>();
        return event.sessions().stream()
                .map(Session::id)
                .allMatch(id -> ids.add(id.toLowerCase(Locale.ROOT)) && !id.matches(".*[*?~].*"));
    }

    private void write(Timetable timetable) {
        Map<String, Placement> placements = new HashMap<>();
        timetable.placements().forEach(placement -> placements.put(placement.sessionId(), placement));
        List<Session> inOrder = inOrder(placements);
        Map<String, Integer> rows = sessionRows(inOrder);
        lastSessionRow = rows.values().stream().mapToInt(row -> row).max().orElse(sessions.headerRow() + 1);
        inOrder.forEach(session -> session(session, placements.get(session.id()), rows.getOrDefault(session.id(), 0)));
        turns(inOrder, placements);
    }

    /** Returns the sessions by start and room; those that are unscheduled come last. */
    private List<Session> inOrder(Map<String, Placement> placements) {
        Comparator<Session> byStart = Comparator.comparing(session -> {
            Placement placement = placements.get(session.id());
            return placement == null ? Instant.MAX : placement.start();
        });
        List<Session> sorted = new ArrayList<>(event.sessions());
        sorted.sort(byStart.thenComparing(session -> {
            Placement placement = placements.get(session.id());
            return placement == null ? "" : placement.roomId();
        }));
        return sorted;
    }

    private Map<String, Integer> sessionRows(List<Session> inOrder) {
        Map<String, Integer> rows = this.rows.ofSessions();
        Set<Integer> kept = new HashSet<>(rows.values());
        for (int row : sessions.rows()) {
            if (!kept.contains(row)) {
                TIMETABLE_HEADERS.forEach(header -> sessions.clear(row, header.text()));
                sessions.clear(row, ROOM_NAME);
            }
        }
        int next = sessions.nextRow();
        for (Session session : inOrder) {
            if (rows.putIfAbsent(session.id(), next) == null) {
                next++;
            }
        }
        return rows;
    }

    private void session(Session session, @Nullable Placement placement, int row) {
        Texts.set(sessions.cell(row, SESSION), NameTable.cellText(session.id()));
        Texts.set(sessions.cell(row, SESSION_NAME), session.name());
        remark(sessions, row, new SubjectId(SubjectId.Kind.SESSION, session.id()));
        if (placement == null) {
            List.of(ROOM, ROOM_NAME, START, MINUTES, END).forEach(header -> sessions.clear(row, header));
            return;
        }
        String roomName = Objects.requireNonNull(event.roomsById().get(placement.roomId()))
                .name();
        Texts.set(sessions.cell(row, ROOM), roomNames.shown(placement.roomId(), roomName));
        if (sessions.findColumn(ROOM_NAME).isPresent()) {
            Texts.set(sessions.cell(row, ROOM_NAME), roomName);
        }
        time(sessions.cell(row, START), placement.start(), null);
        sessions.cell(row, MINUTES).setCellValue(placement.minutes());
        Instant end = placement.start().plus(Duration.ofMinutes(placement.minutes()));
        String start = sessions.cell(row, START).getReference();
        String minutes = sessions.cell(row, MINUTES).getReference();
        boolean isPlain = isFollowing(placement.start(), end);
        time(
                sessions.cell(row, END),
                end,
                isPlain ? "IF(%s=\"\",\"\",%s+%s/1440)".formatted(start, start, minutes) : null);
    }

    private void turns(List<Session> inOrder, Map<String, Placement> placements) {
        Map<String, Integer> rows = slotRows();
        int next = turns.nextRow();
        for (Session session : inOrder) {
            Placement placement = placements.get(session.id());
            List<Slot> slots = new ArrayList<>(session.slots());
            Map<String, Turn> bySlot = new HashMap<>();
            if (placement != null) {
                placement.turns().forEach(turn -> bySlot.put(turn.slotId(), turn));
            }
            slots.sort(Comparator.comparing(slot -> {
                Turn turn = bySlot.get(slot.id());
                return turn == null ? Instant.MAX : turn.start();
            }));
            for (Slot slot : slots) {
                Integer row = rows.get(slot.id());
                turn(session, slot, placement, bySlot.get(slot.id()), row == null ? next++ : row);
            }
        }
    }

    private Map<String, Integer> slotRows() {
        Map<String, Integer> rows = this.rows.ofSlots();
        Set<Integer> kept = new HashSet<>(rows.values());
        turns.rows().stream()
                .filter(row -> !kept.contains(row))
                .forEach(row -> TURNS_HEADERS.forEach(header -> turns.clear(row, header.text())));
        return rows;
    }

    private void turn(Session session, Slot slot, @Nullable Placement placement, @Nullable Turn turn, int row) {
        Texts.set(turns.cell(row, SESSION), NameTable.cellText(session.id()));
        Texts.set(turns.cell(row, SLOT), NameTable.cellText(slot.id()));
        Texts.set(turns.cell(row, SLOT_NAME), slot.name());
        Texts.set(
                turns.cell(row, PERSON),
                Objects.requireNonNull(event.peopleById().get(slot.personId())).name());
        remark(turns, row, new SubjectId(SubjectId.Kind.SLOT, slot.id()));
        if (placement == null || turn == null) {
            turns.clear(row, START);
            turns.clear(row, MINUTES);
            return;
        }
        turns.cell(row, MINUTES).setCellValue(turn.minutes());
        boolean isPlain = isMatched && isFollowing(placement.start(), turn.start());
        time(turns.cell(row, START), turn.start(), isPlain ? following(placement, turn, row) : null);
    }

    /** Returns the formula of a start that follows its session, and is empty where the turn has no minutes. */
    private String following(Placement placement, Turn turn, int row) {
        long offset = Duration.between(placement.start(), turn.start()).toMinutes();
        String start = "INDEX(%s,MATCH(%s,%s,0))"
                .formatted(range(START), turns.cell(row, SESSION).getReference(), range(SESSION));
        String minutes = turns.cell(row, MINUTES).getReference();
        return "IF(OR(%s=\"\",%s=\"\"),\"\",%s+%s/1440)".formatted(minutes, start, start, offset);
    }

    private String range(String header) {
        String column =
                CellReference.convertNumToColString(sessions.findColumn(header).orElseThrow());
        String name = sessions.sheet().getSheetName().replace("'", "''");
        return "'%s'!$%s$%s:$%s$%s"
                .formatted(
                        name,
                        column,
                        sessions.headerRow() + 2,
                        column,
                        Math.max(lastSessionRow + 1, sessions.headerRow() + 2));
    }

    /** Returns whether a time can be reckoned from another one: formulas know of no clock change between the two. */
    private boolean isFollowing(Instant from, Instant to) {
        return isPlain(from)
                && isPlain(to)
                && zone.getRules().getOffset(from).equals(zone.getRules().getOffset(to));
    }

    /** Returns whether a time of the event's zone is a time of day that the clocks do not repeat, to the minute. */
    private boolean isPlain(Instant time) {
        return zone.getRules()
                                .getValidOffsets(LocalDateTime.ofInstant(time, zone))
                                .size()
                        == 1
                && time.getEpochSecond() % 60 == 0;
    }

    private void time(XSSFCell cell, Instant time, @Nullable String formula) {
        cell.setBlank();
        if (!isPlain(time)) {
            cell.setCellValue(WITH_OFFSET.format(time.atZone(zone)));
            return;
        }
        if (formula != null) {
            cell.setCellFormula(formula);
        }
        // Of a formula this is the value that it has now.
        cell.setCellValue(LocalDateTime.ofInstant(time, zone));
        styles.showTime(cell);
    }

    private void remark(WorkbookTable table, int row, SubjectId id) {
        Remark remark = remarks.get(id);
        Texts.setLooking(
                table.cell(row, REMARKS),
                remark == null ? "" : remark.text(),
                remark != null && remark.isGrave(),
                styles);
    }
}
