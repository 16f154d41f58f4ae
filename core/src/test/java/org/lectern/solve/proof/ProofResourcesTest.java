package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.session;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.ProofNode.Leaf;

/** What there is so much of that not all who need it can have it at once, whether or not a multiplier names it. */
class ProofResourcesTest {

    /** Ana attends two of four sessions, and a relation asks that the second and the third are not at once. */
    private static Event event(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.rooms(List.of(
                        Room.of("r1", 0),
                        Room.builder("r2").setUpMinutes(10).tearDownMinutes(5).build()))
                .sessions(List.of(session("mw"), session("pa"), alone("by"), alone("td")))
                .relations(List.of(
                        new Relation.Before("mw", "pa", 0, null), new Relation.NotParallel(List.of("pa", "by"))))));
    }

    private static Session alone(String id) {
        return Session.builder(id).qaMinutes(0, 0).build();
    }

    /** Returns kind, id, sessions, minutes after, capacity and cost of each. */
    private static List<String> resources(
            long maxHard, List<List<String>> groups, UnaryOperator<Event.Builder> change) {
        Certificate certificate =
                new Certificate("rush", Score.ZERO, maxHard, 10_000, 1_000_000_000, 2, groups, new Leaf(List.of()));
        ProofContext context =
                new ProofContext(event(change), certificate, StandardRules.catalogue(), Certificate.MAX_PLACES);
        return new ProofResources(context)
                .all().stream()
                        .map(own -> "%s '%s' %s +%s: %s at %s"
                                .formatted(
                                        own.key().kind(),
                                        own.key().id(),
                                        own.holders(),
                                        own.after(),
                                        own.capacity(),
                                        own.unitCost()))
                        .toList();
    }

    private static List<String> resources(UnaryOperator<Event.Builder> change) {
        return resources(0, List.of(), change);
    }

    @Test
    void rooms_peopleAndGroups_thatNotAllCanHave_areListed() {
        assertEquals(
                List.of(
                        "ROOM 'r1' [0, 1, 2, 3] +0: 1 at 0",
                        "ROOM 'r2' [0, 1, 2, 3] +15: 1 at 0",
                        "PERSON 'ana' [0, 1] +0: 1 at 0",
                        "NOT_PARALLEL '1' [1, 2] +0: 1 at 0"),
                resources(same -> same));
    }

    @Test
    void resources_whereHardRulesMayBeBroken_areNone() {
        assertEquals(List.of(), resources(1, List.of(), same -> same));
    }

    @Test
    void slackAndTheParallelLimit_inForce_areListed() {
        assertEquals(
                List.of("SLACK 'r1' [0, 1, 2, 3] +10: 1 at 6", "SLACK 'r2' [0, 1, 2, 3] +25: 1 at 6"),
                resources(event -> event.editRule(
                                "no-slack",
                                rule -> rule.withEnabled(true).withWeight(3).withParameter("minutes", 10)))
                        .stream()
                        .filter(own -> own.startsWith("SLACK"))
                        .toList());
        assertEquals(List.of("PARALLEL_LIMIT '' [0, 1, 2, 3] +0: 3 at 0"), limits(3));
    }

    @Test
    void parallelLimit_thatAllMayHave_isNotListed() {
        assertEquals(List.of(), limits(4));
    }

    private static List<String> limits(int limit) {
        return resources(event ->
                        event.ruleSetting(RuleSetting.of("max-parallel").withParameter("limit", limit)))
                .stream()
                .filter(own -> own.startsWith("PARALLEL_LIMIT"))
                .toList();
    }

    @Test
    void rooms_thatAreTreatedAsOne_areListedOnceWithTheirNumber() {
        List<String> rooms = resources(
                        0,
                        List.of(List.of("r2", "r3")),
                        event -> event.rooms(Stream.of("r1", "r2", "r3")
                                .map(id -> Room.of(id, 0))
                                .toList()))
                .stream()
                .filter(own -> own.startsWith("ROOM"))
                .toList();

        assertEquals(List.of("ROOM 'r1' [0, 1, 2, 3] +0: 1 at 0", "ROOM 'r2' [0, 1, 2, 3] +0: 2 at 0"), rooms);
    }
}
