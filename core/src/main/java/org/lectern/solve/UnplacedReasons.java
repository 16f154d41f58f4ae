package org.lectern.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Checker;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.TranslatableSentence;
import org.lectern.solve.model.Instance;

/**
 * Why a session is unscheduled or a slot dropped: what its nearest fit in the present timetable would break.
 *
 * <p>It tries the {@value #MAX_PLACES} places with the lowest cost of the session alone; the checker scores each.
 */
final class UnplacedReasons {

    private static final int MAX_PLACES = 40;

    private final Event event;
    private final Timetable timetable;
    private final Instance instance;
    private final Checker checker;
    private final List<Finding> present;

    UnplacedReasons(Event event, Timetable timetable, Instance instance, Checker checker) {
        this.event = event;
        this.timetable = timetable;
        this.instance = instance;
        this.checker = checker;
        this.present = checker.check(event, timetable).findings();
    }

    UnplacedItem of(Session session) {
        SessionCostTable table = instance.table(instance.index().session(session.id()));
        List<ScoredPlace> places = new ArrayList<>();
        for (TimeOption option : table.options()) {
            for (int room = 0; room < instance.roomCount(); room++) {
                String roomId = event.rooms().get(room).id();
                places.add(new ScoredPlace(table.placement(roomId, option), table.cost(room, option)));
            }
        }
        SubjectId subject = SubjectId.session(session.id());
        if (places.isEmpty()) {
            return item(
                    subject,
                    "unplaced.no-place",
                    "%s is unscheduled: none of its possible starts lies within a day and meets the hard rules"
                            + " about the session itself.",
                    session.name());
        }
        return places.stream()
                .sorted(Comparator.comparing(ScoredPlace::score))
                .limit(MAX_PLACES)
                .map(place -> fit(place.placement()))
                .min(Comparator.comparing(fit -> fit.report().score()))
                .flatMap(fit -> findWorst(fit.report()).map(finding -> noFit(session, fit.placement(), finding)))
                .orElseGet(() -> item(
                        subject,
                        "unplaced.costs-more",
                        "%s is unscheduled: every place would cost more, at the same level, than leaving it unscheduled.",
                        session.name()));
    }

    UnplacedItem of(Session session, Slot slot, Placement placement) {
        SubjectId subject = SubjectId.slot(slot.id());
        int needed = session.firstTurnOffsetMinutes() + session.minQaMinutes() + slot.minMinutes();
        List<String> seated = placement.turns().stream().map(Turn::slotId).toList();
        StringBuilder sum = new StringBuilder();
        for (Slot other : session.slots()) {
            if (seated.contains(other.id())) {
                needed += other.minMinutes();
                sum.append(other.minMinutes()).append(" + ");
            }
        }
        if (needed > placement.minutes()) {
            return item(
                    subject,
                    "unplaced.minutes",
                    "%1$s is dropped from %2$s: with it, the session needs at least %7$s minutes and has %8$s"
                            + " (opening %3$s + statement %4$s + turns %5$s + Q&A %6$s).",
                    slot.name(),
                    session.name(),
                    session.openingMinutes(),
                    session.statementMinutes(),
                    sum.append(slot.minMinutes()).toString(),
                    session.minQaMinutes(),
                    needed,
                    placement.minutes());
        }
        return findBestWith(slot, placement)
                .flatMap(fit -> findWorst(fit.report()).map(finding -> noFit(session, slot, fit.placement(), finding)))
                .orElseGet(() -> item(
                        subject,
                        "unplaced.slot-costs-more",
                        "%s is dropped from %s: moving the other turns to make room would cost more.",
                        slot.name(),
                        session.name()));
    }

    private static UnplacedItem item(SubjectId subject, String key, String pattern, Object... values) {
        return new UnplacedItem(subject, TranslatableSentence.of(key, pattern, values), null);
    }

    private UnplacedItem noFit(Session session, Placement nearest, Finding finding) {
        return new UnplacedItem(
                SubjectId.session(session.id()),
                TranslatableSentence.of(
                        "unplaced.breaks",
                        "%s is unscheduled: the nearest fit, %s in room %s, breaks a hard rule.",
                        session.name(),
                        new TranslatableSentence.DateAndTime(nearest.start(), event.zone()),
                        Objects.requireNonNull(event.roomsById().get(nearest.roomId()))
                                .name()),
                finding);
    }

    private UnplacedItem noFit(Session session, Slot slot, Placement nearest, Finding finding) {
        Turn turn = nearest.turns().stream()
                .filter(other -> other.slotId().equals(slot.id()))
                .findFirst()
                .orElseThrow();
        return new UnplacedItem(
                SubjectId.slot(slot.id()),
                TranslatableSentence.of(
                        "unplaced.slot-breaks",
                        "%s is dropped from %s: the nearest fit, %s, breaks a hard rule.",
                        slot.name(),
                        session.name(),
                        new TranslatableSentence.DateAndTime(turn.start(), event.zone())),
                finding);
    }

    private record ScoredPlace(Placement placement, Score score) {}

    /** A place that was tried, and the report of the timetable with it. */
    private record Fit(Placement placement, Report report) {}

    /** Tries the slot at each position and minute between the present turns. */
    private Optional<Fit> findBestWith(Slot slot, Placement placement) {
        int index = instance.index().session(placement.sessionId());
        int room = instance.index().room(placement.roomId());
        SessionCostTable table = instance.table(index);
        Placement best = null;
        Score least = null;
        for (int position = 0; position <= placement.turns().size(); position++) {
            for (int minute = 0; minute + slot.minMinutes() <= placement.minutes(); minute++) {
                List<Turn> turns = new ArrayList<>(placement.turns());
                turns.add(
                        position, new Turn(slot.id(), placement.start().plusSeconds(60L * minute), slot.minMinutes()));
                Placement tried = placement.withTurns(turns);
                Score score = table.costsByRule(tried, room).values().stream().reduce(Score.ZERO, Score::plus);
                if (least == null || score.compareTo(least) < 0) {
                    least = score;
                    best = tried;
                }
            }
        }
        return Optional.ofNullable(best).map(this::fit);
    }

    private Fit fit(Placement placement) {
        List<Placement> placements = new ArrayList<>(timetable.placements());
        placements.removeIf(other -> other.sessionId().equals(placement.sessionId()));
        placements.add(placement);
        return new Fit(placement, checker.check(event, Timetable.of(event, placements)));
    }

    /** Returns the most expensive new violation; what the timetable breaks already is no reason. */
    private Optional<Finding> findWorst(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.level() == Level.HARD && finding.cost() > 0 && !present.contains(finding))
                .max(Comparator.comparingLong(Finding::cost));
    }
}
