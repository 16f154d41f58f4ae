package org.lectern.benchmarks.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Event;

/** Who may be live where, whoever is dropped. */
public final class LivePeople {

    private LivePeople() {}

    /** Returns the sessions in which each person may be live, by the person's id. */
    public static Map<String, List<Integer>> sessionsByPerson(Event event) {
        Map<String, List<Integer>> byPerson = new LinkedHashMap<>();
        for (int s = 0; s < event.sessions().size(); s++) {
            for (String person : event.sessions().get(s).livePersonIds()) {
                byPerson.computeIfAbsent(person, ignored -> new ArrayList<>()).add(s);
            }
        }
        return byPerson;
    }
}
