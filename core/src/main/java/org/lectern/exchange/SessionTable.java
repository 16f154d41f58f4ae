package org.lectern.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Session;
import org.lectern.publish.csv.CsvReader;
import org.lectern.publish.frab.FrabKeys;
import org.lectern.publish.names.PlainText;
import org.lectern.text.SupportedYears;
import org.lectern.text.TimeFormat;

/** A table with a row for each session: of an organiser, an export of pretalx, or Lectern's own. */
final class SessionTable {

    private static final Set<String> NOT_HELD =
            Set.of("submitted", "draft", "rejected", "withdrawn", "canceled", "cancelled", "deleted");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,5})(?:[.,]0+)?(?:\\s*(?:m|min|minutes))?");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,3}):(\\d{2})(?::00)?");
    private static final String[] START = {"start", "starttime"};
    private static final String[] LENGTH = {"minutes", "duration", "length", "durationminutes"};
    private static final String[] TITLE = {"title", "session", "proposaltitle", "sessiontitle", "name"};

    private final List<TableRow> rows;
    private final Set<String> headers;
    private final ImportOptions options;
    private final EventDraft draft;
    private final TableLosses losses;
    private int startCount;
    private @Nullable TableRow firstWithoutRoom;

    /** @param headers those of all rows, as {@link TableRow#header} returns them */
    SessionTable(List<TableRow> rows, Set<String> headers, ImportOptions options) {
        this.rows = rows;
        this.headers = headers;
        this.options = options;
        this.draft = new EventDraft(options.findZone().orElse(ZoneOffset.UTC));
        this.losses = new TableLosses(draft.notes);
    }

    /** @throws InvalidInputException if the text is no such table; it carries all mistakes */
    static ImportedEvent readCsv(String text, ImportOptions options) {
        List<CsvReader.Row> lines = CsvReader.rows(text);
        List<TableRow> rows = new ArrayList<>();
        List<String> headers = lines.isEmpty()
                ? List.of()
                : lines.get(0).cells().stream().map(TableRow::header).toList();
        for (CsvReader.Row line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < Math.min(headers.size(), line.cells().size()); i++) {
                cells.putIfAbsent(headers.get(i), line.cells().get(i));
            }
            rows.add(new TableRow(cells, "line " + line.line()));
        }
        SessionTable table = new SessionTable(rows, new HashSet<>(headers), options);
        if (Arrays.stream(TITLE).noneMatch(headers::contains)) {
            table.draft.notes.mistake(
                    "no-title",
                    "line 1",
                    String.join(", ", headers),
                    "The table has no column 'title'.",
                    "Name the columns in the first line, such as title, minutes, speakers, track, room, start.");
        }
        return table.read("conference");
    }

    /** @param idWish what the event is called, as a table has no name */
    ImportedEvent read(String idWish) {
        draft.notes.throwIfAny();
        int leftOut = 0;
        for (TableRow row : rows) {
            if (NOT_HELD.contains(row.text("state", "proposalstate", "status").toLowerCase(Locale.ROOT))) {
                leftOut++;
            } else if (row.text(TITLE).isEmpty()) {
                losses.untitled(row);
            } else if (isUnscheduled(row)) {
                losses.unscheduled(row, row.text(TITLE));
            } else {
                row(row);
                startCount += row.text(START).isEmpty() ? 0 : 1;
            }
        }
        if (leftOut > 0) {
            draft.notes.note(
                    "left-out",
                    "",
                    leftOut,
                    "%s not accepted and left out."
                            .formatted(leftOut == 1 ? "1 session is" : leftOut + " sessions are"),
                    "Change the column 'state' of what takes place.");
        }
        if (options.zone() == null && startCount > 0) {
            draft.notes.note(
                    "no-zone",
                    "",
                    "",
                    "A table names no time zone, so the event is in UTC.",
                    "Name the zone, such as Europe/Berlin.");
        }
        draft.extendDaysToPlacements();
        options.dates().stream()
                .filter(date -> !draft.days.has(date))
                .forEach(date ->
                        draft.days.extend(date, draft.days.between(date, options.dayStart(), options.dayEnd())));
        requireDay();
        return draft.build(idWish, "Conference", 5);
    }

    /** In Lectern's own table, a session that is not held has no times, and so no length. */
    private static boolean isUnscheduled(TableRow row) {
        return row.text("held").equalsIgnoreCase("no") && row.text(LENGTH).isEmpty();
    }

    private void requireDay() {
        boolean hasColumn = Arrays.stream(START).anyMatch(headers::contains);
        TableRow row = firstWithoutRoom;
        if (!draft.days.isEmpty() || (startCount > 0 && row == null && draft.notes.hasMistakes())) {
            return;
        }
        if (row != null) {
            draft.notes.mistake(
                    "no-day",
                    row.place(),
                    row.text(START),
                    "The session '%s' has a start but no room, so the event has no day."
                            .formatted(EventDraft.shown(row.text(TITLE))),
                    "Name its room in the column 'room', or name the dates of the event, such as 2026-05-01.");
            return;
        }
        String why = startCount == 0 ? "No session of the table has a start" : "All sessions with a start are left out";
        draft.notes.mistake(
                "no-day",
                "",
                "",
                (hasColumn ? why : "The table has no column 'start'") + ", so the event has no day.",
                "Name its dates, such as 2026-05-01.");
    }

    private void row(TableRow row) {
        String title = row.text(TITLE);
        Optional<Instant> start = findTime(row, "start", "starttime", "startdate", "date", "day");
        Optional<Instant> end = findTime(row, "end", "endtime", "enddate", "startdate", "date", "day");
        Optional<Integer> minutes = findMinutes(row, start, end);
        if (minutes.isEmpty() || !draft.isLength(row.place(), title, minutes.get())) {
            return;
        }
        String code = row.text("id", "code", "sessionid", "proposalid", "submissionid");
        Session.Builder session = draft.session(title, minutes.get(), code, PlainText.slug(title));
        session.region(EventDraft.named(row.text("track", "region"), ""));
        draft.speakers(session, speakers(row));
        session.tags(KeptTags.of(items(row.text("tags", "tag")), row.place(), title, draft.notes));
        losses.findNumber(row, "audience", "expectedaudience").ifPresent(session::audience);
        if (code.matches("[0-9A-Z]{4,10}")) {
            keep(session, title, FrabKeys.CODE, code);
        }
        keep(session, title, FrabKeys.TYPE, row.text("type", "sessiontype", "submissiontype"));
        keep(session, title, FrabKeys.LANGUAGE, row.text("language", "contentlocale"));
        keep(session, title, FrabKeys.SUMMARY, row.text("abstract"));
        keep(session, title, FrabKeys.DESCRIPTION, row.text("description"));
        Session built = session.build();
        draft.add(built);
        String room = row.text("room", "roomname");
        String roomId = row.text("roomid");
        if (!room.isEmpty() || !roomId.isEmpty()) {
            String id = draft.room(
                    roomId.isEmpty() ? room : roomId,
                    room,
                    losses.findNumber(row, "seats", "capacity").orElse(0),
                    Map.of(),
                    roomId,
                    PlainText.slug(room));
            start.ifPresent(time -> draft.place(built, id, time, minutes.get()));
        } else if (start.isPresent()) {
            losses.withoutRoom(row, title, row.text(START));
            firstWithoutRoom = firstWithoutRoom == null ? row : firstWithoutRoom;
        }
    }

    private void keep(Session.Builder session, String title, String key, String text) {
        draft.keep(session::data, "session", title, key, text);
    }

    private List<String> speakers(TableRow row) {
        List<String> names = items(row.text("speakernames", "speakers", "speaker", "persons", "people"));
        List<String> codes = items(row.text("speakerids", "personids", "speakercodes"));
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < Math.max(names.size(), codes.size()); i++) {
            boolean isNamed = i < names.size();
            String code = i < codes.size() && codes.size() == Math.max(names.size(), codes.size()) ? codes.get(i) : "";
            String name = isNamed ? names.get(i) : code;
            Map<String, String> data = new LinkedHashMap<>();
            if (!code.isEmpty()) {
                data.put(FrabKeys.CODE, code);
            }
            ids.add(draft.person(
                    code.isEmpty() ? "name " + name : code, name, data, List.of(), code, PlainText.slug(name)));
        }
        return new ArrayList<>(ids);
    }

    /** Returns the items of a cell: one a line, else separated by semicolons, else by commas. */
    private static List<String> items(String cell) {
        String separator = cell.contains("\n") ? "\n" : cell.contains(";") ? ";" : ",";
        return Arrays.stream(cell.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private Optional<Integer> findMinutes(TableRow row, Optional<Instant> start, Optional<Instant> end) {
        String text = row.text(LENGTH);
        Matcher plain = MINUTES.matcher(text);
        Matcher hours = HOURS.matcher(text);
        if (plain.matches()) {
            return Optional.of(Integer.parseInt(plain.group(1)));
        }
        if (hours.matches()) {
            return Optional.of(Integer.parseInt(hours.group(1)) * 60 + Integer.parseInt(hours.group(2)));
        }
        if (text.isEmpty() && start.isPresent() && end.isPresent()) {
            long minutes = ChronoUnit.MINUTES.between(start.get(), end.get());
            return Optional.of((int) Math.max(Integer.MIN_VALUE, Math.min(minutes, Integer.MAX_VALUE)));
        }
        draft.notes.mistake(
                text.isEmpty() ? "missing" : "bad-value",
                row.place(),
                text,
                text.isEmpty()
                        ? "The session '%s' must have a length.".formatted(EventDraft.shown(row.text(TITLE)))
                        : "The length '%s' of session '%s' must be minutes."
                                .formatted(EventDraft.shown(text), EventDraft.shown(row.text(TITLE))),
                "Write it like 45 in the column 'minutes'.");
        return Optional.empty();
    }

    /** Returns the time in a column, or that of a column of times with the date of one of the others. */
    private Optional<Instant> findTime(TableRow row, String whole, String timeOfDay, String... dates) {
        String text = row.text(whole);
        String time = row.text(timeOfDay);
        String date = row.text(dates);
        if (text.isEmpty() && time.isEmpty()) {
            return Optional.empty();
        }
        String shown = text.isEmpty() ? (date + " " + time).strip() : text;
        String iso = shown.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[ ]+", "$1T");
        if (!iso.contains("T") && !date.isEmpty()) {
            iso = date + "T" + iso;
        }
        try {
            Instant read = instant(iso, draft.zone());
            if (SupportedYears.include(read)) {
                return Optional.of(read);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Reported below.
        }
        draft.notes.mistake(
                "bad-value",
                row.place(),
                shown,
                "The %s '%s' of session '%s' must be a date and a time, in %s."
                        .formatted(
                                whole,
                                EventDraft.shown(shown),
                                EventDraft.shown(row.text(TITLE)),
                                SupportedYears.RANGE),
                "Write it like 2026-05-01 09:30.");
        return Optional.empty();
    }

    private static Instant instant(String iso, ZoneId zone) {
        if (TimeFormat.hasOffset(iso)) {
            return OffsetDateTime.parse(iso).toInstant().truncatedTo(ChronoUnit.MINUTES);
        }
        LocalDate date = LocalDate.parse(iso.substring(0, Math.min(10, iso.length())));
        return TimeFormat.parseInstant(iso.replaceFirst("(T\\d{2}:\\d{2}):\\d{2}$", "$1"), date, zone);
    }
}
