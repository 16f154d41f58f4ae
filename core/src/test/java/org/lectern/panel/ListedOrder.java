package org.lectern.panel;

import java.util.Arrays;

/** Seats slots in the order in which the session lists them, each with its least minutes, while they fit. */
final class ListedOrder {

    private ListedOrder() {}

    static SessionSequence of(PanelModel panel, int minutes) {
        int n = panel.slots.length;
        SessionSequence all = new SessionSequence(new int[n], new int[n], new int[n]);
        int count = 0;
        int from = panel.firstTurnOffset;
        for (int i = 0; i < n; i++) {
            int given = panel.slots[i].slot().minMinutes();
            if (from + given <= minutes - panel.session.minQaMinutes()) {
                all.slots()[count] = i;
                all.starts()[count] = from;
                all.minutes()[count++] = given;
                from += given;
            }
        }
        return new SessionSequence(
                Arrays.copyOf(all.slots(), count),
                Arrays.copyOf(all.starts(), count),
                Arrays.copyOf(all.minutes(), count));
    }
}
