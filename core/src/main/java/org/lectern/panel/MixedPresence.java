package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.panel.PanelModel.SlotModel;

/**
 * People with both a whole-session and an own-slot turn in one session. The windows cost for own turns only if no
 * whole-session turn takes place, so the optimiser tries both assumptions for each such person.
 */
final class MixedPresence {

    private MixedPresence() {}

    static boolean isMixed(PanelModel panel, int person) {
        int whole = wholeSessionSlots(panel, person);
        return whole > 0
                && Arrays.stream(panel.slots).anyMatch(slot -> slot.personIndex() == person && !slot.wholeSession());
    }

    static int wholeSessionSlots(PanelModel panel, int person) {
        int count = 0;
        for (SlotModel slot : panel.slots) {
            count += slot.personIndex() == person && slot.wholeSession() ? 1 : 0;
        }
        return count;
    }

    /** Returns the people with both kinds of turns. */
    static List<Integer> people(PanelModel panel) {
        return Arrays.stream(panel.slots)
                .map(SlotModel::personIndex)
                .filter(person -> person >= 0 && isMixed(panel, person))
                .distinct()
                .toList();
    }

    static boolean isAssumedWholeSession(PanelModel panel, SlotModel slot, long wholePeople) {
        return isMixed(panel, slot.personIndex()) && (wholePeople >> slot.personIndex() & 1) == 1;
    }

    /** Returns whether the assumption drops this slot: a whole-session turn of a person assumed not to sit through. */
    static boolean isExcluded(PanelModel panel, SlotModel slot, long wholePeople) {
        return slot.personIndex() >= 0
                && slot.wholeSession()
                && isMixed(panel, slot.personIndex())
                && (wholePeople >> slot.personIndex() & 1) == 0;
    }

    /**
     * Returns, for each person assumed to sit through, the kinds of which at least one must be seated: none at all where an
     * assumption drops them, so that no inside bears it out.
     */
    static List<int[]> requiredTypes(PanelModel panel, int[] kindOf, long wholePeople) {
        List<int[]> groups = new ArrayList<>();
        for (int person : wholePeople == 0 ? List.<Integer>of() : people(panel)) {
            if ((wholePeople >> person & 1) == 1) {
                int[] kinds = new int[panel.slots.length];
                int size = 0;
                for (int i = 0; i < panel.slots.length; i++) {
                    if (panel.slots[i].personIndex() == person && panel.slots[i].wholeSession() && kindOf[i] >= 0) {
                        kinds[size++] = kindOf[i];
                    }
                }
                groups.add(Arrays.copyOf(kinds, size));
            }
        }
        return groups;
    }
}
