package org.lectern.solve;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/**
 * An unscheduled session or a dropped slot of a timetable, with the reason.
 *
 * <p>The reason is worked out when it is first asked for: {@link #reason} and {@link #findNearestFit} look at every
 * place, up to some 10 ms for a session or slot among 400 sessions, and {@link #findViolation} and {@link #sentence} take as long
 * again. Safe to use from any thread.
 *
 * @since 0.1.0
 */
public final class UnplacedItem {

    private final Subject subject;
    /** Works out the reason; it holds the tables of the event, so it is dropped afterwards. */
    private @Nullable Supplier<UnplacedReason> reasons;

    private final Supplier<List<Obstacle>> obstacleSearch;
    private final Function<List<Obstacle>, TranslatableSentence> causeOf;
    private @Nullable List<Obstacle> obstacles;
    private @Nullable UnplacedReason reason;
    private @Nullable Supplier<Optional<Finding>> violations;
    private Optional<Finding> violation = Optional.empty();

    /** @param session the session if it is unscheduled and its places are known, or null */
    UnplacedItem(Subject subject, @Nullable Session session, UnplacedReasons all, Supplier<UnplacedReason> reasons) {
        this.subject = Objects.requireNonNull(subject, "subject");
        this.obstacleSearch = () -> session == null ? List.of() : all.obstacles(session);
        this.causeOf = found -> session == null || found.isEmpty() ? reason() : all.sentence(session, found);
        this.reasons = reasons;
        this.violations = () -> all.findViolation(known());
    }

    /**
     * Returns the unscheduled sessions and dropped slots of a timetable, in the order of the event. The first reason that is
     * asked for fills the cost tables of the event, which takes as long as the start of a solve.
     *
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event, or the event's rule
     *     settings do not fit the catalogue
     */
    public static List<UnplacedItem> of(Event event, Timetable timetable, Catalogue catalogue) {
        return of(event, timetable, catalogue, CostTables::of);
    }

    /**
     * Returns what {@link #of} does, for those who ask for few reasons: a reason fills the cost tables of its own session alone.
     *
     * @throws org.lectern.event.InvalidInputException as {@link #of}
     */
    public static List<UnplacedItem> ofWithTablesOnDemand(Event event, Timetable timetable, Catalogue catalogue) {
        return of(event, timetable, catalogue, CostTables::lazy);
    }

    private static List<UnplacedItem> of(
            Event event,
            Timetable timetable,
            Catalogue catalogue,
            BiFunction<Event, EffectiveRules, CostTables> tables) {
        timetable.requireValid(event);
        long slots = event.sessions().stream()
                .mapToLong(session -> session.slots().size())
                .sum();
        long seated = timetable.placements().stream()
                .mapToLong(placement -> placement.turns().size())
                .sum();
        if (seated == slots && timetable.placements().size() == event.sessions().size()) {
            return List.of();
        }
        EffectiveRules rules = EffectiveRules.of(event, catalogue);
        return new UnplacedReasons(event, timetable, rules, () -> tables.apply(event, rules), catalogue).items();
    }

    /** Returns the session or the slot. */
    public SubjectId subject() {
        return subject.id();
    }

    /** Returns what people call it: the name of the session, or of the slot, which is that of its speaker if it has none. */
    public String name() {
        return subject.name();
    }

    /** Returns why it is unplaced. */
    public TranslatableSentence reason() {
        return known().sentence();
    }

    /**
     * Returns what stands in the way of an unscheduled session: of each place where it could be, at least one of these. Empty for a
     * dropped slot, if only costs or nothing speaks against a place, and if the search ended before it knew the places. It looks at every
     * place, some 3 ms for a session among 400.
     */
    public synchronized List<Obstacle> obstacles() {
        List<Obstacle> found = obstacles;
        if (found == null) {
            found = obstacleSearch.get();
            obstacles = found;
        }
        return found;
    }

    /** Returns why it is unplaced by its obstacles, such as that another session has every room; without any, {@link #reason}. */
    public TranslatableSentence cause() {
        return causeOf.apply(obstacles());
    }

    /** Returns where it fits best, if anything speaks against that place. */
    public Optional<NearestFit> findNearestFit() {
        return Optional.ofNullable(known().nearestFit());
    }

    /** Returns the most severe violation that its nearest fit would cause, if that is the reason. */
    public synchronized Optional<Finding> findViolation() {
        if (violations != null) {
            violation = violations.get();
            violations = null;
        }
        return violation;
    }

    /** Returns the {@link #cause} in English, followed by the sentence of the violation, if there is one. */
    public String sentence() {
        return findViolation()
                .map(finding -> cause() + " " + finding.sentence())
                .orElseGet(() -> cause().toString());
    }

    private synchronized UnplacedReason known() {
        UnplacedReason found = reason;
        if (found == null) {
            found = Objects.requireNonNull(reasons).get();
            reason = found;
            reasons = null;
        }
        return found;
    }

    /** Returns whether the other is the same session or slot, unplaced for the same reason. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnplacedItem item
                && subject.equals(item.subject)
                && reason().equals(item.reason())
                && findViolation().equals(item.findViolation());
    }

    @Override
    public int hashCode() {
        return subject.hashCode();
    }

    @Override
    public String toString() {
        return "UnplacedItem[subject=%s, reason=%s, violation=%s]".formatted(subject(), reason(), findViolation());
    }
}
