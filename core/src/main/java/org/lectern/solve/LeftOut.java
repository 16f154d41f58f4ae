package org.lectern.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.Tables;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Rulebook;
import org.lectern.solve.search.Instance;

/**
 * A session or a slot that a timetable leaves out.
 *
 * @param subject what is left out
 * @param sentence what it is and why it is left out, in one sentence
 */
public record LeftOut(SubjectId subject, String sentence) {

    public LeftOut {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(sentence, "sentence");
    }

    /**
     * Returns what a timetable leaves out, in the order of the event, and why. If it leaves anything out, that costs the
     * tables of the event.
     *
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event, or the event's rule
     *     settings do not fit the catalogue
     */
    public static List<LeftOut> of(Event event, Timetable timetable, Catalogue catalogue) {
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
        Rulebook rulebook = Rulebook.of(event, catalogue);
        return of(event, timetable, new Instance(event, rulebook, Tables.of(event, rulebook)), catalogue);
    }

    static List<LeftOut> of(Event event, Timetable timetable, Instance instance, Catalogue catalogue) {
        Map<String, Placement> placements = new HashMap<>();
        timetable.placements().forEach(placement -> placements.put(placement.sessionId(), placement));
        LeftOutReasons reasons = new LeftOutReasons(event, timetable, instance, Checker.of(catalogue));
        List<LeftOut> all = new ArrayList<>();
        for (Session session : event.sessions()) {
            Placement placement = placements.get(session.id());
            if (placement == null) {
                all.add(new LeftOut(SubjectId.session(session.id()), reasons.of(session)));
            } else {
                Set<String> seated = new HashSet<>();
                placement.turns().stream().map(Turn::slotId).forEach(seated::add);
                for (Slot slot : session.slots()) {
                    if (!seated.contains(slot.id())) {
                        all.add(new LeftOut(SubjectId.slot(slot.id()), reasons.of(session, slot, placement)));
                    }
                }
            }
        }
        return all;
    }
}
