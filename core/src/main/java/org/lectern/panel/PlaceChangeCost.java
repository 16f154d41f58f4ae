package org.lectern.panel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.panel.cost.UnitCost;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/** What it costs that a session is held elsewhere or at another time than was published. */
final class PlaceChangeCost {

    private static final int NOWHERE = -1;

    private final HalfDays halfDays;
    private final UnitCost charge;
    private final int room;
    private final int start;
    private final int halfDay;
    private final @Nullable LocalDate date;
    private final long roomGrade;
    private final long startGrade;
    private final long halfDayGrade;
    private final long dayGrade;
    private final long displacementMinutes;
    private final long maxDisplacement;

    PlaceChangeCost(Event event, Session session, EffectiveRules rules, Timeline timeline, HalfDays halfDays) {
        this.halfDays = halfDays;
        RuleConfig config = rules.config(RuleIds.MOVED);
        this.roomGrade = config.parameter(ParameterNames.ROOM_GRADE);
        this.startGrade = config.parameter(ParameterNames.START_GRADE);
        this.halfDayGrade = config.parameter(ParameterNames.HALF_DAY_GRADE);
        this.dayGrade = config.parameter(ParameterNames.DAY_GRADE);
        this.displacementMinutes = config.parameter(ParameterNames.DISPLACEMENT_MINUTES);
        this.maxDisplacement = displacementMinutes == 0 ? 0 : config.parameter(ParameterNames.MAX_DISPLACEMENT);
        Optional<Placement> published =
                event.findPublished().flatMap(known -> known.timetable().findPlacement(session.id()));
        this.room = published
                .map(placement -> event.rooms().stream().map(Room::id).toList().indexOf(placement.roomId()))
                .orElse(NOWHERE);
        this.start =
                published.map(placement -> timeline.toMinute(placement.start())).orElse(0);
        int end = start + published.map(Placement::minutes).orElse(0);
        this.halfDay = halfDays.bestCovering(start, end);
        this.date = published.isPresent() ? halfDays.dateBestCovering(start, end) : null;
        long weight = 0;
        if (published.isPresent() && config.isActive()) {
            for (String person : session.livePersonIds()) {
                weight = Math.addExact(
                        weight, TurnChangeCost.unitCost(session, person, rules).weight());
            }
            weight = Math.multiplyExact(
                    weight, event.findPublished().orElseThrow().noticeFactor());
        }
        this.charge = new UnitCost(config.level(), weight);
    }

    /** Returns what another start, half-day or day costs for all people of the session, and how far away it is. */
    Score timeCost(int newStart, int newEnd) {
        return charge.weight() == 0 ? Score.ZERO : charge.of(timeGrade(newStart, newEnd) + displacement(newStart));
    }

    /** Returns what another room costs beyond what the time does: the larger of the two grades counts. */
    Score extraRoomCost(int newRoom, int newStart, int newEnd) {
        return charge.weight() == 0 || newRoom == room
                ? Score.ZERO
                : charge.of(Math.max(0, roomGrade - timeGrade(newStart, newEnd)));
    }

    private long displacement(int newStart) {
        return maxDisplacement == 0
                ? 0
                : Math.min(maxDisplacement, Math.ceilDiv(Math.abs((long) newStart - start), displacementMinutes));
    }

    private long timeGrade(int newStart, int newEnd) {
        long grade = newStart == start ? 0 : startGrade;
        int newHalfDay = halfDays.bestCovering(newStart, newEnd);
        // A session in no half-day keeps the date on which it starts: of a day that was lost since, above all.
        boolean isOtherDay = !halfDays.dateBestCovering(newStart, newEnd).equals(date);
        if (newHalfDay != halfDay) {
            grade = Math.max(grade, halfDayGrade);
        }
        return isOtherDay ? Math.max(grade, dayGrade) : grade;
    }

    /** Returns whether a place can cost anything. */
    boolean isActive() {
        return charge.weight() > 0;
    }

    /** Returns a score that {@link #timeCost} exceeds on no level. */
    Score maxTimeCost() {
        return charge.of(Math.max(startGrade, Math.max(halfDayGrade, dayGrade)) + maxDisplacement);
    }

    /** Returns a score that {@link #extraRoomCost} exceeds on no level. */
    Score maxRoomCost() {
        return charge.of(roomGrade);
    }
}
