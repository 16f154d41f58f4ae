package org.lectern.solve.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.CostTables;
import org.lectern.panel.time.StartGrid;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;

/**
 * The timetables of an event that a lower bound speaks of.
 *
 * <p>Each session is unscheduled, or it has a room, an allowed length and a start: on the step inside a window of a day, the pinned one,
 * or the published one if that is at most 31 days from a day. Each turn has minutes that its slot allows and begins after opening and
 * statement. It overlaps neither another turn nor the minimum Q&amp;A. At the published start and length, the turns may also be those that
 * were published, whatever they are. A timetable that is given to start from may be another one, and cost less than all of these.
 *
 * @since 0.1.0
 */
public final class CoveredTimetables {

    private final Event event;
    private final Map<String, Session> sessions;
    private final Timeline timeline;
    private final int[] grid;
    private final Map<String, Set<Integer>> starts = new HashMap<>();

    private CoveredTimetables(Event event) {
        this.event = event;
        this.sessions = event.sessions().stream().collect(Collectors.toMap(Session::id, session -> session));
        this.timeline = Timeline.of(event);
        this.grid = StartGrid.of(event, timeline);
    }

    /**
     * Returns whether a bound speaks of a timetable, so that this cannot cost less.
     *
     * @param timetable one of the event
     */
    public static boolean contains(Event event, Timetable timetable) {
        CoveredTimetables covered = new CoveredTimetables(event);
        return timetable.placements().stream().allMatch(covered::contains);
    }

    /**
     * Returns whether no timetable with a published placement that a bound does not speak of can be better than those of which it does: there
     * is none, or it costs more at hard level than to leave its session out.
     *
     * @throws org.lectern.event.InvalidInputException if weights and priorities are too large to be added up in a long
     */
    public static boolean containsPublished(Event event, Catalogue catalogue) {
        List<Integer> far = IntStream.range(0, event.sessions().size())
                .filter(s -> StartGrid.findFarPublished(event.sessions().get(s), event)
                        .isPresent())
                .boxed()
                .toList();
        if (far.isEmpty()) {
            return true;
        }
        CostTables tables = CostTables.lazy(event, EffectiveRules.of(event, catalogue));
        return far.stream().allMatch(s -> {
            Instant start =
                    StartGrid.findFarPublished(event.sessions().get(s), event).orElseThrow();
            int minute = tables.timeline().toMinute(start);
            return tables.tableOfStart(s, minute).options().stream().noneMatch(option -> option.start() == minute);
        });
    }

    /**
     * Returns what is proven of a timetable: the bound of a certificate, or zero where something better may exist that the certificate does
     * not speak of. That is so if the timetable costs no more than the bound, and it or the published one is none that the bound covers.
     *
     * @param score what the timetable costs
     * @param certified a bound that holds for all timetables covered
     */
    public static Score lowerBound(
            Event event, Catalogue catalogue, Timetable timetable, Score score, Score certified) {
        boolean isProven =
                score.compareTo(certified) > 0 || (contains(event, timetable) && containsPublished(event, catalogue));
        return isProven ? certified : Score.ZERO;
    }

    private boolean contains(Placement placement) {
        Session session = sessions.get(placement.sessionId());
        return session != null
                && session.allowedMinutes().contains(placement.minutes())
                && isAdmissible(placement.start(), session)
                && (areAdmissible(placement, session) || arePublished(placement));
    }

    private boolean isAdmissible(Instant start, Session session) {
        int minute = timeline.toMinute(start);
        return timeline.toInstant(minute).equals(start)
                && starts.computeIfAbsent(session.id(), id -> startsOf(session)).contains(minute);
    }

    private Set<Integer> startsOf(Session session) {
        return IntStream.of(StartGrid.ofSession(session, event, timeline, grid))
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean arePublished(Placement placement) {
        Optional<Placement> told =
                event.findPublished().flatMap(published -> published.timetable().findPlacement(placement.sessionId()));
        return told.filter(known ->
                        known.time().equals(placement.time()) && known.turns().equals(placement.turns()))
                .isPresent();
    }

    private static boolean areAdmissible(Placement placement, Session session) {
        Map<String, Slot> slots = session.slots().stream().collect(Collectors.toMap(Slot::id, slot -> slot));
        Instant free = placement.start().plus(Duration.ofMinutes(session.firstTurnOffsetMinutes()));
        List<Turn> turns = placement.turns().stream()
                .sorted(Comparator.comparing(Turn::start))
                .toList();
        for (Turn turn : turns) {
            Slot slot = slots.get(turn.slotId());
            if (slot == null
                    || turn.minutes() < slot.minMinutes()
                    || turn.minutes() > slot.maxMinutes()
                    || turn.start().isBefore(free)) {
                return false;
            }
            free = turn.start().plus(Duration.ofMinutes(turn.minutes()));
        }
        Instant end = placement.start().plus(Duration.ofMinutes(placement.minutes()));
        return !free.isAfter(end.minus(Duration.ofMinutes(session.minQaMinutes())));
    }
}
