package org.lectern.solve.scoring.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.EffectiveRules;

/** The things of an event by index, as the coupling rules look at them. */
public final class EventIndex {

    private final Event event;
    private final EffectiveRules effectiveRules;
    private final HalfDays halfDays;
    private final BufferMinutes buffers;
    private final Map<String, Integer> sessions = new LinkedHashMap<>();
    private final Map<String, int[]> sessionsByPerson = new LinkedHashMap<>();

    public EventIndex(Event event, EffectiveRules effectiveRules, HalfDays halfDays) {
        this.event = event;
        this.effectiveRules = effectiveRules;
        this.halfDays = halfDays;
        this.buffers = new BufferMinutes(event);
        Map<String, List<Integer>> byPerson = new LinkedHashMap<>();
        for (Session session : event.sessions()) {
            int index = sessions.size();
            sessions.put(session.id(), index);
            session.livePersonIds()
                    .forEach(person -> byPerson.computeIfAbsent(person, ignored -> new ArrayList<>())
                            .add(index));
        }
        byPerson.forEach((person, indices) -> sessionsByPerson.put(
                person, indices.stream().mapToInt(Integer::intValue).toArray()));
    }

    public Event event() {
        return event;
    }

    public EffectiveRules effectiveRules() {
        return effectiveRules;
    }

    public HalfDays halfDays() {
        return halfDays;
    }

    public BufferMinutes buffers() {
        return buffers;
    }

    public WaiverLookup waivers(String ruleId) {
        return new WaiverLookup(this, ruleId);
    }

    public int sessionCount() {
        return event.sessions().size();
    }

    public int session(String id) {
        return Objects.requireNonNull(sessions.get(id), id);
    }

    public int[] sessions(Collection<String> ids) {
        return ids.stream().mapToInt(this::session).toArray();
    }

    public SubjectId sessionId(int session) {
        return SubjectId.session(event.sessions().get(session).id());
    }

    /** Returns the sessions in which each person is live, by the person's id. */
    Map<String, int[]> sessionsByPerson() {
        return sessionsByPerson;
    }

    public int[] sessionsOf(String personId) {
        return sessionsByPerson.getOrDefault(personId, new int[0]);
    }

    /** Returns lists turned inside out: for each session the indices of the lists that hold it. */
    public int[][] listsContaining(List<int[]> lists) {
        List<List<Integer>> turned = new ArrayList<>();
        for (int s = 0; s < sessionCount(); s++) {
            turned.add(new ArrayList<>());
        }
        for (int list = 0; list < lists.size(); list++) {
            for (int session : lists.get(list)) {
                turned.get(session).add(list);
            }
        }
        return turned.stream()
                .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
