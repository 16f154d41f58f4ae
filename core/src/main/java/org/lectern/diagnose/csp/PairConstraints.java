package org.lectern.diagnose.csp;

import static org.lectern.diagnose.csp.DiagnosisModel.isActive;
import static org.lectern.rule.RuleIds.BACK_TO_BACK;
import static org.lectern.rule.RuleIds.PERSON_CONFLICT;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.diagnose.fact.TopicCounts;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;

/** The constraints between pairs of sessions, apart from their rooms, with the fact behind each. */
final class PairConstraints {

    /** The kinds of constraints between two sessions. */
    private enum Ask {
        ORDER,
        SAME_DAY,
        DIFFERENT_DAY,
        APART,
        PERSON,
        REMOTE_PERSON
    }

    private record Asked(Ask ask, int fact, int first, int then, int least, int most) {}

    /**
     * A block of sessions back to back.
     *
     * @param fact the fact behind it
     * @param sessions the sessions in the order listed, by index
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Block(int fact, int[] sessions) {}

    private final Map<Long, List<Asked>> asked = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final BitSet inBlocks = new BitSet();

    PairConstraints(DiagnosisModel model) {
        for (int i = 0; i < model.relation.length; i++) {
            Relation relation = model.event.relations().get(i);
            int fact = model.relation[i];
            int[] group = relation.sessionIds().stream()
                    .mapToInt(id -> model.sessionIndex.getOrDefault(id, -1))
                    .toArray();
            List<SubjectId> subjects =
                    relation.sessionIds().stream().map(SubjectId::session).toList();
            boolean forbids = model.forbids(relation, subjects);
            switch (relation) {
                case Relation.Before order -> {
                    if (forbids) {
                        int most = order.maxLagMinutes() == null ? Integer.MAX_VALUE : order.maxLagMinutes();
                        ask(new Asked(Ask.ORDER, fact, group[0], group[1], order.minLagMinutes(), most));
                    }
                }
                case Relation.SameDay sameDay -> askPairs(Ask.SAME_DAY, fact, group, (a, b) -> forbids);
                case Relation.DifferentDay differentDay -> askPairs(Ask.DIFFERENT_DAY, fact, group, (a, b) -> forbids);
                case Relation.NotParallel notParallel ->
                    askPairs(
                            Ask.APART,
                            fact,
                            group,
                            (a, b) -> model.forbids(relation, List.of(model.subject(a), model.subject(b))));
                // A pair that is waived may have time between; nothing is asked of the block then.
                case Relation.BackToBack backToBack -> addBlock(model, backToBack, fact, group);
            }
        }
        for (TopicCounts.Group alone : model.topicCounts) {
            if (alone.count() == 1) {
                int fact = model.detailed(FactKind.TOPIC_COUNT, alone.detail());
                askPairs(
                        Ask.APART,
                        fact,
                        alone.sessions().stream().mapToInt(Integer::intValue).toArray(),
                        (a, b) -> true);
            }
        }
        addPeople(model);
    }

    private void addBlock(DiagnosisModel model, Relation block, int fact, int[] group) {
        if (fact >= 0 && model.rules.waivers(BACK_TO_BACK).isEmpty()) {
            blocks.add(new Block(fact, group));
            for (int session : group) {
                inBlocks.set(session);
            }
        } else if (fact >= 0) {
            for (int i = 1; i < group.length; i++) {
                // Only neighbours that must both be held are surely compared.
                if (model.forbids(block, List.of(model.subject(group[i - 1]), model.subject(group[i])))) {
                    ask(new Asked(Ask.ORDER, fact, group[i - 1], group[i], 0, 0));
                }
            }
        }
    }

    private void askPairs(Ask ask, int fact, int[] group, BiPredicate<Integer, Integer> forbids) {
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (fact >= 0 && forbids.test(group[i], group[j])) {
                    ask(new Asked(ask, fact, group[i], group[j], 0, 0));
                }
            }
        }
    }

    private void addPeople(DiagnosisModel model) {
        Map<String, List<Integer>> byPerson = new LinkedHashMap<>();
        for (int s = 0; s < model.sessions.size(); s++) {
            for (String person : model.sessions.get(s).livePersonIds()) {
                byPerson.computeIfAbsent(person, ignored -> new ArrayList<>()).add(s);
            }
        }
        Set<String> remote = model.event.people().stream()
                .filter(person -> person.findZone().isPresent())
                .map(Person::id)
                .collect(Collectors.toSet());
        byPerson.forEach((person, sessions) -> askPairs(
                remote.contains(person) ? Ask.REMOTE_PERSON : Ask.PERSON,
                model.fact(FactKind.ONE_PLACE_AT_A_TIME, person),
                sessions.stream().mapToInt(Integer::intValue).toArray(),
                (a, b) -> model.forbids(
                        PERSON_CONFLICT, List.of(model.subject(a), model.subject(b), SubjectId.person(person)))));
    }

    private void ask(Asked ask) {
        if (ask.fact() >= 0) {
            asked.computeIfAbsent(key(ask.first(), ask.then()), ignored -> new ArrayList<>())
                    .add(ask);
        }
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Returns whether an unscheduled session may forbid something that scheduling it would not. */
    boolean isInBlock(int session) {
        return inBlocks.get(session);
    }

    /** Returns the pairs of these sessions that have a constraint under these facts. */
    List<PairConstraint> activePairs(BitSet active, Set<Integer> sessions) {
        List<PairConstraint> links = new ArrayList<>();
        asked.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            int one = (int) (entry.getKey() >> 32);
            int other = entry.getKey().intValue();
            if (sessions.contains(one) && sessions.contains(other)) {
                PairConstraint link = new PairConstraint(one, other);
                for (Asked ask : entry.getValue()) {
                    if (isActive(ask.fact(), active)) {
                        add(link, ask);
                    }
                }
                if (link.constrains()) {
                    links.add(link);
                }
            }
        });
        return links;
    }

    private static void add(PairConstraint link, Asked ask) {
        switch (ask.ask()) {
            case ORDER -> link.addOrder(ask.first(), ask.least(), ask.most());
            case SAME_DAY -> link.sameDay = true;
            case DIFFERENT_DAY -> link.differentDay = true;
            case APART -> link.disjoint = true;
            case PERSON -> {
                link.person = true;
                link.travels = true;
            }
            case REMOTE_PERSON -> link.person = true;
        }
    }
}
