package org.lectern.benchmarks.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Session;

/** Who may be live where, whoever is dropped. */
public final class LivePeople {

    private LivePeople() {}

    /** Returns the sessions in which each person may be live, by the person's id. */
    public static Map<String, List<Integer>> sessionsByPerson(Event event) {
        Map<String, List<Integer>> byPerson = new LinkedHashMap<>();
        for (int s = 0; s < event.sessions().size(); s++) {
            Session session = event.sessions().get(s);
            Set<String> live = new LinkedHashSet<>(session.attendantIds());
            session.slots().stream()
                    .filter(slot -> slot.presence() != Presence.RECORDED)
                    .forEach(slot -> live.add(slot.personId()));
            for (String person : live) {
                byPerson.computeIfAbsent(person, ignored -> new ArrayList<>()).add(s);
            }
        }
        return byPerson;
    }
}
