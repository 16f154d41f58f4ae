package org.lectern.replan;

import static org.lectern.rule.ParameterNames.DAY_GRADE;
import static org.lectern.rule.ParameterNames.DISPLACEMENT_MINUTES;
import static org.lectern.rule.ParameterNames.HALF_DAY_GRADE;
import static org.lectern.rule.ParameterNames.MAX_DISPLACEMENT;
import static org.lectern.rule.ParameterNames.MINUTES_GRADE;
import static org.lectern.rule.ParameterNames.ORDER_GRADE;
import static org.lectern.rule.ParameterNames.ROOM_GRADE;
import static org.lectern.rule.ParameterNames.START_GRADE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
    private final RuleConfig config;

    MovedPeople(Event event, EffectiveRules rules) {
        this.rules = rules;
        this.timeline = Timeline.of(event);
        this.halfDays = HalfDays.of(event, timeline);
        this.config = rules.config(RuleIds.MOVED);
    }

    private boolean counts(String grade) {
        return config.findParameter(grade).orElse(0) > 0;
    }

    /** Returns the ids of the people of a session who are moved. */
    Set<String> of(Session session, Placement published, Placement now) {
        Set<String> moved = new LinkedHashSet<>();
        boolean isElsewhere = isElsewhere(published, now);
        for (String person : session.livePersonIds()) {
            if ((isElsewhere || isAnyTurnMoved(session, person, published, now)) && !isWaived(session, person)) {
                moved.add(person);
            }
        }
        return moved;
    }

    private boolean isWaived(Session session, String personId) {
        List<SubjectId> subjects =
                new ArrayList<>(List.of(SubjectId.session(session.id()), SubjectId.person(personId)));
        liveSlots(session, personId).forEach(slot -> subjects.add(SubjectId.slot(slot.id())));
        return rules.findWaiver(RuleIds.MOVED, subjects).isPresent();
    }

    private static Stream<Slot> liveSlots(Session session, String personId) {
        return session.slots().stream()
                .filter(slot -> slot.presence() != Presence.RECORDED)
                .filter(slot -> slot.personId().equals(personId));
    }

    private boolean isElsewhere(Placement published, Placement now) {
        if (counts(ROOM_GRADE) && !published.roomId().equals(now.roomId())) {
            return true;
        }
        int start = timeline.toMinute(now.start());
        int publishedStart = timeline.toMinute(published.start());
        boolean isDisplacementCounted = counts(DISPLACEMENT_MINUTES) && counts(MAX_DISPLACEMENT);
        if ((counts(START_GRADE) || isDisplacementCounted) && start != publishedStart) {
            return true;
        }
        int end = start + now.minutes();
        int publishedEnd = publishedStart + published.minutes();
        boolean isOtherDay =
                !halfDays.dateBestCovering(start, end).equals(halfDays.dateBestCovering(publishedStart, publishedEnd));
        boolean isOtherHalfDay =
                halfDays.bestCovering(start, end) != halfDays.bestCovering(publishedStart, publishedEnd);
        return (counts(HALF_DAY_GRADE) && isOtherHalfDay) || (counts(DAY_GRADE) && isOtherDay);
    }

    private boolean isAnyTurnMoved(Session session, String personId, Placement published, Placement now) {
        return liveSlots(session, personId).anyMatch(slot -> isTurnMoved(slot.id(), published, now));
    }

    private boolean isTurnMoved(String slotId, Placement published, Placement now) {
        int before = indexOf(slotId, published);
        int after = indexOf(slotId, now);
        if (before < 0 || after < 0) {
            return false;
        }
        Turn publishedTurn = published.turns().get(before);
        Turn turn = now.turns().get(after);
        boolean isFloorMoved = publishedTurn.minutes() != turn.minutes()
                || !Duration.between(published.start(), publishedTurn.start())
                        .equals(Duration.between(now.start(), turn.start()));
        return (counts(ORDER_GRADE) && before != after) || (counts(MINUTES_GRADE) && isFloorMoved);
    }

    private static int indexOf(String slotId, Placement placement) {
        return placement.turns().stream().map(Turn::slotId).toList().indexOf(slotId);
    }

    /** Returns the ids of all people moved from their published timetable, in its order. */
    static Set<String> of(Event event, List<Placement> placements, EffectiveRules rules) {
        MovedPeople people = new MovedPeople(event, rules);
        Map<String, Session> sessions = event.sessionsById();
        Set<String> moved = new LinkedHashSet<>();
        for (Placement now : placements) {
            Session session = Objects.requireNonNull(sessions.get(now.sessionId()));
            event.findPublished()
                    .flatMap(published -> published.timetable().findPlacement(now.sessionId()))
                    .filter(before -> !before.equals(now))
                    .ifPresent(before -> moved.addAll(people.of(session, before, now)));
        }
        return moved;
    }
}
