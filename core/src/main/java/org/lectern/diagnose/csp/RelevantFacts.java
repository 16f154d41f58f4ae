package org.lectern.diagnose.csp;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.lectern.diagnose.fact.Fact;
import org.lectern.event.Session;

/** The facts that can matter when only some sessions are required; the others concern none of those. */
public final class RelevantFacts {

    private RelevantFacts() {}

    /** Returns the facts that can matter. */
    public static BitSet of(DiagnosisModel model, BitSet active) {
        BitSet facts = new BitSet();
        BitSet must = model.requiredSessions(active);
        BitSet near = BitSets.where(
                model.held.length, s -> must.get(s) || model.loads.mayHelp(s, active) || model.links.isInBlock(s));
        Set<String> ids = new HashSet<>();
        for (int s = near.nextSetBit(0); s >= 0; s = near.nextSetBit(s + 1)) {
            Session session = model.sessions.get(s);
            facts.or(model.sessionModels.get(s).relevant());
            ids.add(session.id());
            ids.addAll(session.livePersonIds());
            if (must.get(s) && model.held[s] >= 0) {
                facts.set(model.held[s]);
            }
        }
        for (int f = 0; f < model.facts.size(); f++) {
            Fact fact = model.facts.get(f);
            boolean matters = switch (fact.kind()) {
                case ONE_PLACE_AT_A_TIME, PERSON_LOAD, TEAM_LOAD, GAP_LIMIT, RELATION ->
                    fact.subjects().stream()
                            .anyMatch(subject -> ids.contains(subject.id().id()));
                case CHANGEOVER,
                        TRAVEL,
                        ROOM_HOURS,
                        ONE_SESSION_AT_A_TIME,
                        SET_UP,
                        ROOM_LOAD,
                        DAY_WINDOWS,
                        EVENT_LOAD,
                        SESSIONS_AT_ONCE,
                        TOPIC_COUNT -> true;
                default -> false;
            };
            if (matters) {
                facts.set(f);
            }
        }
        return facts;
    }
}
