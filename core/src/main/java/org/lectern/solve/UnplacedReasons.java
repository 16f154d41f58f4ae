package org.lectern.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.TurnName;
import org.lectern.panel.CostTables;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Finding;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * Why sessions are unscheduled and slots dropped: what the nearest fit of each in the present timetable would break.
 *
 * <p>Tables and tallies find the nearest fit; of the rules that it breaks, the checker reports the worst violation.
 */
final class UnplacedReasons {

    private final Event event;
    private final Map<String, Person> people;
    private final Timetable timetable;
    private final EffectiveRules rules;
    private final Supplier<CostTables> tables;
    private final Catalogue catalogue;
    private final Checker checker;
    private @Nullable NearestFits fits;
    private @Nullable SlotFits slotFits;
    private @Nullable TimetableView view;
    private @Nullable Obstacles obstacles;
    /** What each rule finds in the timetable as it is, by id. */
    private final Map<String, Set<Finding>> present = new HashMap<>();
    /** The best place of each session that was asked for, by id. */
    private final Map<String, Optional<NearestFits.Best>> bests = new HashMap<>();

    /** @param tables the tables of the event, or a way to fill them when a reason is asked for */
    UnplacedReasons(
            Event event, Timetable timetable, EffectiveRules rules, Supplier<CostTables> tables, Catalogue catalogue) {
        this.event = event;
        this.people = event.peopleById();
        this.timetable = timetable;
        this.rules = rules;
        this.tables = tables;
        this.catalogue = catalogue;
        this.checker = Checker.of(catalogue);
    }

    /** Returns everything unplaced, in the order of the event; the reasons are worked out when they are asked for. */
    List<UnplacedItem> items() {
        return items(session -> new UnplacedItem(Subject.of(session), session, this, () -> reason(session)));
    }

    /** Returns the same of a solve that ended before it had tables: filling them for reasons would exceed its limit. */
    List<UnplacedItem> untriedItems() {
        return items(session -> new UnplacedItem(
                Subject.of(session),
                null,
                this,
                () -> UnplacedReason.of(
                        "unplaced.untried",
                        "%s is unscheduled: the search ended before its places were known.",
                        session.name())));
    }

    private List<UnplacedItem> items(Function<Session, UnplacedItem> unscheduled) {
        List<UnplacedItem> all = new ArrayList<>();
        for (Session session : event.sessions()) {
            Placement placement = timetable.findPlacement(session.id()).orElse(null);
            if (placement == null) {
                all.add(unscheduled.apply(session));
            } else {
                Set<String> seated = new HashSet<>(seatedIds(placement));
                session.slots().stream()
                        .filter(slot -> !seated.contains(slot.id()))
                        .forEach(slot -> all.add(new UnplacedItem(
                                Subject.of(slot, people), null, this, () -> reason(session, slot, placement))));
            }
        }
        return List.copyOf(all);
    }

    static List<String> seatedIds(Placement placement) {
        return placement.turns().stream().map(Turn::slotId).toList();
    }

    private synchronized UnplacedReason reason(Session session) {
        NearestFits.Best best = best(session).orElse(null);
        if (best == null) {
            NoPlaceReasons none = new NoPlaceReasons(people, rules);
            return fits().isOver(session) ? none.over(session, event) : none.of(session);
        }
        NearestFit fit = best.fit();
        if (best.isBetter()) {
            TranslatableSentence.DateAndTime start =
                    new TranslatableSentence.DateAndTime(fit.placement().start(), event.zone());
            return fit.brokenRuleIds().isEmpty()
                    ? UnplacedReason.of(
                            "unplaced.fits",
                            "%s is unscheduled although it fits: %s in room %s breaks no hard rule.",
                            session.name(),
                            start,
                            roomName(fit.placement()))
                    : UnplacedReason.of(
                            "unplaced.better",
                            "%s is unscheduled although a place costs less: %s in room %s.",
                            session.name(),
                            start,
                            roomName(fit.placement()));
        }
        if (fit.brokenRuleIds().isEmpty()) {
            return UnplacedReason.of(
                    "unplaced.costs-more",
                    "%s is unscheduled: no place would cost less than leaving it unscheduled.",
                    session.name());
        }
        return new UnplacedReason(
                TranslatableSentence.of(
                        "unplaced.breaks",
                        "%s is unscheduled: the nearest fit, %s in room %s, breaks a hard rule.",
                        session.name(),
                        new TranslatableSentence.DateAndTime(fit.placement().start(), event.zone()),
                        roomName(fit.placement())),
                fit);
    }

    private Optional<NearestFits.Best> best(Session session) {
        return bests.computeIfAbsent(session.id(), id -> fits().find(session));
    }

    private String roomName(Placement placement) {
        return Objects.requireNonNull(event.roomsById().get(placement.roomId())).name();
    }

    /** Returns what stands in the way of an unscheduled session at every place; nothing does if one costs less. */
    synchronized List<Obstacle> obstacles(Session session) {
        return best(session).filter(NearestFits.Best::isBetter).isPresent()
                ? List.of()
                : obstacleSearch().of(session, fits().tried(session));
    }

    /** Returns the reason that follows from obstacles. */
    synchronized TranslatableSentence sentence(Session session, List<Obstacle> obstacles) {
        return obstacleSearch().sentence(session, obstacles);
    }

    private Obstacles obstacleSearch() {
        Obstacles made = obstacles;
        if (made == null) {
            made = new Obstacles(event, timetable);
            obstacles = made;
        }
        return made;
    }

    private synchronized UnplacedReason reason(Session session, Slot slot, Placement placement) {
        if (event.findPublished().filter(told -> told.hasStarted(placement)).isPresent()) {
            return UnplacedReason.of(
                    "unplaced.slot-held",
                    "%s is dropped from %s, which has started.",
                    TurnName.of(slot, people).name(),
                    session.name());
        }
        NearestFits.Best best = slotFits().find(session, slot, placement).orElse(null);
        if (best != null && best.isBetter()) {
            return UnplacedReason.of(
                    "unplaced.slot-fits",
                    "%s is dropped from %s although a turn costs less: %s.",
                    TurnName.of(slot, people).name(),
                    session.name(),
                    startOf(slot, best.fit().placement()));
        }
        Optional<UnplacedReason> minutes = new NoPlaceReasons(people, rules).findMinutes(session, slot, placement);
        if (minutes.isPresent()) {
            return minutes.get();
        }
        if (best == null || best.fit().brokenRuleIds().isEmpty()) {
            return UnplacedReason.of(
                    "unplaced.slot-costs-more",
                    "%s is dropped from %s: no order and minutes of the turns with it would cost less.",
                    TurnName.of(slot, people).name(),
                    session.name());
        }
        return new UnplacedReason(
                TranslatableSentence.of(
                        "unplaced.slot-breaks",
                        "%s is dropped from %s: the nearest fit, %s, breaks a hard rule.",
                        TurnName.of(slot, people).name(),
                        session.name(),
                        startOf(slot, best.fit().placement())),
                best.fit());
    }

    private TranslatableSentence.DateAndTime startOf(Slot slot, Placement placement) {
        Turn turn = placement.turns().stream()
                .filter(other -> other.slotId().equals(slot.id()))
                .findFirst()
                .orElseThrow();
        return new TranslatableSentence.DateAndTime(turn.start(), event.zone());
    }

    private SlotFits slotFits() {
        SlotFits made = slotFits;
        if (made == null) {
            made = new SlotFits(event, fits().index(), rules, catalogue);
            slotFits = made;
        }
        return made;
    }

    private NearestFits fits() {
        NearestFits made = fits;
        if (made == null) {
            made = new NearestFits(event, timetable, rules, tables.get());
            fits = made;
        }
        return made;
    }

    /** Returns the most expensive new violation of the nearest fit; what the timetable breaks already is no reason. */
    synchronized Optional<Finding> findViolation(UnplacedReason reason) {
        NearestFit fit = reason.nearestFit();
        if (fit == null) {
            return Optional.empty();
        }
        TimetableView before = view();
        TimetableView after = with(fit.placement(), before);
        return fit.brokenRuleIds().stream()
                .flatMap(rule -> {
                    Set<Finding> known =
                            present.computeIfAbsent(rule, id -> new HashSet<>(checker.findings(before, id)));
                    return checker.findings(after, rule).stream().filter(finding -> !known.contains(finding));
                })
                .filter(finding -> finding.level() == Level.HARD && finding.cost() > 0)
                .max(Comparator.comparingLong(Finding::cost));
    }

    private TimetableView view() {
        TimetableView made = view;
        if (made == null) {
            made = new TimetableView(event, timetable, rules);
            view = made;
        }
        return made;
    }

    /** Returns a view in which one session lies elsewhere, all in the order of the event. */
    private TimetableView with(Placement placement, TimetableView before) {
        Map<String, ScheduledSession> held = new HashMap<>();
        before.scheduledSessions()
                .forEach(scheduled -> held.put(scheduled.session().id(), scheduled));
        held.put(placement.sessionId(), before.resolve(placement));
        return before.withScheduledSessions(event.sessions().stream()
                .filter(session -> held.containsKey(session.id()))
                .map(session -> Objects.requireNonNull(held.get(session.id())))
                .toList());
    }
}
