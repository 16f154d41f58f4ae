package org.lectern.panel;

import static org.lectern.event.SubjectId.session;
import static org.lectern.event.SubjectId.slot;

import java.util.List;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.panel.cost.UnitCost;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;

/** What it costs that one slot of a session follows another of the same theme or kind. */
final class NeighbourCosts {

    private final List<Slot> slots;
    /** By slot before and slot after; empty where no two slots are similar or the rule is off. */
    private final UnitCost[][] charges;

    private final boolean isWaived;

    NeighbourCosts(Session session, EffectiveRules rules) {
        this.slots = session.slots();
        boolean counts = rules.config(RuleIds.SIMILAR_NEIGHBOURS).isActive();
        boolean anySimilar = false;
        for (int i = 0; i < slots.size() && counts; i++) {
            for (int j = 0; j < i; j++) {
                anySimilar |= areSimilar(slots.get(i), slots.get(j));
            }
        }
        this.isWaived = !rules.waivers(RuleIds.SIMILAR_NEIGHBOURS).isEmpty();
        this.charges = new UnitCost[anySimilar ? slots.size() : 0][slots.size()];
        for (int i = 0; i < charges.length; i++) {
            for (int j = 0; j < charges.length; j++) {
                charges[i][j] = UnitCost.of(
                        rules,
                        RuleIds.SIMILAR_NEIGHBOURS,
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
    boolean isActive() {
        return charges.length > 0;
    }

    /** Returns whether a slot can be distinguished from others that are alike by what its neighbours cost. */
    boolean hasWaivers() {
        return isActive() && isWaived;
    }

    /** Returns what distinguishes a slot's neighbours: equal for slots that are alike. */
    String typeLabel(int slot) {
        return isActive() ? slots.get(slot).theme() + '\n' + slots.get(slot).kind() : "";
    }

    /** Returns the units of a slot that follows another: 1 where they are similar. */
    int amount(int before, int after) {
        return isActive() && areSimilar(slots.get(before), slots.get(after)) ? 1 : 0;
    }

    /** Returns what a unit costs. */
    UnitCost unitCost(int before, int after) {
        return charges[before][after];
    }
}
