package org.lectern.replan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Turn;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/** The people moved: everybody to whom rule {@code moved} gives a grade above 0 that is not waived. */
final class MovedPeople {

    private final EffectiveRules rules;
    private final Timeline timeline;
    private final HalfDays halfDays;
    private final boolean countsRoom;
    private final boolean countsStart;
    private final boolean countsHalfDay;
    private final boolean countsDay;
    private final boolean countsOrder;
    private final boolean countsMinutes;

    MovedPeople(Event event, EffectiveRules rules) {
        this.rules = rules;
        this.timeline = Timeline.of(event);
        this.halfDays = HalfDays.of(event, timeline);
        RuleConfig config = rules.config(RuleIds.MOVED);
        this.countsRoom = counts(config, "roomGrade");
        this.countsStart = counts(config, "startGrade");
        this.countsHalfDay = counts(config, "halfDayGrade");
        this.countsDay = counts(config, "dayGrade");
        this.countsOrder = counts(config, "orderGrade");
        this.countsMinutes = counts(config, "minutesGrade");
    }

    private static boolean counts(RuleConfig config, String grade) {
        return config.findParameter(grade).orElse(0) > 0;
    }

    /** Returns the ids of the people of a session who are moved. */
    Set<String> of(Session session, Placement told, Placement now) {
        Set<String> moved = new LinkedHashSet<>();
        boolean isElsewhere = isElsewhere(told, now);
        for (String person : session.livePersonIds()) {
            if ((isElsewhere || isTurnMoved(session, person, told, now)) && !isWaived(session, person)) {
                moved.add(person);
            }
        }
        return moved;
    }

    private boolean isWaived(Session session, String personId) {
        List<SubjectId> subjects = new ArrayList<>();
        subjects.add(SubjectId.session(session.id()));
        subjects.add(SubjectId.person(personId));
        session.slots().stream()
                .filter(slot -> slot.presence() != Presence.RECORDED)
                .filter(slot -> slot.personId().equals(personId))
                .forEach(slot -> subjects.add(SubjectId.slot(slot.id())));
        return rules.findWaiver(RuleIds.MOVED, subjects).isPresent();
    }

    private boolean isElsewhere(Placement told, Placement now) {
        if (countsRoom && !told.roomId().equals(now.roomId())) {
            return true;
        }
        int start = timeline.toMinute(now.start());
        int toldStart = timeline.toMinute(told.start());
        if (countsStart && start != toldStart) {
            return true;
        }
        int end = start + now.minutes();
        int toldEnd = toldStart + told.minutes();
        boolean isOtherDay =
                !halfDays.dateBestCovering(start, end).equals(halfDays.dateBestCovering(toldStart, toldEnd));
        boolean isOtherHalfDay = halfDays.bestCovering(start, end) != halfDays.bestCovering(toldStart, toldEnd);
        return (countsHalfDay && (isOtherDay || isOtherHalfDay)) || (countsDay && isOtherDay);
    }

    private boolean isTurnMoved(Session session, String personId, Placement told, Placement now) {
        for (Slot slot : session.slots()) {
            if (slot.presence() != Presence.RECORDED
                    && slot.personId().equals(personId)
                    && isTurnMoved(slot.id(), told, now)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTurnMoved(String slotId, Placement told, Placement now) {
        int before = indexOf(slotId, told);
        int after = indexOf(slotId, now);
        if (before < 0 || after < 0) {
            return false;
        }
        Turn toldTurn = told.turns().get(before);
        Turn turn = now.turns().get(after);
        boolean isFloorMoved = toldTurn.minutes() != turn.minutes()
                || !Duration.between(told.start(), toldTurn.start())
                        .equals(Duration.between(now.start(), turn.start()));
        return (countsOrder && before != after) || (countsMinutes && isFloorMoved);
    }

    private static int indexOf(String slotId, Placement placement) {
        for (int i = 0; i < placement.turns().size(); i++) {
            if (placement.turns().get(i).slotId().equals(slotId)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the ids of all people moved from their published timetable, in its order. */
    static Set<String> of(Event event, List<Placement> placements, EffectiveRules rules) {
        MovedPeople people = new MovedPeople(event, rules);
        java.util.Map<String, Session> sessions = event.sessionsById();
        Set<String> moved = new LinkedHashSet<>();
        for (Placement now : placements) {
            Session session = java.util.Objects.requireNonNull(sessions.get(now.sessionId()));
            event.findPublished()
                    .flatMap(published -> published.timetable().findPlacement(now.sessionId()))
                    .ifPresent(before -> moved.addAll(people.of(session, before, now)));
        }
        return moved;
    }
}
