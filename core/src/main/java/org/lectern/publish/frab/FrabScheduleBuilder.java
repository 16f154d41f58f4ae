package org.lectern.publish.frab;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.publish.names.PlainText;
import org.lectern.publish.names.TimetableNames;

/** Puts a schedule together from an event and a timetable. */
final class FrabScheduleBuilder {

    private static final int MIN_ACRONYM = 4;

    private final Event event;
    private final Function<String, Optional<URI>> pages;
    private final TimetableNames names;
    private final FrabIds ids;
    private final String acronym;
    private final Map<Day, List<Placement>> byDay = new LinkedHashMap<>();

    FrabScheduleBuilder(Event event, Timetable timetable, Function<String, Optional<URI>> pages) {
        this.event = event;
        this.pages = pages;
        this.ids = new FrabIds(event);
        this.names = new TimetableNames(event);
        this.acronym = acronym(event.id());
        event.days().stream().sorted(Comparator.comparing(Day::date)).forEach(day -> byDay.put(day, new ArrayList<>()));
        for (Placement placement : TimetableNames.byStart(timetable.requireValid(event))) {
            Objects.requireNonNull(byDay.get(names.day(placement.time()))).add(placement);
        }
    }

    FrabSchedule schedule(String version) {
        Map<String, String> rooms = roomNames();
        List<FrabDay> days = byDay.entrySet().stream()
                .map(entry -> day(entry.getKey(), entry.getValue(), rooms))
                .toList();
        return new FrabSchedule(
                PlainText.ofOneLine(version),
                PlainText.ofOneLine(event.name()),
                acronym,
                event.startStepMinutes(),
                zoneName(event.zone()),
                days);
    }

    private static String acronym(String eventId) {
        String slug = PlainText.slug(eventId).replace('-', '_');
        return slug.length() < MIN_ACRONYM ? ("event_" + slug).replaceAll("_$", "") : slug;
    }

    private static String zoneName(ZoneId zone) {
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        // The schema of the JSON form knows names of this kind alone.
        return zone.getId().matches("[A-Z][a-z]+/[A-Z][a-z]+.*") ? zone.getId() : "";
    }

    /** Returns the names of rooms by id; those that several have get the id behind them. */
    private Map<String, String> roomNames() {
        Map<String, Integer> count = new HashMap<>();
        event.rooms().forEach(room -> count.merge(PlainText.ofOneLine(room.name()), 1, Integer::sum));
        Map<String, String> named = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Room room : event.rooms()) {
            String name = PlainText.ofOneLine(room.name());
            if (count.getOrDefault(name, 0) > 1) {
                name = "%s '%s'".formatted(name, PlainText.ofOneLine(room.id()));
            }
            while (!taken.add(name)) {
                name += "'";
            }
            named.put(room.id(), name);
        }
        return named;
    }

    private FrabDay day(Day day, List<Placement> placements, Map<String, String> roomNames) {
        Window all = Stream.concat(day.windows().stream(), placements.stream().map(Placement::time))
                .reduce(Window::span)
                .orElseThrow();
        List<FrabRoom> rooms = event.rooms().stream()
                .map(room -> new FrabRoom(
                        Objects.requireNonNull(roomNames.get(room.id())),
                        ids.room(room.id()),
                        room.seats() == 0 ? null : room.seats(),
                        placements.stream()
                                .filter(placement -> placement.roomId().equals(room.id()))
                                .map(this::talk)
                                .toList()))
                .toList();
        return new FrabDay(day.date(), local(all.startInclusive()), local(all.endExclusive()), rooms);
    }

    private FrabTalk talk(Placement placement) {
        Session session = names.session(placement);
        long number = ids.sessionNumber(session.id());
        String slug = PlainText.slug(session.id());
        return new FrabTalk(
                number,
                ids.session(session.id()),
                ids.findCode(session.id()).orElse(null),
                ids.findSlug(session.id()).orElseGet(() -> acronym + "-" + number + (slug.isEmpty() ? "" : "-" + slug)),
                text(session, names.turnLines(placement)),
                local(placement.start()),
                placement.minutes(),
                persons(session, placement),
                pages.apply(session.id())
                        .or(() -> session.findData(FrabKeys.URL).flatMap(FrabScheduleBuilder::findPage))
                        .orElse(null));
    }

    private static FrabText text(Session session, String turns) {
        return new FrabText(
                PlainText.ofOneLine(session.name()),
                PlainText.ofOneLine(session.findData(FrabKeys.SUBTITLE).orElse("")),
                PlainText.ofOneLine(session.region()),
                PlainText.ofOneLine(session.findData(FrabKeys.TYPE).orElse(FrabJson.TYPE)),
                PlainText.ofOneLine(session.findData(FrabKeys.LANGUAGE).orElse("")),
                PlainText.ofLines(session.findData(FrabKeys.SUMMARY).orElse("")),
                turns.isEmpty()
                        ? PlainText.ofLines(
                                session.findData(FrabKeys.DESCRIPTION).orElse(""))
                        : turns);
    }

    /** Who speaks: those with a turn; in a session without slots everybody who is needed, except teams of interpreters. */
    private List<FrabPerson> persons(Session session, Placement placement) {
        Stream<Person> speakers = session.slots().isEmpty()
                ? inOrder(session)
                        .map(names::person)
                        .filter(person -> person.findShiftLimits().isEmpty())
                : placement.turns().stream().map(names::speaker);
        return speakers.distinct().map(this::person).toList();
    }

    /** Those who are needed throughout, in the order of another tool as far as it names them. */
    private static Stream<String> inOrder(Session session) {
        List<String> order =
                session.findData(FrabKeys.SPEAKERS).orElse("").lines().toList();
        return Stream.concat(
                order.stream().filter(session.attendantIds()::contains),
                session.attendantIds().stream().filter(id -> !order.contains(id)));
    }

    private FrabPerson person(Person person) {
        return new FrabPerson(
                ids.personNumber(person.id()),
                ids.person(person.id()),
                person.findData(FrabKeys.CODE)
                        .filter(code -> code.matches("[A-Z0-9]+"))
                        .orElse(null),
                PlainText.ofOneLine(person.name()));
    }

    /** Returns the address that a text is, if both public schemas allow it. */
    private static Optional<URI> findPage(String text) {
        try {
            URI page = new URI(text);
            return page.getHost() != null && text.matches("https?://.*") ? Optional.of(page) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(event.zone()).toOffsetDateTime();
    }
}
