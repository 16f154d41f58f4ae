package org.lectern.solve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.CostTables;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Finding;
import org.lectern.rule.TranslatableSentence;
import org.lectern.solve.model.Instance;

/**
 * An unscheduled session or a dropped slot of a timetable, with the reason.
 *
 * @param subject the session or the slot
 * @param reason why it is unplaced
 * @param violation the most severe violation that its nearest fit would cause, or null if the reason is another
 */
public record UnplacedItem(
        SubjectId subject,
        TranslatableSentence reason,
        @Nullable Finding violation) {

    public UnplacedItem {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns the reason in English, followed by the sentence of the violation, if there is one. */
    public String sentence() {
        return violation == null ? reason.toString() : reason + " " + violation.sentence();
    }

    /** Returns the most severe violation that its nearest fit would cause, if that is the reason. */
    public Optional<Finding> findViolation() {
        return Optional.ofNullable(violation);
    }

    /**
     * Returns the unscheduled sessions and dropped slots of a timetable, in the order of the event. If there are any, this
     * fills the cost tables of the event, which takes as long as the start of a solve.
     *
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event, or the event's rule
     *     settings do not fit the catalogue
     */
    public static List<UnplacedItem> of(Event event, Timetable timetable, Catalogue catalogue) {
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
        return of(event, timetable, new Instance(event, rules, CostTables.of(event, rules)), catalogue);
    }

    static List<UnplacedItem> of(Event event, Timetable timetable, Instance instance, Catalogue catalogue) {
        UnplacedReasons reasons = new UnplacedReasons(event, timetable, instance, Checker.of(catalogue));
        List<UnplacedItem> all = new ArrayList<>();
        for (Session session : event.sessions()) {
            Placement placement = timetable.findPlacement(session.id()).orElse(null);
            if (placement == null) {
                all.add(reasons.of(session));
            } else {
                Set<String> seated = new HashSet<>();
                placement.turns().stream().map(Turn::slotId).forEach(seated::add);
                for (Slot slot : session.slots()) {
                    if (!seated.contains(slot.id())) {
                        all.add(reasons.of(session, slot, placement));
                    }
                }
            }
        }
        return all;
    }
}
