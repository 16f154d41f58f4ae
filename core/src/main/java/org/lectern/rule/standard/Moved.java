package org.lectern.rule.standard;

import static org.lectern.rule.ParameterNames.DAY_GRADE;
import static org.lectern.rule.ParameterNames.DISPLACEMENT_MINUTES;
import static org.lectern.rule.ParameterNames.HALF_DAY_GRADE;
import static org.lectern.rule.ParameterNames.MAX_DISPLACEMENT;
import static org.lectern.rule.ParameterNames.MINUTES_GRADE;
import static org.lectern.rule.ParameterNames.ORDER_GRADE;
import static org.lectern.rule.ParameterNames.ROOM_GRADE;
import static org.lectern.rule.ParameterNames.START_GRADE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Slot;
import org.lectern.event.TurnName;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code moved}: the timetable stays what was published. Findings are about a session, a person who is live in it and
 * the person's slots there that are not recorded.
 */
final class Moved implements Rule {

    private static final RuleParameter ROOM = grade(ROOM_GRADE, 1, "another room");
    private static final RuleParameter START = grade(START_GRADE, 1, "another start");
    private static final RuleParameter HALF_DAY = grade(HALF_DAY_GRADE, 2, "another half-day");
    private static final RuleParameter DAY = grade(DAY_GRADE, 3, "another day");
    private static final RuleParameter ORDER = grade(ORDER_GRADE, 1, "another position among the speakers");
    private static final RuleParameter MINUTES =
            grade(MINUTES_GRADE, 1, "more or fewer minutes, or the same minutes earlier or later in the session");
    private static final RuleParameter DISPLACEMENT = new RuleParameter(
            DISPLACEMENT_MINUTES,
            OptionalLong.of(0),
            0,
            7 * 24 * 60,
            "The minutes that a session starts earlier or later which count 1 more beside the grades, rounded up."
                    + " 0 counts none.");
    private static final RuleParameter DISPLACEMENT_LIMIT = new RuleParameter(
            MAX_DISPLACEMENT, OptionalLong.of(10), 0, 1000, "The most that minutes earlier or later count.");

    private static RuleParameter grade(String name, long value, String what) {
        return new RuleParameter(name, OptionalLong.of(value), 0, 1000, "The grade of " + what + ".");
    }

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.MOVED,
                        RuleScope.COUPLING,
                        10,
                        "larger grade of the move + displacement + larger grade of the change inside, times the"
                                + " notice factor, per person and session",
                        "For everybody live in it, a session keeps its published room and time, and the"
                                + " person's slots keep their order and minutes.",
                        "Taking back what was published means a mail to send and a plan to remake. That is"
                                + " worth a minute of speaking time under short-minutes.")
                .withScopes(RuleScope.COUPLING, RuleScope.PANEL)
                .withParameters(ROOM, START, HALF_DAY, DAY, ORDER, MINUTES, DISPLACEMENT, DISPLACEMENT_LIMIT)
                .withFindingsAbout("the session, the person, and all slots of the person in it that are not recorded");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession now : view.scheduledSessions()) {
            view.findPublished(now.session().id())
                    // Most sessions stay as they were.
                    .filter(before -> !before.equals(now))
                    .ifPresent(before -> check(before, now, config, view, findings));
        }
    }

    private static void check(
            ScheduledSession before,
            ScheduledSession now,
            RuleConfig config,
            TimetableView view,
            FindingSink findings) {
        List<GradedChange> ofSession = changesOfSession(before, now, config, view);
        GradedChange displacement = displacement(before, now, config);
        long ofMove = largest(ofSession) + displacement.grade;
        long factor = view.event().findPublished().orElseThrow().noticeFactor();
        for (String personId : now.livePersonIds()) {
            Person person = view.person(personId);
            List<Slot> slots = now.liveSlots(person);
            List<GradedChange> ofSlots = new ArrayList<>();
            slots.forEach(slot -> ofSlots.addAll(changesOfSlot(slot, before, now, config)));
            findings.report(
                    (ofMove + largest(ofSlots)) * factor,
                    FindingSubjects.of(now, person, slots),
                    () -> TranslatableSentence.of(
                            RuleIds.MOVED,
                            "For %s, %s changes after publication: %s. This counts (%s + %s) × notice factor %s.",
                            person.name(),
                            now.session().name(),
                            FindingText.commaSeparated(Stream.of(
                                            ofSession.stream(),
                                            Stream.of(displacement).filter(change -> change.grade > 0),
                                            ofSlots.stream())
                                    .flatMap(changes -> changes)
                                    .<Object>map(GradedChange::what)
                                    .toList()),
                            ofMove,
                            largest(ofSlots),
                            factor));
        }
    }

    private static List<GradedChange> changesOfSession(
            ScheduledSession before, ScheduledSession now, RuleConfig config, TimetableView view) {
        Instant start = now.time().startInclusive();
        Instant startBefore = before.time().startInclusive();
        Place place = Place.of(now, view);
        Place placeBefore = Place.of(before, view);
        Changes changes = new Changes(config, new ArrayList<>());
        changes.compare(ROOM, "moved.room", "room %s instead of %s", now.room(), before.room(), Room::name);
        changes.compare(
                START, "moved.start", "start %s instead of %s", start, startBefore, at -> FindingText.of(at, view));
        changes.compare(
                HALF_DAY,
                "moved.half-day",
                "half-day %s instead of %s",
                place.halfDay(),
                placeBefore.halfDay(),
                halfDay -> wording(halfDay, view));
        changes.compare(DAY, "moved.day", "day %s instead of %s", place.date(), placeBefore.date(), FindingText::of);
        return changes.all();
    }

    /** Returns what the minutes between the two starts count. */
    private static GradedChange displacement(ScheduledSession before, ScheduledSession now, RuleConfig config) {
        long minutes = Math.abs(
                Duration.between(before.time().startInclusive(), now.time().startInclusive())
                        .toMinutes());
        long unit = config.parameter(DISPLACEMENT_MINUTES);
        long units = unit == 0 ? 0 : Math.ceilDiv(minutes, unit);
        return new GradedChange(
                Math.min(units, config.parameter(MAX_DISPLACEMENT)),
                TranslatableSentence.of("moved.displacement", "%s away", FindingText.minutes(minutes)));
    }

    /** Returns what changed for a slot: nothing unless it is seated now and was then. */
    private static List<GradedChange> changesOfSlot(
            Slot slot, ScheduledSession before, ScheduledSession now, RuleConfig config) {
        int place = placeOf(slot, now);
        int placeBefore = placeOf(slot, before);
        Changes changes = new Changes(config, new ArrayList<>());
        if (place >= 0 && placeBefore >= 0) {
            String name =
                    TurnName.of(slot, now.turns().get(place).person().name()).name();
            Floor floor = Floor.of(now, place);
            Floor floorBefore = Floor.of(before, placeBefore);
            changes.compare(
                    ORDER, "moved.order", "%s as turn %s instead of %s", place, placeBefore, at -> at + 1, name);
            changes.compare(
                    MINUTES, "moved.minutes", "%s for %s instead of %s", floor, floorBefore, Floor::wording, name);
        }
        return changes.all();
    }

    /** Returns the place of a slot among the seated ones, or -1 if it is not seated. */
    private static int placeOf(Slot slot, ScheduledSession session) {
        return session.turns().stream().map(ScheduledTurn::slot).toList().indexOf(slot);
    }

    private static long largest(List<GradedChange> changes) {
        return changes.stream().mapToLong(GradedChange::grade).max().orElse(0);
    }

    /** One thing that is not as published, and what it counts. */
    private record GradedChange(long grade, Object what) {}

    private record Changes(RuleConfig config, List<GradedChange> all) {

        /** Adds a change if a value is not as published; the sentence has the first values, then the two. */
        <T> void compare(
                RuleParameter grade,
                String key,
                String pattern,
                T now,
                T before,
                Function<T, Object> wording,
                Object... firstValues) {
            if (!now.equals(before)) {
                List<Object> values = new ArrayList<>(List.of(firstValues));
                values.add(wording.apply(now));
                values.add(wording.apply(before));
                all.add(new GradedChange(
                        config.parameter(grade.name()), new TranslatableSentence(key, pattern, values)));
            }
        }
    }

    /**
     * The half-day of a session and its date. A session that no half-day covers any of, such as one published for a day
     * that was lost since, has none, and the date on which it starts.
     */
    private record Place(LocalDate date, Optional<Window> halfDay) {

        static Place of(ScheduledSession session, TimetableView view) {
            boolean isCovered = session.halfDay().window().overlapMinutes(session.time()) > 0;
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
    }

    private static Object wording(Optional<Window> halfDay, TimetableView view) {
        return halfDay.isPresent()
                ? FindingText.of(halfDay.get(), view)
                : TranslatableSentence.of("moved.no-half-day", "none");
    }

    /** When a slot has the floor, counted from the start of its session, and for how long. */
    private record Floor(long afterMinutes, long minutes) {

        static Floor of(ScheduledSession session, int place) {
            ScheduledTurn seat = session.turns().get(place);
            return new Floor(
                    Duration.between(
                                    session.time().startInclusive(), seat.time().startInclusive())
                            .toMinutes(),
                    seat.time().minutes());
        }

        TranslatableSentence wording() {
            return TranslatableSentence.of(
                    "moved.floor", "%s from minute %s", FindingText.minutes(minutes), afterMinutes);
        }
    }
}
