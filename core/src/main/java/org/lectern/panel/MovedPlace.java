package org.lectern.panel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
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
    private final @Nullable LocalDate date;
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
        int end = start + told.map(Placement::minutes).orElse(0);
        this.halfDay = halfDays.covering(start, end);
        this.date = told.isPresent() ? halfDays.dateCovering(start, end) : null;
        long weight = 0;
        if (told.isPresent() && terms.counts()) {
            for (String person : session.livePersonIds()) {
                weight = Math.addExact(
                        weight, MovedTurn.charge(session, person, rulebook).weight());
            }
            weight = Math.multiplyExact(
                    weight, event.givenPublished().orElseThrow().noticeFactor());
        }
        this.charge = new Charge(terms.level(), weight);
    }

    /** Returns what another start, half-day or day costs for all people of the session. */
    Score time(int newStart, int newEnd) {
        return charge.weight() == 0 ? Score.ZERO : charge.of(timeGrade(newStart, newEnd));
    }

    /** Returns what another room costs beyond what the time does: the larger of the two grades counts. */
    Score roomBeyondTime(int newRoom, int newStart, int newEnd) {
        return charge.weight() == 0 || newRoom == room
                ? Score.ZERO
                : charge.of(Math.max(0, roomGrade - timeGrade(newStart, newEnd)));
    }

    private long timeGrade(int newStart, int newEnd) {
        long grade = newStart == start ? 0 : startGrade;
        int newHalfDay = halfDays.covering(newStart, newEnd);
        // A session in no half-day keeps the date on which it starts: of a day that was lost since, above all.
        boolean isOtherDay = !halfDays.dateCovering(newStart, newEnd).equals(date);
        if (newHalfDay != halfDay || isOtherDay) {
            grade = Math.max(grade, halfDayGrade);
        }
        return isOtherDay ? Math.max(grade, dayGrade) : grade;
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
