package org.lectern.publish.workbook;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.publish.workbook.Column.Kind;

/**
 * A kind of sheet.
 *
 * @param name what stands on its tab
 * @param what what a row stands for, as messages call it
 * @param columns its columns in the order in which they are written
 */
record SheetLayout(String name, String what, List<Column> columns) {

    private static final Pattern WORD_START = Pattern.compile(" (\\w)");

    static final SheetLayout SETTINGS =
            of("Settings", "setting", Column.text("Setting", "setting"), Column.text("Value", "value"));

    /** The rows of the sheet of settings, each with its value. */
    static final List<Column> SETTING_ROWS = List.of(
            Column.number("Version", "version", 1),
            Column.text("Id", "id"),
            Column.text("Name", "name"),
            Column.text("Colour", "identity/colour"),
            Column.text("Logo", "identity/logo"),
            Column.text("Venue", "identity/venue"),
            Column.text("City", "identity/city"),
            Column.text("Contact", "identity/contact"),
            Column.text("Address", "identity/address"),
            Column.text("Zone", "zone"),
            Column.text("Profile", "profile"),
            Column.number("Start step minutes", "startStepMinutes", 5),
            Column.number("Changeover minutes", "changeoverMinutes", 0),
            Column.number("Max sessions per day", "dailyLimit/maxSessions"),
            Column.number("Max minutes per day", "dailyLimit/maxMinutes"),
            Column.of("Published", "published", Kind.FLAG),
            Column.time("Published as of", "published/asOf"));

    static final SheetLayout DAYS = of(
            "Days",
            "day",
            Column.of("Date", "date", Kind.DATE),
            Column.text("Name", "name"),
            Column.time("Start", "start"),
            Column.time("End", "end"));

    static final SheetLayout ROOMS = of(
            "Rooms",
            "room",
            Column.text("Id", "id"),
            Column.text("Name", "name"),
            Column.number("Seats", "seats"),
            Column.of("Features", "features", Kind.TEXTS),
            Column.of("Parts", "parts", Kind.TEXTS),
            Column.text("Building", "building"),
            Column.number("Set-up minutes", "setUpMinutes", 0),
            Column.number("Tear-down minutes", "tearDownMinutes", 0),
            Column.number("Max sessions per day", "dailyLimit/maxSessions"),
            Column.number("Max minutes per day", "dailyLimit/maxMinutes"));

    static final SheetLayout BREAKS = of(
            "Breaks",
            "break",
            Column.text("Id", "id"),
            Column.text("Name", "name"),
            Column.of("Date", "date", Kind.DATE),
            Column.time("Start", "start"),
            Column.time("End", "end"),
            Column.of("Rooms", "rooms", Kind.TEXTS),
            Column.of("Splits half-day", "splitsHalfDay", Kind.FLAG));

    static final SheetLayout TRAVEL = of(
            "Travel",
            "travel time",
            Column.textOrEmpty("Building", "building"),
            Column.textOrEmpty("Other building", "otherBuilding"),
            Column.number("Minutes", "minutes"));

    static final SheetLayout PEOPLE = of(
            "People",
            "person",
            Column.text("Id", "id"),
            Column.text("Name", "name"),
            Column.text("E-mail", "data/email"),
            Column.text("Language", "data/language"),
            Column.text("Zone", "zone"),
            Column.number("Max sessions per day", "dailyLimit/maxSessions"),
            Column.number("Max minutes per day", "dailyLimit/maxMinutes"),
            Column.number("Max gaps per day", "maxGapsPerDay"),
            Column.of("Interpreters", "shiftLimits", Kind.FLAG),
            Column.number("Max shift minutes", "shiftLimits/maxShiftMinutes"),
            Column.number("Max shifts per day", "shiftLimits/maxShiftsPerDay"),
            Column.number("Max shifts in 3 days", "shiftLimits/maxShiftsIn3Days"),
            Column.number("Max shifts in 4 days", "shiftLimits/maxShiftsIn4Days"),
            Column.number("Max shifts in 7 days", "shiftLimits/maxShiftsIn7Days"),
            Column.of("Allowed rooms", "allowedRooms", Kind.TEXTS_OR_NONE),
            Column.of("Needed features", "neededFeatures", Kind.TEXTS),
            Column.of("Excluded features", "excludedFeatures", Kind.TEXTS));

    static final SheetLayout SESSIONS = of(
            "Sessions",
            "session",
            Column.text("Id", "id"),
            Column.text("Name", "name"),
            new Column("Allowed minutes", "allowedMinutes", Kind.NUMBERS, 60),
            Column.number("Opening minutes", "openingMinutes", 0),
            Column.number("Statement minutes", "statementMinutes", 0),
            Column.number("Min Q&A minutes", "minQaMinutes", 0),
            Column.number("Preferred Q&A minutes", "preferredQaMinutes", 10),
            Column.number("Audience", "audience"),
            Column.of("Allowed rooms", "allowedRooms", Kind.TEXTS_OR_NONE),
            Column.of("Needed features", "neededFeatures", Kind.TEXTS),
            Column.of("Excluded features", "excludedFeatures", Kind.TEXTS),
            Column.text("Region", "region"),
            Column.of("Attendants", "attendants", Kind.TEXTS),
            Column.number("Priority", "priority", 1),
            Column.of("Pinned day", "pin/day", Kind.DATE),
            Column.text("Pinned room", "pin/room"),
            Column.time("Pinned start", "pin/start"),
            Column.of("Pinned slot order", "pin/slotOrder", Kind.TEXTS),
            Column.text("Pin reason", "pin/reason"),
            Column.of("Tags", "tags", Kind.TEXTS));

    static final SheetLayout ROOM_WISHES = of(
            "Room wishes",
            "room wish",
            Column.text("Session", "session"),
            Column.of("Preferred rooms", "preferredRooms", Kind.TEXTS),
            Column.of("Undesired rooms", "undesiredRooms", Kind.TEXTS),
            Column.text("Preferred feature", "preferredFeature"),
            Column.text("Undesired feature", "undesiredFeature"),
            Column.number("Weight", "weight", 1));

    static final SheetLayout ROOM_DATA = WindowKind.Owner.ROOM.texts();
    static final SheetLayout PERSON_DATA = WindowKind.Owner.PERSON.texts();
    static final SheetLayout SESSION_DATA = WindowKind.Owner.SESSION.texts();

    static final SheetLayout SLOTS = of(
            "Slots",
            "slot",
            Column.text("Session", "session"),
            Column.text("Id", "id"),
            Column.text("Name", "name"),
            Column.text("Person", "person"),
            Column.number("Min minutes", "minMinutes", 5),
            Column.number("Max minutes", "maxMinutes", 7),
            Column.number("Priority", "priority", 1),
            Column.word("Presence", "presence", "whole-session"),
            Column.text("Theme", "theme"),
            Column.text("Kind", "kind"),
            Column.of("First", "first", Kind.FLAG),
            Column.of("Last", "last", Kind.FLAG),
            Column.of("After", "after", Kind.TEXTS),
            Column.of("Right after", "rightAfter", Kind.TEXTS));

    static final SheetLayout WINDOWS = of(
            "Windows",
            "window",
            Column.word("Of", "of"),
            Column.text("Id", "id"),
            Column.word("Kind", "kind"),
            Column.time("Start", "start"),
            Column.time("End", "end"));

    static final SheetLayout TIME_WISHES = of(
            "Time wishes",
            "time wish",
            Column.word("Of", "of"),
            Column.text("Id", "id"),
            Column.number("Wish", "wish"),
            Column.word("Kind", "kind"),
            Column.time("Start", "start"),
            Column.time("End", "end"),
            Column.word("Level", "level"),
            Column.number("Weight", "weight", 1));

    static final SheetLayout RELATIONS = of(
            "Relations",
            "relation",
            Column.word("Kind", "kind"),
            Column.of("Sessions", "sessions", Kind.TEXTS),
            Column.number("Min lag minutes", "minLagMinutes"),
            Column.number("Max lag minutes", "maxLagMinutes"),
            Column.word("Level", "level"),
            Column.number("Weight", "weight", 1));

    static final SheetLayout TOPIC_RELATIONS = of(
            "Topic relations",
            "topic relation",
            Column.word("Kind", "kind"),
            Column.of("Topics", "topics", Kind.TEXTS),
            Column.number("Count", "count"),
            Column.word("Level", "level"),
            Column.number("Weight", "weight", 1));

    static final SheetLayout DELEGATIONS = of(
            "Delegations",
            "delegation",
            Column.text("Id", "id"),
            Column.text("Name", "name"),
            Column.of("Wanted sessions", "wantedSessions", Kind.TEXTS),
            Column.number("Weight", "weight", 1));

    static final SheetLayout RULES = of(
            "Rules",
            "rule",
            Column.text("Rule", "rule"),
            Column.word("Level", "level"),
            Column.number("Weight", "weight"),
            Column.of("Enabled", "enabled", Kind.FLAG),
            Column.of("Parameters", "parameters", Kind.PARAMETERS),
            Column.text("Reason", "reason"));

    static final SheetLayout WAIVERS = of(
            "Waivers",
            "waiver",
            Column.text("Rule", "rule"),
            Column.of("Subjects", "subjects", Kind.SUBJECTS),
            Column.text("Reason", "reason"));

    static final SheetLayout PUBLISHED = placements("Published");
    static final SheetLayout PUBLISHED_TURNS = turns("Published turns");
    static final SheetLayout NOTICE_PERIODS =
            of("Notice periods", "notice period", Column.time("From", "from"), Column.number("Factor", "factor"));
    static final SheetLayout TIMETABLE = placements("Timetable");
    static final SheetLayout TURNS = turns("Turns");

    /** All sheets, in the order in which they are written. */
    static final List<SheetLayout> ALL = List.of(
            SETTINGS,
            DAYS,
            ROOMS,
            BREAKS,
            TRAVEL,
            PEOPLE,
            SESSIONS,
            ROOM_WISHES,
            SLOTS,
            ROOM_DATA,
            PERSON_DATA,
            SESSION_DATA,
            WINDOWS,
            TIME_WISHES,
            RELATIONS,
            TOPIC_RELATIONS,
            DELEGATIONS,
            RULES,
            WAIVERS,
            PUBLISHED,
            PUBLISHED_TURNS,
            NOTICE_PERIODS,
            TIMETABLE,
            TURNS);

    /** The sheets of an event whose rows stand for something, in the order in which they are written. */
    static final List<SheetLayout> OF_EVENTS = ALL.stream()
            .filter(shape -> !List.of(SETTINGS, TIMETABLE, TURNS).contains(shape))
            .toList();

    /** Those of them that the published timetable has. */
    static final List<SheetLayout> OF_PUBLISHED = List.of(PUBLISHED, PUBLISHED_TURNS, NOTICE_PERIODS);

    private static SheetLayout of(String name, String what, Column... columns) {
        return new SheetLayout(name, what, List.of(columns));
    }

    private static SheetLayout placements(String name) {
        return of(
                name,
                "placement",
                Column.text("Session", "session"),
                Column.shown("Name of session", "sessionName"),
                Column.text("Room", "room"),
                Column.shown("Name of room", "roomName"),
                Column.time("Start", "start"),
                Column.number("Minutes", "minutes"));
    }

    private static SheetLayout turns(String name) {
        return of(
                name,
                "turn",
                Column.text("Session", "session"),
                Column.text("Slot", "slot"),
                Column.shown("Name of slot", "slotName"),
                Column.shown("Person", "personName"),
                Column.time("Start", "start"),
                Column.number("Minutes", "minutes"));
    }

    /** Returns the key of the list in the JSON form of which each row is an item, {@code noticePeriods} for example. */
    String listKey() {
        return WORD_START
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
    }
}
