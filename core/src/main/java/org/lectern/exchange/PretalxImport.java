package org.lectern.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.publish.frab.FrabKeys;
import org.lectern.publish.names.PlainText;

/** A conference of pretalx, as its API gives it: event, rooms, submissions, speakers and slots. */
final class PretalxImport {

    private static final Set<String> HELD = Set.of("accepted", "confirmed");
    private static final int MAX_SLOTS = 100;

    private final PretalxFiles files;
    private final PretalxNode event;
    private final String language;
    private final ImportOptions options;
    private final EventDraft draft;
    private final PretalxRooms rooms;
    private final PretalxLosses losses;
    private final PretalxSlotTable slots;
    private final Map<String, PretalxNode> speakers = new HashMap<>();
    private final Map<String, String> tracks = new HashMap<>();
    private final Map<String, PretalxNode> types = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    private PretalxImport(PretalxFiles files, PretalxNode event, ImportOptions options, EventDraft draft) {
        this.files = files;
        this.event = event;
        this.language = event.json().path("locale").asText("en");
        this.options = options;
        this.draft = draft;
        this.rooms = new PretalxRooms(draft, language);
        this.losses = new PretalxLosses(draft.notes, rooms);
        this.slots = new PretalxSlotTable(files, language, draft);
        files.all(PretalxFiles.Kind.SPEAKER).forEach(node -> speakers.putIfAbsent(node.reference("code"), node));
        files.all(PretalxFiles.Kind.TRACK)
                .forEach(node -> tracks.put(node.reference("id"), node.text("name", language)));
        files.all(PretalxFiles.Kind.SUBMISSION_TYPE).forEach(node -> types.put(node.reference("id"), node));
        files.all(PretalxFiles.Kind.TAG).forEach(node -> tags.put(node.reference("id"), node.text("tag", language)));
    }

    /**
     * Returns the event that files of pretalx describe.
     *
     * @param texts the texts of the files by name
     * @throws InvalidInputException if no event can be made of them; it carries all mistakes
     */
    static ImportedEvent read(Map<String, String> texts, ImportOptions options) {
        ImportNotes notes = new ImportNotes();
        PretalxFiles files = PretalxFiles.of(texts, notes);
        if (files.all(PretalxFiles.Kind.SUBMISSION).isEmpty()) {
            if (!files.all(PretalxFiles.Kind.SESSION_ROW).isEmpty()) {
                List<TableRow> rows = PretalxRows.of(files);
                return new SessionTable(rows, PretalxRows.headers(rows), options).read("pretalx");
            }
            notes.mistake(
                    "not-pretalx",
                    "",
                    "",
                    "There are no submissions of pretalx.",
                    "Save the answers of its API for submissions, rooms, speakers and slots as files of one folder.");
            notes.throwIfAny();
        }
        List<PretalxNode> events = files.all(PretalxFiles.Kind.EVENT);
        PretalxNode event = events.isEmpty() ? PretalxNode.NOTHING : events.get(0);
        EventDraft draft = new EventDraft(zone(event, options, notes));
        notes.notes()
                .forEach(note ->
                        draft.notes.note(note.code(), note.pointer(), note.value(), note.message(), note.advice()));
        return new PretalxImport(files, event, options, draft).read();
    }

    private static ZoneId zone(PretalxNode event, ImportOptions options, ImportNotes notes) {
        if (options.zone() != null) {
            return options.zone();
        }
        String name = event.json().path("timezone").asText("");
        if (name.isEmpty()) {
            notes.note(
                    "unknown-zone",
                    "",
                    "",
                    "The files name no zone, so times are in UTC.",
                    "Add the answer of the API for the event, or name the zone.");
            return ZoneId.of("UTC");
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            notes.note(
                    "unknown-zone",
                    event.place() + "/timezone",
                    name,
                    "Unknown zone '%s', so times are in UTC.".formatted(EventDraft.shown(name)),
                    "Name the zone, such as Europe/Berlin.");
            return ZoneId.of("UTC");
        }
    }

    private ImportedEvent read() {
        files.all(PretalxFiles.Kind.ROOM).forEach(rooms::add);
        slots.rooms().forEach(rooms::add);
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        for (PretalxNode submission : files.all(PretalxFiles.Kind.SUBMISSION)) {
            String state = submission.json().path("state").asText("accepted");
            if (HELD.contains(state)) {
                submission(submission);
            } else {
                leftOut.merge(state, 1, Integer::sum);
            }
        }
        leftOut.forEach((state, count) -> draft.notes.note(
                "left-out",
                "",
                count,
                (count == 1
                                ? "1 submission in the state '%2$s' is left out."
                                : "%1$s submissions in the state '%2$s' are left out.")
                        .formatted(count, EventDraft.shown(state)),
                "Accept or confirm in pretalx what takes place."));
        days();
        slots.applyBreaks(losses);
        rooms.applyWindows(slots.blockers(losses));
        return draft.build(event.json().path("slug").asText(""), event.text("name", language), 5);
    }

    private void submission(PretalxNode node) {
        String code = node.reference("code");
        String title = node.text("title", language);
        PretalxNode type = type(node);
        int minutes = node.json()
                .path("duration")
                .asInt(type.json().path("default_duration").asInt());
        List<PretalxSlotTable.Slot> given = slots.of(code);
        int wanted = Math.max(Math.max(1, node.json().path("slot_count").asInt(1)), given.size());
        if (wanted > MAX_SLOTS) {
            draft.notes.loss(
                    "slots",
                    node.place(),
                    wanted,
                    "The submission '%s' has %s slots, of which the last %s are left out: at most 100 are read."
                            .formatted(EventDraft.shown(title), wanted, wanted - MAX_SLOTS),
                    "Make several submissions of it.");
        }
        for (int i = 0; i < Math.min(wanted, MAX_SLOTS); i++) {
            PretalxSlotTable.Slot slot = i < given.size() ? given.get(i) : null;
            int own = slot == null || slot.minutes() <= 0 ? minutes : slot.minutes();
            if (!draft.isLength(node.place(), title, own)) {
                continue;
            }
            Session.Builder session = draft.session(title, own, code);
            session.region(track(node)).tags(tags(node));
            draft.speakers(session, speakers(node));
            keep(session, title, FrabKeys.CODE, code);
            keep(session, title, FrabKeys.TYPE, type.text("name", language));
            keep(session, title, FrabKeys.LANGUAGE, node.text("content_locale", language));
            keep(session, title, FrabKeys.SUMMARY, node.text("abstract", language));
            keep(session, title, FrabKeys.DESCRIPTION, node.text("description", language));
            if (slot != null) {
                keep(session, title, PretalxKeys.SLOT, slot.id());
            }
            Session built = session.build();
            draft.add(built);
            if (slot != null && slot.startOrNull() != null) {
                slot.findPlace(draft)
                        .ifPresentOrElse(
                                room -> draft.place(built, room, slot.start(), own), () -> losses.start(slot, title));
            }
        }
    }

    /** Returns the type of a submission, without members if the files do not have it. */
    private PretalxNode type(PretalxNode submission) {
        JsonNode named = submission.json().path("submission_type");
        return named.isObject()
                ? new PretalxNode(named, submission.place() + "/submission_type")
                : types.getOrDefault(PretalxNode.reference(named), PretalxNode.NOTHING);
    }

    private void keep(Session.Builder session, String title, String key, String text) {
        draft.keep(session::data, "session", title, key, text);
    }

    private String track(PretalxNode node) {
        JsonNode track = node.json().path("track");
        String name = track.isObject() ? PretalxNode.text(track, language) : "";
        return EventDraft.named(name.isEmpty() ? tracks.getOrDefault(node.reference("track"), "") : name, "");
    }

    private Set<String> tags(PretalxNode node) {
        List<String> words = new ArrayList<>();
        for (PretalxNode tag : node.list("tags")) {
            words.add(
                    tag.json().isObject()
                            ? tag.text("tag", language)
                            : tags.getOrDefault(
                                    PretalxNode.reference(tag.json()),
                                    tag.json().isTextual() ? tag.json().asText() : ""));
        }
        return KeptTags.of(words, node.place(), node.text("title", language), draft.notes);
    }

    private List<String> speakers(PretalxNode node) {
        Set<String> ids = new LinkedHashSet<>();
        for (PretalxNode named : node.list("speakers")) {
            String code = PretalxNode.reference(named.json());
            PretalxNode known = code.isBlank() ? named : speakers.getOrDefault(code, named);
            String name = known.json().isObject() ? known.text("name", language) : code;
            if (code.isBlank() && name.isBlank()) {
                draft.notes.loss(
                        "speaker",
                        named.place(),
                        "",
                        "A speaker without code and name is left out.",
                        "Add the code of the speaker, or a name.");
                continue;
            }
            // Without a code, people of one name are one person.
            ids.add(draft.person(
                    code.isBlank() ? "name " + name : code,
                    name,
                    kept(known, code),
                    known.availabilities(draft.notes),
                    code,
                    PlainText.slug(name)));
        }
        return new ArrayList<>(ids);
    }

    /** Returns what is kept of a speaker. */
    private Map<String, String> kept(PretalxNode speaker, String code) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put(FrabKeys.CODE, code);
        kept.put(FrabKeys.BIOGRAPHY, speaker.json().isObject() ? speaker.text("biography", language) : "");
        kept.values().removeIf(String::isBlank);
        return kept;
    }

    /** Dates and hours: those of rooms, and of what already has a place; else the usual ones. */
    private void days() {
        rooms.hours().forEach(draft.days::extend);
        draft.extendDaysToPlacements();
        Set<LocalDate> dates = new LinkedHashSet<>(options.dates());
        LocalDate from = event.findDate("date_from", draft.notes).orElse(null);
        LocalDate to = event.findDate("date_to", draft.notes).orElse(from);
        if (dates.isEmpty() && from != null && to != null) {
            from.datesUntil(to.isBefore(from) ? from.plusDays(1) : to.plusDays(1))
                    .limit(366)
                    .forEach(dates::add);
        }
        List<LocalDate> usual =
                dates.stream().filter(date -> !draft.days.has(date)).toList();
        usual.forEach(date -> draft.days.extend(date, draft.days.between(date, options.dayStart(), options.dayEnd())));
        if (!usual.isEmpty()) {
            draft.notes.note(
                    "usual-hours",
                    "",
                    usual.get(0),
                    "%s without hours in pretalx, which are taken as %s to %s."
                            .formatted(
                                    usual.size() == 1 ? "1 day is" : usual.size() + " days are",
                                    options.dayStart(),
                                    options.dayEnd()),
                    "Give the rooms availabilities in pretalx, or other hours to the import.");
        }
        if (draft.days.isEmpty()) {
            draft.notes.mistake(
                    "no-day",
                    "",
                    "",
                    "The files name no date of the event.",
                    "Add the answer of the API for the event, or name the dates.");
        }
    }

    /** Returns whether a window is of hours, and not of whole dates. */
    static boolean isHours(Window window) {
        return !EventDays.isWholeDay(window);
    }
}
