package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.lectern.event.Person;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Parameter;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.SeatedSlot;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code moved}: the timetable stays what people were told. Findings are about a session, a person who is live in it and
 * the person's slots there that are not recorded.
 */
final class Moved implements Rule {

    private static final Parameter ROOM = grade("roomGrade", 1, "another room");
    private static final Parameter START = grade("startGrade", 1, "another start");
    private static final Parameter HALF_DAY = grade("halfDayGrade", 2, "another half-day");
    private static final Parameter DAY = grade("dayGrade", 3, "another day");
    private static final Parameter ORDER = grade("orderGrade", 1, "another place among the speakers");
    private static final Parameter MINUTES =
            grade("minutesGrade", 1, "more or fewer minutes, or the same ones sooner or later in the session");

    private static Parameter grade(String name, long value, String what) {
        return new Parameter(name, OptionalLong.of(value), 0, 1000, "What it counts to be given " + what + ".");
    }

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        "moved",
                        Scope.COUPLING,
                        10,
                        "larger grade of what moved + larger grade of what changed inside, times the notice factor, per"
                                + " person and session",
                        "For everybody live in it, a session stays in the room and at the time published, and the"
                                + " person's slots keep their order and minutes.",
                        "To take back what somebody was told is a mail to send and a plan to remake, worth a minute of"
                                + " the floor under short-minutes.")
                .in(Scope.COUPLING, Scope.PANEL)
                .with(ROOM, START, HALF_DAY, DAY, ORDER, MINUTES);
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession now : view.held()) {
            view.published(now.session().id()).ifPresent(told -> check(told, now, terms, view, findings));
        }
    }

    private static void check(HeldSession told, HeldSession now, Terms terms, View view, FindingSink findings) {
        List<Change> ofSession = changesOfSession(told, now, terms, view);
        long factor = view.event().givenPublished().orElseThrow().noticeFactor();
        for (String personId : now.livePersonIds()) {
            Person person = view.person(personId);
            List<Slot> slots = now.liveSlots(person);
            List<Change> ofSlots = new ArrayList<>();
            slots.forEach(slot -> ofSlots.addAll(changesOfSlot(slot, told, now, terms)));
            findings.tell(
                    (largest(ofSession) + largest(ofSlots)) * factor,
                    Subjects.of(now, person, slots),
                    () -> Sentence.of(
                            "moved",
                            "%s was told otherwise of %s: %s; this counts %s + %s, times %s for the notice.",
                            person.name(),
                            now.session().name(),
                            Wording.listed(Stream.concat(ofSession.stream(), ofSlots.stream())
                                    .<Object>map(Change::what)
                                    .toList()),
                            largest(ofSession),
                            largest(ofSlots),
                            factor));
        }
    }

    private static List<Change> changesOfSession(HeldSession told, HeldSession now, Terms terms, View view) {
        List<Change> changes = new ArrayList<>();
        if (!now.room().id().equals(told.room().id())) {
            changes.add(Change.of(
                    ROOM,
                    terms,
                    Sentence.of(
                            "moved.room",
                            "room %s instead of %s",
                            now.room().name(),
                            told.room().name())));
        }
        Instant start = now.time().startInclusive();
        Instant toldStart = told.time().startInclusive();
        if (!start.equals(toldStart)) {
            changes.add(Change.of(
                    START,
                    terms,
                    Sentence.of(
                            "moved.start",
                            "start %s instead of %s",
                            Wording.of(start, view),
                            Wording.of(toldStart, view))));
        }
        Place place = Place.of(now, view);
        Place toldPlace = Place.of(told, view);
        if (!place.equals(toldPlace)) {
            changes.add(Change.of(
                    HALF_DAY,
                    terms,
                    Sentence.of(
                            "moved.half-day",
                            "half-day %s instead of %s",
                            place.wording(view),
                            toldPlace.wording(view))));
        }
        if (!place.date().equals(toldPlace.date())) {
            changes.add(Change.of(
                    DAY,
                    terms,
                    Sentence.of(
                            "moved.day",
                            "day %s instead of %s",
                            Wording.of(place.date()),
                            Wording.of(toldPlace.date()))));
        }
        return changes;
    }

    /** Returns what changed for a slot: nothing unless it is seated now and was then. */
    private static List<Change> changesOfSlot(Slot slot, HeldSession told, HeldSession now, Terms terms) {
        int place = placeOf(slot, now);
        int toldPlace = placeOf(slot, told);
        if (place < 0 || toldPlace < 0) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        if (place != toldPlace) {
            changes.add(Change.of(
                    ORDER,
                    terms,
                    Sentence.of("moved.order", "%s as turn %s instead of %s", slot.name(), place + 1, toldPlace + 1)));
        }
        Floor floor = Floor.of(now, place);
        Floor toldFloor = Floor.of(told, toldPlace);
        if (!floor.equals(toldFloor)) {
            changes.add(Change.of(
                    MINUTES,
                    terms,
                    Sentence.of(
                            "moved.minutes",
                            "%s for %s instead of %s",
                            slot.name(),
                            floor.wording(),
                            toldFloor.wording())));
        }
        return changes;
    }

    /** Returns the place of a slot among the seated ones, or -1 if it is not seated. */
    private static int placeOf(Slot slot, HeldSession session) {
        return session.seated().stream().map(SeatedSlot::slot).toList().indexOf(slot);
    }

    private static long largest(List<Change> changes) {
        return changes.stream().mapToLong(Change::grade).max().orElse(0);
    }

    /** One thing that is not as published, and what it counts. */
    private record Change(long grade, Object what) {

        static Change of(Parameter grade, Terms terms, Object what) {
            return new Change(terms.parameter(grade.name()).orElseThrow(), what);
        }
    }

    /**
     * The half-day of a session and its date. A session that no half-day covers any of, such as one published for a day
     * that was lost since, has none, and the date on which it starts.
     */
    private record Place(LocalDate date, Optional<Window> halfDay) {

        static Place of(HeldSession session, View view) {
            boolean isCovered = session.halfDay().window().minutesShared(session.time()) > 0;
            return isCovered
                    ? new Place(
                            session.halfDay().date(),
                            Optional.of(session.halfDay().window()))
                    : new Place(
                            LocalDate.ofInstant(
                                    session.time().startInclusive(),
                                    view.event().zone()),
                            Optional.empty());
        }

        Object wording(View view) {
            return halfDay.isPresent()
                    ? Wording.of(halfDay.get(), view)
                    : Sentence.of("moved.no-half-day", "none of the event's");
        }
    }

    /** When a slot has the floor, counted from the start of its session, and for how long. */
    private record Floor(long afterMinutes, long minutes) {

        static Floor of(HeldSession session, int place) {
            SeatedSlot seat = session.seated().get(place);
            return new Floor(
                    Duration.between(
                                    session.time().startInclusive(), seat.time().startInclusive())
                            .toMinutes(),
                    seat.time().minutes());
        }

        Sentence wording() {
            return Sentence.of("moved.floor", "%s from minute %s", Wording.minutes(minutes), afterMinutes);
        }
    }
}
