package org.lectern.benchmarks.diagnose;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import com.google.ortools.sat.TableConstraint;
import com.google.ortools.util.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lectern.event.Availability;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/** One session for {@link CpSatJudge}: a table of its starts, lengths and days, one literal a room, and its turns. */
final class CpSession {

    private static final int LATEST = 400_000;

    private final Event event;
    private final RulesInForce rules;
    private final CpModel model;
    private final Session session;
    final BoolVar held;
    final IntVar start;
    final IntVar end;
    final IntVar minutes;
    final IntVar day;
    final IntervalVar interval;
    private final List<BoolVar> rooms = new ArrayList<>();

    CpSession(Event event, RulesInForce rules, CpModel model, Session session) {
        this.event = event;
        this.rules = rules;
        this.model = model;
        this.session = session;
        held = model.newBoolVar("held " + session.id());
        start = model.newIntVar(-2000, LATEST, "start");
        end = model.newIntVar(-2000, LATEST, "end");
        minutes = model.newIntVarFromDomain(
                Domain.fromValues(session.allowedMinutes().stream()
                        .mapToLong(Integer::longValue)
                        .toArray()),
                "minutes");
        day = model.newIntVar(0, event.days().size() - 1, "day");
        interval = model.newOptionalIntervalVar(start, minutes, end, held, "session");
        event.rooms().forEach(room -> rooms.add(model.newBoolVar("room")));
    }

    String id() {
        return session.id();
    }

    Session session() {
        return session;
    }

    BoolVar inRoom(int room) {
        return rooms.get(room);
    }

    Set<String> live() {
        return live(session);
    }

    static Set<String> live(Session session) {
        Set<String> live = new LinkedHashSet<>(session.attendantIds());
        for (Slot slot : session.slots()) {
            if (slot.presence() != Presence.RECORDED) {
                live.add(slot.personId());
            }
        }
        return live;
    }

    private int minute(Instant instant) {
        LocalDate first =
                event.days().stream().map(Day::date).min(LocalDate::compareTo).orElseThrow();
        return (int)
                ((instant.getEpochSecond() - first.atStartOfDay(event.zone()).toEpochSecond()) / 60);
    }

    void build() {
        model.addEquality(end, LinearExpr.newBuilder().add(start).add(minutes));
        if (rules.forbids("unscheduled-session", session.id())) {
            model.addEquality(held, 1);
        }
        times();
        LinearExpr inRooms = LinearExpr.sum(rooms.toArray(BoolVar[]::new));
        model.addEquality(inRooms, held);
        for (int r = 0; r < rooms.size(); r++) {
            room(event.rooms().get(r), rooms.get(r));
        }
        new CpTurns(event, rules, model, session, this::minute, this).build();
    }

    private void times() {
        List<long[]> rows = new ArrayList<>();
        for (int at : starts()) {
            for (int length : session.allowedMinutes()) {
                int own = dayOf(at, at + length);
                if (own >= 0 && isPinned(at, own) && areThere(at, at + length)) {
                    rows.add(new long[] {at, length, own});
                }
            }
        }
        if (rows.isEmpty()) {
            model.addEquality(held, 0);
            return;
        }
        // The table holds whether or not the session does: what is not held may be anywhere in it.
        TableConstraint table = model.addAllowedAssignments(new IntVar[] {start, minutes, day});
        rows.forEach(table::addTuple);
    }

    private Set<Integer> starts() {
        Set<Integer> starts = new TreeSet<>();
        for (Day own : event.days()) {
            for (Window window : own.windows()) {
                for (int at = minute(window.startInclusive()); at < minute(window.endExclusive()); at++) {
                    // No clock changes on the dates of the events that are judged.
                    if (at % event.startStepMinutes() == 0 || Math.floorMod(at, 1440) % event.startStepMinutes() == 0) {
                        starts.add(at);
                    }
                }
            }
        }
        session.pin().findStart().ifPresent(at -> starts.add(minute(at)));
        event.findPublished()
                .flatMap(published -> published.timetable().findPlacement(session.id()))
                .ifPresent(published -> starts.add(minute(published.start())));
        return starts;
    }

    /** Returns the day in one of whose windows the time lies, or -1; every judged event has days that close. */
    private int dayOf(int from, int until) {
        for (int d = 0; d < event.days().size(); d++) {
            for (Window window : event.days().get(d).windows()) {
                if (minute(window.startInclusive()) <= from && until <= minute(window.endExclusive())) {
                    return d;
                }
            }
        }
        return -1;
    }

    private boolean isPinned(int at, int own) {
        return !rules.forbids("pinned", session.id())
                || (session.pin()
                                .findDay()
                                .filter(date ->
                                        !date.equals(event.days().get(own).date()))
                                .isEmpty()
                        && session.pin()
                                .findStart()
                                .filter(pin -> minute(pin) != at)
                                .isEmpty());
    }

    private boolean areThere(int from, int until) {
        CpWishes wishes = new CpWishes(rules, this::minute);
        if (!wishes.allow(session, from, until, session.id())) {
            return false;
        }
        if (rules.forbids("session-window", session.id()) && !isIn(session.availability(), from, until)) {
            return false;
        }
        for (String attendant : session.attendantIds()) {
            if (rules.forbids("attendant-window", attendant, session.id())
                    && !isIn(person(attendant).availability(), from, until)) {
                return false;
            }
            if (!wishes.allow(person(attendant), from, until, subjects(attendant))) {
                return false;
            }
        }
        for (Slot slot : session.slots()) {
            boolean sits = slot.presence() == Presence.WHOLE_SESSION
                    && !session.attendantIds().contains(slot.personId())
                    && rules.forbids("dropped-slot", slot.id());
            if (sits
                    && rules.forbids("speaker-window", slot.personId(), session.id())
                    && !isIn(person(slot.personId()).availability(), from, until)) {
                return false;
            }
            if (sits && !wishes.allow(person(slot.personId()), from, until, subjects(slot.personId()))) {
                return false;
            }
        }
        return true;
    }

    /** Returns what findings about a person's need of the whole session are about. */
    private String[] subjects(String person) {
        return Stream.concat(
                        Stream.of(session.id(), person),
                        session.slots().stream()
                                .filter(slot -> slot.personId().equals(person))
                                .filter(slot -> rules.forbids("dropped-slot", slot.id()))
                                .map(Slot::id))
                .toArray(String[]::new);
    }

    Person person(String id) {
        return event.people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean isIn(Availability available, int from, int until) {
        return available.isAlways()
                || available.windows().stream()
                        .anyMatch(window ->
                                minute(window.startInclusive()) <= from && until <= minute(window.endExclusive()));
    }

    private void room(Room room, BoolVar here) {
        boolean lacks = !room.features().containsAll(session.neededFeatures())
                && rules.forbids("room-feature", session.id(), room.id());
        boolean isSmall =
                room.seats() < session.audience().orElse(0) && rules.forbids("room-seats", session.id(), room.id());
        boolean isOther = rules.forbids("pinned", session.id())
                && session.pin()
                        .findRoomId()
                        .filter(pin -> !pin.equals(room.id()))
                        .isPresent();
        boolean isExcluded = session.roomLimits().excludedFeatures().stream().anyMatch(room.features()::contains)
                && rules.forbids("excluded-feature", session.id(), room.id());
        boolean isUnlisted = !session.roomLimits().allowedRooms().include(room.id())
                && rules.forbids("session-room", session.id(), room.id());
        boolean isUnusable = session.livePersonIds().stream()
                .map(this::person)
                .anyMatch(person -> person.findZone().isEmpty()
                        && !person.roomLimits().allow(room)
                        && rules.forbids("person-room", session.id(), person.id(), room.id()));
        if (lacks || isSmall || isOther || isExcluded || isUnlisted || isUnusable) {
            model.addEquality(here, 0);
        }
        for (Break given : event.breaks()) {
            if (given.isIn(room.id()) && rules.forbids("during-break", session.id(), room.id(), given.id())) {
                BoolVar before = model.newBoolVar("before");
                BoolVar after = model.newBoolVar("after");
                model.addLessOrEqual(end, minute(given.time().startInclusive())).onlyEnforceIf(before);
                model.addGreaterOrEqual(start, minute(given.time().endExclusive()))
                        .onlyEnforceIf(after);
                model.addBoolOr(new Literal[] {before, after, here.not()});
            }
        }
        if (room.availability().isLimited() && rules.forbids("room-closed", room.id(), session.id())) {
            List<Literal> open = new ArrayList<>();
            for (Window window : room.availability().windows()) {
                BoolVar in = model.newBoolVar("open");
                open.add(in);
                model.addGreaterOrEqual(start, minute(window.startInclusive()) + (long) room.setUpMinutes())
                        .onlyEnforceIf(in);
                model.addLessOrEqual(end, minute(window.endExclusive()) - (long) room.tearDownMinutes())
                        .onlyEnforceIf(in);
            }
            open.add(here.not());
            model.addBoolOr(open.toArray(Literal[]::new));
        }
    }
}
