package org.lectern.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.event.Availability;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.event.Wisher;

/** The same event or timetable some whole weeks later, or earlier: at the same times of day, on the same days of the week. */
public final class Shifted {

    private static final int DAYS_BEFORE = 14;
    private static final int DAYS_AFTER = 4;

    private final ZoneId zone;
    private final int weeks;

    private Shifted(ZoneId zone, int weeks) {
        this.zone = zone;
        this.weeks = weeks;
    }

    /**
     * Returns whether all stays as long and as far apart, in every zone of the event and its people: no clocks change
     * about the days of the event or the new ones, and if they did between them, all did alike.
     */
    public static boolean keepsClocks(Event event, int weeks) {
        LocalDate first =
                event.days().stream().map(Day::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                event.days().stream().map(Day::date).max(LocalDate::compareTo).orElseThrow();
        Set<Integer> changes = new LinkedHashSet<>();
        Set<ZoneId> zones = new LinkedHashSet<>(List.of(event.zone()));
        event.people().forEach(person -> person.findZone().ifPresent(zones::add));
        for (ZoneId zone : zones) {
            Set<Integer> before = offsets(first, last, zone);
            Set<Integer> after = offsets(first.plusWeeks(weeks), last.plusWeeks(weeks), zone);
            if (before.size() > 1 || after.size() > 1) {
                return false;
            }
            changes.add(after.iterator().next() - before.iterator().next());
        }
        return changes.size() == 1;
    }

    private static Set<Integer> offsets(LocalDate first, LocalDate last, ZoneId zone) {
        Instant from = first.minusDays(DAYS_BEFORE).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = last.plusDays(DAYS_AFTER).atStartOfDay(ZoneOffset.UTC).toInstant();
        Set<Integer> offsets = new LinkedHashSet<>();
        for (Instant at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.HOURS)) {
            offsets.add(zone.getRules().getOffset(at).getTotalSeconds());
        }
        return offsets;
    }

    public static Event event(Event event, int weeks) {
        return new Shifted(event.zone(), weeks).event(event);
    }

    /** Returns the timetable of an event so much later, in the zone of the event. */
    public static Timetable timetable(Timetable timetable, ZoneId zone, int weeks) {
        return new Shifted(zone, weeks).timetable(timetable);
    }

    private Event event(Event event) {
        return event.toBuilder()
                .days(event.days().stream().map(this::day).toList())
                .rooms(event.rooms().stream().map(this::room).toList())
                .breaks(event.breaks().stream()
                        .map(given -> given.withTime(window(given.time())))
                        .toList())
                .people(event.people().stream().map(this::person).toList())
                .sessions(event.sessions().stream().map(this::session).toList())
                .waivers(event.waivers().stream().map(this::waiver).toList())
                .published(event.findPublished().map(this::published).orElse(null))
                .build();
    }

    private Instant instant(Instant instant) {
        return instant.atZone(zone).plusWeeks(weeks).toInstant();
    }

    private List<Window> windows(List<Window> windows) {
        return windows.stream().map(this::window).toList();
    }

    private Window window(Window window) {
        return new Window(instant(window.startInclusive()), instant(window.endExclusive()));
    }

    private Day day(Day day) {
        LocalDate date = day.date().plusWeeks(weeks);
        boolean isNamed = !day.name().equals(day.date().toString());
        return new Day(date, isNamed ? day.name() : date.toString(), windows(day.windows()));
    }

    private Room room(Room room) {
        return new Room(
                room.id(),
                room.name(),
                room.seats(),
                room.features(),
                room.partIds(),
                room.building(),
                availability(room.availability()),
                room.setUpMinutes(),
                room.tearDownMinutes(),
                room.dailyLimit(),
                room.data());
    }

    private List<TimeWish> wishes(Wisher wisher) {
        return wisher.timeWishes().stream()
                .map(wish -> wish.withWindows(windows(wish.windows())))
                .toList();
    }

    private Person person(Person person) {
        return new Person(
                person.id(),
                person.name(),
                availability(person.availability()),
                windows(person.preferredWindows()),
                windows(person.undesiredWindows()),
                wishes(person),
                person.zone(),
                person.shiftLimits(),
                person.dailyLimit(),
                person.maxGapsPerDay(),
                person.roomLimits(),
                person.data());
    }

    private Session session(Session session) {
        Pin pin = session.pin();
        return new Session(
                session.id(),
                session.name(),
                session.allowedMinutes(),
                session.openingMinutes(),
                session.statementMinutes(),
                session.slots(),
                session.minQaMinutes(),
                session.preferredQaMinutes(),
                session.audience(),
                session.roomLimits(),
                session.roomWishes(),
                session.region(),
                availability(session.availability()),
                windows(session.preferredWindows()),
                windows(session.undesiredWindows()),
                wishes(session),
                session.attendantIds(),
                session.priority(),
                new Pin(
                        pin.findDay().map(day -> day.plusWeeks(weeks)).orElse(null),
                        pin.roomId(),
                        pin.findStart().map(this::instant).orElse(null),
                        pin.slotOrder(),
                        pin.reason()),
                session.tags(),
                session.data());
    }

    private Waiver waiver(Waiver waiver) {
        Set<SubjectId> subjects = new LinkedHashSet<>();
        waiver.subjects()
                .forEach(subject -> subjects.add(
                        subject.kind() == SubjectId.Kind.DAY
                                ? SubjectId.day(LocalDate.parse(subject.id()).plusWeeks(weeks))
                                : subject));
        return new Waiver(waiver.ruleId(), subjects, waiver.reason());
    }

    private Published published(Published published) {
        return new Published(
                timetable(published.timetable()),
                published.findAsOf().map(this::instant).orElse(null),
                published.noticePeriods().stream()
                        .map(notice -> new Published.NoticePeriod(instant(notice.from()), notice.factor()))
                        .toList());
    }

    private Timetable timetable(Timetable timetable) {
        return new Timetable(
                timetable.eventId(),
                timetable.placements().stream()
                        .map(placement -> new Placement(
                                placement.sessionId(),
                                placement.roomId(),
                                instant(placement.start()),
                                placement.minutes(),
                                placement.turns().stream()
                                        .map(turn -> new Turn(turn.slotId(), instant(turn.start()), turn.minutes()))
                                        .toList()))
                        .toList());
    }

    private Availability availability(Availability availability) {
        return new Availability(availability.isLimited(), windows(availability.windows()));
    }
}
