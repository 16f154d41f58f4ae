package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.CpModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.event.Event;
import org.lectern.event.Travel;
import org.lectern.panel.TimeOption;

/** {@code person-conflict}: nobody is in two sessions at once, and has time to go from one to the other. */
final class PeopleModel {

    private final CpModel cp;
    private final Offer offer;
    private final SessionVariables sessions;

    PeopleModel(CpModel cp, Offer offer, SessionVariables sessions) {
        this.cp = cp;
        this.offer = offer;
        this.sessions = sessions;
    }

    void add() {
        if (!offer.rulebook().config("person-conflict").isActive()) {
            return;
        }
        int gap = gap(offer.event());
        Set<List<Integer>> told = new LinkedHashSet<>();
        for (List<Integer> together : LivePeople.sessionsByPerson(offer.event()).values()) {
            if (together.size() > 1 && told.add(together)) {
                addPerson(together, gap);
            }
        }
    }

    /** The time between two sessions of one person, at the longest way of the event. */
    private static int gap(Event event) {
        int way = event.travel().stream().mapToInt(Travel::minutes).max().orElse(0);
        return Math.max(event.changeoverMinutes(), way);
    }

    private void addPerson(List<Integer> together, int gap) {
        Covers covers = new Covers();
        for (int s : together) {
            List<TimeOption> times = offer.times(s);
            for (int t = 0; t < times.size(); t++) {
                covers.add(times.get(t).start(), times.get(t).end() + gap, sessions.at(s, t));
            }
        }
        covers.forbidMeeting(cp);
    }
}
