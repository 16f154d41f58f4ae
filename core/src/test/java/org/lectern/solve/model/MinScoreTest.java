package org.lectern.solve.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.RandomEvents;

/** What an assignment knows of its own score is all but the rules that it keeps by itself. */
@Tag("slow")
class MinScoreTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 50);
    private static final int MOVES = 40;
    private static final Set<String> KEPT = Set.of(RuleIds.ROOM_CONFLICT, RuleIds.PERSON_CONFLICT);

    @Test
    void minScore_onRandomTimetables_isTheScoreWithoutTheRulesKept() {
        int less = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.smallOfModerateWeights(random);
            Instance instance = ManyRooms.instance(event);
            Assignment assignment = new Assignment(instance, RoomGroups.apart(instance));
            for (int move = 0; move < MOVES; move++) {
                moveAtRandom(instance, assignment, random);
                Score seen = Score.ZERO;
                Score all = Score.ZERO;
                for (Map.Entry<String, Score> cost :
                        instance.costsByRule(assignment.snapshot()).entrySet()) {
                    all = all.plus(cost.getValue());
                    boolean isKept = KEPT.contains(cost.getKey()) && instance.isHard(cost.getKey());
                    seen = isKept ? seen : seen.plus(cost.getValue());
                }
                Score alone = IntStream.range(0, instance.sessionCount())
                        .mapToObj(assignment::placeCost)
                        .reduce(Score.ZERO, Score::plus);

                assertEquals(
                        seen,
                        alone.plus(assignment.insertionCosts().minScore()),
                        "event %d, move %d".formatted(seed, move));
                less += seen.equals(all) ? 0 : 1;
            }
        }
        assertTrue(less > EVENTS, less + " below the score");
    }

    /** The place may break any rule. */
    private static void moveAtRandom(Instance instance, Assignment assignment, Random random) {
        int session = random.nextInt(instance.sessionCount());
        int options = instance.table(session).options().size();
        boolean isOut = options == 0 || random.nextInt(4) == 0;
        assignment.move(
                session, isOut ? -1 : random.nextInt(instance.roomCount()), isOut ? -1 : random.nextInt(options));
    }

    /** With random weights, costs may be too large to be added up. */
    private static Event unweighted(Event event) {
        return event.toBuilder()
                .ruleSettings(event.ruleSettings().stream()
                        .map(setting -> setting.withWeight(1))
                        .toList())
                .build();
    }

    @Test
    void optionAt_ofEveryStartAndEnd_isTheOneThatStartsAndEndsThen() {
        for (int seed = 0; seed < EVENTS; seed++) {
            Instance instance = ManyRooms.instance(unweighted(RandomEvents.small(new Random(seed))));
            for (int s = 0; s < instance.sessionCount(); s++) {
                for (int option = 0; option < instance.table(s).options().size(); option++) {
                    int start = instance.start(s, option);
                    int end = instance.end(s, option);
                    assertEquals(option, instance.optionAt(s, start, end));
                    assertEquals(-1, instance.optionAt(s, start, end + 1));
                    assertEquals(-1, instance.optionAt(s, Integer.MAX_VALUE, end));
                }
            }
        }
    }
}
