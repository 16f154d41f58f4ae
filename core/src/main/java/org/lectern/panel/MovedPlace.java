package org.lectern.panel;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.rule.Terms;

/** What it costs that a session is held elsewhere or at another time than its people were told. */
final class MovedPlace {

    private static final int NOWHERE = -1;

    private final HalfDays halfDays;
    private final Charge charge;
    private final int room;
    private final int start;
    private final int halfDay;
    private final long roomGrade;
    private final long startGrade;
    private final long halfDayGrade;
    private final long dayGrade;

    MovedPlace(Event event, Session session, Rulebook rulebook, TimeLine timeLine, HalfDays halfDays) {
        this.halfDays = halfDays;
        Terms terms = rulebook.terms("moved");
        this.roomGrade = terms.parameter("roomGrade").orElseThrow();
        this.startGrade = terms.parameter("startGrade").orElseThrow();
        this.halfDayGrade = terms.parameter("halfDayGrade").orElseThrow();
        this.dayGrade = terms.parameter("dayGrade").orElseThrow();
        Optional<Placement> told =
                event.givenPublished().flatMap(known -> known.timetable().placement(session.id()));
        this.room = told.map(placement ->
                        event.rooms().stream().map(Room::id).toList().indexOf(placement.roomId()))
                .orElse(NOWHERE);
        this.start = told.map(placement -> timeLine.minute(placement.start())).orElse(0);
        this.halfDay = told.map(placement -> halfDays.of(start, start + placement.minutes()))
                .orElse(NOWHERE);
        long weight = 0;
        if (told.isPresent() && terms.counts()) {
            for (String person : live(session)) {
                weight = Math.addExact(
                        weight, MovedTurn.charge(session, person, rulebook).weight());
            }
            weight = Math.multiplyExact(
                    weight, event.givenPublished().orElseThrow().noticeFactor());
        }
        this.charge = new Charge(terms.level(), weight);
    }

    private static Set<String> live(Session session) {
        Set<String> live = new LinkedHashSet<>(session.attendantIds());
        session.slots().stream()
                .filter(slot -> slot.presence() != Presence.RECORDED)
                .forEach(slot -> live.add(slot.personId()));
        return live;
    }

    /** Returns what another start, half-day or day costs for all people of the session. */
    Score time(int newStart, int newHalfDay) {
        return charge.weight() == 0 ? Score.ZERO : charge.of(timeGrade(newStart, newHalfDay));
    }

    /** Returns what another room costs beyond what the time does: the larger of the two grades counts. */
    Score roomBeyondTime(int newRoom, int newStart, int newHalfDay) {
        return charge.weight() == 0 || newRoom == room
                ? Score.ZERO
                : charge.of(Math.max(0, roomGrade - timeGrade(newStart, newHalfDay)));
    }

    private long timeGrade(int newStart, int newHalfDay) {
        long grade = newStart == start ? 0 : startGrade;
        if (newHalfDay != halfDay) {
            grade = Math.max(grade, halfDayGrade);
            if (halfDays.day(newHalfDay) != halfDays.day(halfDay)) {
                grade = Math.max(grade, dayGrade);
            }
        }
        return grade;
    }

    /** Returns whether a place can cost anything. */
    boolean counts() {
        return charge.weight() > 0;
    }

    /** Returns a score that {@link #time} exceeds on no level. */
    Score greatestTime() {
        return charge.of(Math.max(startGrade, Math.max(halfDayGrade, dayGrade)));
    }

    /** Returns a score that {@link #roomBeyondTime} exceeds on no level. */
    Score greatestRoom() {
        return charge.of(roomGrade);
    }
}
