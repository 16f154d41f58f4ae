package org.lectern.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.publish.frab.FrabDay;
import org.lectern.publish.frab.FrabKeys;
import org.lectern.publish.frab.FrabPerson;
import org.lectern.publish.frab.FrabRoom;
import org.lectern.publish.frab.FrabSchedule;
import org.lectern.publish.frab.FrabTalk;
import org.lectern.publish.names.PlainText;

/**
 * A schedule of frab, Pentabarf, pretalx and others as an event whose published timetable it is.
 *
 * <p>Speakers are needed throughout their session, as the format has no turns. Everything gets an id of the tool, and {@link
 * FrabKeys} in its data.
 */
final class ScheduleImport {

    private final FrabSchedule schedule;
    private final EventDraft draft;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Set<Object> guids = new HashSet<>();

    private ScheduleImport(FrabSchedule schedule, ZoneId zone) {
        this.schedule = schedule;
        this.draft = new EventDraft(zone);
    }

    /** @throws InvalidInputException if no event can be made of it; it carries all mistakes */
    static ImportedEvent read(FrabSchedule schedule, ImportOptions options) {
        Optional<ZoneId> zone = options.findZone().or(() -> findZone(schedule));
        ScheduleImport reader = new ScheduleImport(schedule, zone.orElse(ZoneOffset.UTC));
        if (zone.isEmpty()) {
            reader.draft.notes.note(
                    "no-zone",
                    "",
                    "",
                    "The schedule names no time zone, so its times are in UTC.",
                    "Name the zone, such as Europe/Berlin.");
        }
        return reader.read();
    }

    /** Returns the zone that the schedule names, else the offset that all its times have. */
    private static Optional<ZoneId> findZone(FrabSchedule schedule) {
        try {
            if (!schedule.zoneName().isBlank()) {
                return Optional.of(ZoneId.of(schedule.zoneName().strip()));
            }
        } catch (DateTimeException e) {
            // Then the offsets say it.
        }
        Set<ZoneOffset> offsets =
                schedule.talks().stream().map(talk -> talk.start().getOffset()).collect(Collectors.toSet());
        return offsets.size() == 1 ? Optional.of(offsets.iterator().next()) : Optional.empty();
    }

    private ImportedEvent read() {
        for (FrabTalk talk : schedule.talks()) {
            talk.findCode().ifPresent(code -> codes.merge(code, 1, Integer::sum));
            numbers.merge(talk.id(), 1, Integer::sum);
        }
        schedule.days().forEach(this::hours);
        for (FrabDay day : schedule.days()) {
            for (FrabRoom room : day.rooms()) {
                String roomId = room(room);
                room.talks().forEach(talk -> talk(talk, roomId));
            }
        }
        draft.extendDaysToPlacements();
        if (draft.days.isEmpty()) {
            schedule.days().forEach(day -> draft.days.extend(localDate(day.start()), span(day)));
        }
        if (draft.days.isEmpty()) {
            draft.notes.mistake("no-day", "", "", "The schedule has no day with a session.", "Choose another file.");
        }
        return draft.build(schedule.acronym(), schedule.title(), schedule.timeslotMinutes());
    }

    private void hours(FrabDay day) {
        Window span = span(day);
        if (!EventDays.isWholeDay(span)) {
            draft.days.extend(localDate(day.start()), span);
            return;
        }
        LocalDate date = day.date();
        for (FrabRoom room : day.rooms()) {
            for (FrabTalk talk : room.talks()) {
                LocalDate own = localDate(talk.start());
                boolean isOfDay = own.equals(date) || own.minusDays(1).equals(date);
                if (isOfDay && talk.minutes() > 0 && talk.minutes() <= 24 * 60) {
                    draft.days.extend(date, Window.of(onMinute(talk.start()).toInstant(), talk.minutes()));
                }
            }
        }
    }

    private static Window span(FrabDay day) {
        return new Window(onMinute(day.start()).toInstant(), onMinute(day.end()).toInstant());
    }

    private static OffsetDateTime onMinute(OffsetDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private LocalDate localDate(OffsetDateTime time) {
        return time.atZoneSameInstant(draft.zone()).toLocalDate();
    }

    private String room(FrabRoom room) {
        Map<String, String> data = new LinkedHashMap<>();
        if (room.guid() != null && draft.findRoom(room.name()).isEmpty()) {
            if (guids.add(room.guid())) {
                data.put(FrabKeys.GUID, room.guid().toString());
            } else {
                draft.notes.note(
                        "duplicate",
                        "",
                        room.guid(),
                        "Another room has the guid '%s' of room '%s' too, so this room gets a guid of its own."
                                .formatted(room.guid(), EventDraft.shown(room.name())),
                        "Tell those who run the other tool.");
            }
        }
        int seats = Objects.requireNonNullElse(room.seats(), 0);
        return draft.room(room.name(), room.name(), seats, data, PlainText.slug(room.name()));
    }

    private void talk(FrabTalk talk, String roomId) {
        String title = talk.text().title();
        if (!draft.isLength("", title, talk.minutes())) {
            return;
        }
        Session.Builder session = draft.session(
                title,
                talk.minutes(),
                talk.findCode().filter(code -> codes.getOrDefault(code, 0) == 1).orElse(""),
                numbers.getOrDefault(talk.id(), 0) == 1 ? String.valueOf(talk.id()) : "",
                talk.guid().toString());
        session.region(EventDraft.named(talk.text().track(), ""));
        List<String> speakers = new ArrayList<>();
        talk.persons().forEach(person -> speakers.add(person(person)));
        draft.speakers(session, speakers);
        keep(session, title, FrabKeys.GUID, talk.guid().toString());
        keep(session, title, FrabKeys.ID, String.valueOf(talk.id()));
        keep(session, title, FrabKeys.CODE, talk.findCode().orElse(""));
        keep(session, title, FrabKeys.SLUG, talk.slug());
        keep(session, title, FrabKeys.URL, talk.findUrl().map(Object::toString).orElse(""));
        keep(session, title, FrabKeys.SUBTITLE, talk.text().subtitle());
        keep(session, title, FrabKeys.TYPE, talk.text().type());
        keep(session, title, FrabKeys.LANGUAGE, talk.text().language());
        keep(session, title, FrabKeys.SUMMARY, talk.text().summary());
        keep(session, title, FrabKeys.DESCRIPTION, talk.text().description());
        Session built = session.build();
        draft.add(built);
        draft.place(built, roomId, talk.start().toInstant(), talk.minutes());
    }

    private void keep(Session.Builder session, String title, String key, String text) {
        draft.keep(session::data, "session", title, key, text);
    }

    private String person(FrabPerson person) {
        Map<String, String> data = new LinkedHashMap<>();
        person.findGuid().ifPresent(guid -> data.put(FrabKeys.GUID, guid.toString()));
        person.findCode().ifPresent(code -> data.put(FrabKeys.CODE, code));
        String number = person.id() == null ? "" : String.valueOf(person.id());
        if (person.id() != null) {
            data.put(FrabKeys.ID, number);
        }
        String key = data.isEmpty()
                ? "name " + person.name()
                : data.values().iterator().next();
        return draft.person(
                key,
                person.name(),
                data,
                List.of(),
                person.findCode().orElse(""),
                number,
                PlainText.slug(person.name()));
    }
}
