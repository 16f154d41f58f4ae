package org.lectern.panel;

import static org.lectern.event.SubjectId.session;
import static org.lectern.event.SubjectId.slot;

import java.util.List;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.Rulebook;

/** What it costs that one slot of a session follows another of the same theme or kind. */
final class Neighbours {

    private final List<Slot> slots;
    /** By slot before and slot after; empty where no two slots are similar or the rule is off. */
    private final Charge[][] charges;

    private final boolean isWaived;

    Neighbours(Session session, Rulebook rulebook) {
        this.slots = session.slots();
        boolean counts = rulebook.terms("similar-neighbours").counts();
        boolean anySimilar = false;
        for (int i = 0; i < slots.size() && counts; i++) {
            for (int j = 0; j < i; j++) {
                anySimilar |= areSimilar(slots.get(i), slots.get(j));
            }
        }
        this.isWaived = !rulebook.waivers("similar-neighbours").isEmpty();
        this.charges = new Charge[anySimilar ? slots.size() : 0][slots.size()];
        for (int i = 0; i < charges.length; i++) {
            for (int j = 0; j < charges.length; j++) {
                charges[i][j] = Charge.of(
                        rulebook,
                        "similar-neighbours",
                        List.of(
                                session(session.id()),
                                slot(slots.get(i).id()),
                                slot(slots.get(j).id())));
            }
        }
    }

    private static boolean areSimilar(Slot one, Slot other) {
        return (!one.theme().isEmpty() && one.theme().equals(other.theme()))
                || (!one.kind().isEmpty() && one.kind().equals(other.kind()));
    }

    /** Returns whether any two neighbours can cost anything. */
    boolean count() {
        return charges.length > 0;
    }

    /** Returns whether a slot can be told from others that are alike by what its neighbours cost. */
    boolean tellApart() {
        return count() && isWaived;
    }

    /** Returns what tells a slot's neighbours: equal for slots that are alike. */
    String label(int slot) {
        return count() ? slots.get(slot).theme() + '\n' + slots.get(slot).kind() : "";
    }

    /** Returns the units of a slot that follows another: 1 where they are similar. */
    int units(int before, int after) {
        return count() && areSimilar(slots.get(before), slots.get(after)) ? 1 : 0;
    }

    /** Returns what a unit costs. */
    Charge charge(int before, int after) {
        return charges[before][after];
    }
}
