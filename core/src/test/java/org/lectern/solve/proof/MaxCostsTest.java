package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.TopicRelation;
import org.lectern.rule.Rule;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.ProofNode.Leaf;

/**
 * The most that each rule can cost, worked out by hand: three sessions of at most 60, 45 and 30 minutes in three half-days of two
 * days. The first can start on Monday at 10:00, the last end on Wednesday at 14:45, which are 3,165 minutes. Ana is in all of them, Bo in the third alone.
 */
class MaxCostsTest {

    private static final long WEIGHT = 7;

    private static Event event(String ruleId, Level level) {
        List<RuleSetting> settings = new ArrayList<>();
        for (Rule rule : StandardRules.catalogue().rules()) {
            String id = rule.definition().id();
            settings.add(RuleSetting.of(id).withEnabled(false));
        }
        settings.replaceAll(setting -> setting.ruleId().equals(ruleId)
                ? setting.withEnabled(true).withLevel(level).withWeight(WEIGHT)
                : setting);
        return Event.builder("three", ZoneOffset.UTC)
                .startStepMinutes(15)
                .changeoverMinutes(9)
                .day("2026-05-04", "10:00/12:00")
                .day("2026-05-06", "10:00/11:00", "13:00/14:00")
                .rooms(List.of(room("r1", 5, 10), room("r2", 12, 0)))
                .people(List.of(
                        Person.builder("ana")
                                .shiftLimits(new ShiftLimits(60, 1, 1, 1, 1))
                                .build(),
                        Person.builder("bo").maxGapsPerDay(1).build()))
                .sessions(List.of(
                        session("s1", List.of(30, 60), "ana"),
                        session("s2", List.of(45), "ana"),
                        session("s3", List.of(30), "ana", "bo")))
                .relations(List.of(
                        new Relation.Before("s1", "s2", 10, null),
                        new Relation.NotParallel(List.of("s1", "s2")),
                        new Relation.BackToBack(List.of("s2", "s3")),
                        new Relation.SameDay(List.of("s1", "s2", "s3")),
                        new Relation.DifferentDay(List.of("s1", "s3"))))
                .topicRelations(List.of(TopicRelation.atOnce(4, "theme"), TopicRelation.apart("theme")))
                .delegations(List.of(new Delegation("fiji", "Fiji", Set.of("s1", "s2", "s3"), 2)))
                .ruleSettings(settings)
                .build();
    }

    private static Room room(String id, int setUp, int tearDown) {
        return Room.builder(id).setUpMinutes(setUp).tearDownMinutes(tearDown).build();
    }

    private static Session session(String id, List<Integer> minutes, String... people) {
        return Session.builder(id)
                .allowedMinutes(minutes.toArray(Integer[]::new))
                .qaMinutes(0, 0)
                .region("Asia")
                .tags("theme:water")
                .attendants(people)
                .build();
    }

    private static Score maxCosts(String ruleId, Level level) {
        Event event = event(ruleId, level);
        Certificate certificate = new Certificate("three", Score.ZERO, 0, 1000, 1_000_000, 2, new Leaf(List.of()));
        MaxCosts costs =
                new MaxCosts(new ProofContext(event, certificate, StandardRules.catalogue(), Certificate.MAX_PLACES));
        return new Score(0, costs.medium(), costs.soft());
    }

    @ParameterizedTest
    @CsvSource({
        "day-balance, 3",
        "long-stay, 2",
        "idle-gap, 108", // 3,165 minutes are 105 times 30, and a unit for each session rounds up
        "gap-limit, 4", // one after each session of Ana and Bo
        "shared-audience, 12", // three pairs for two half-hours, twice
        "room-conflict, 225", // 60 minutes and 15 of set-up and tear-down for each session
        "session-order, 3175",
        "back-to-back, 6330",
        "not-parallel, 120",
        "same-day, 3",
        "different-day, 2",
        "max-parallel, 180",
        "person-conflict, 276", // 69 minutes for each of four people
        "daily-load, 445", // 3 times 61, 3 times 46 and 4 times 31
        "interpreter-load, 162", // 69, 54 and 39
        "topic-overlap, 4320", // 1,440 for each of three pairs
        "topic-count, 540", // all 135 minutes, in each of which four are missing
        "room-change, 2",
        "person-room-change, 2",
        "seat-inversion, 3",
        "no-slack, 15",
        "split-region, 4",
    })
    void rule_atSoftAndMediumLevel_costsAtMostThat(String ruleId, long units) {
        assertEquals(new Score(0, 0, WEIGHT * units), maxCosts(ruleId, Level.SOFT));
        assertEquals(new Score(0, WEIGHT * units, 0), maxCosts(ruleId, Level.MEDIUM));
        assertEquals(Score.ZERO, maxCosts(ruleId, Level.HARD));
    }
}
