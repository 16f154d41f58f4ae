package org.lectern.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.testing.ScarceMornings.morning;
import static org.lectern.testing.ScarceMornings.session;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.SubgradientAscent;
import org.lectern.solve.bound.SubsetRelaxation;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.ProofNode;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.ScarceMornings;

class InfeasibleSubsetsTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 15);

    @Test
    void bound_ofThreeSessionsThatShareAPersonEachInRoomForTwo_isTheLeastPriority() {
        Event event = morning()
                .session(session("a", 3, "ana", "bo"))
                .session(session("b", 4, "bo", "cy"))
                .session(session("c", 5, "cy", "ana"))
                .build();

        DualBound bound = SubsetProofs.bound(SubsetProofs.model(event));

        assertEquals(3, bound.score().medium());
        Certificate certificate = bound.certificate(bound.score());
        assertEquals(new ProofNode.Subsets(List.of(), List.of(List.of("a", "b", "c"))), certificate.root());
        assertTrue(CertificateVerifier.verify(event, certificate).isValid());
    }

    @Test
    void bound_ofDisjointSets_addsUp() {
        Event event = morning()
                .session(session("a", 3, "ana", "bo"))
                .session(session("b", 4, "bo", "cy"))
                .session(session("c", 5, "cy", "ana"))
                .session(session("d", 6, "di", "ed"))
                .session(session("e", 6, "ed", "flo"))
                .session(session("f", 9, "flo", "di"))
                .build();

        assertEquals(9, SubsetProofs.bound(SubsetProofs.model(event)).score().medium());
    }

    /** People clash whatever the rooms, so it does not matter that rooms which are alike are one group. */
    @Test
    void bound_inManyRoomsThatAreAlike_isTheSame() {
        Event.Builder event = morning();
        IntStream.range(0, 12).forEach(room -> event.room("more " + room, 50));
        event.session(session("a", 3, "ana", "bo"))
                .session(session("b", 4, "bo", "cy"))
                .session(session("c", 5, "cy", "ana"));
        Instance instance = ManyRooms.instance(event.build());

        DualBound bound =
                SubsetProofs.bound(new LagrangianModel(instance, RoomGroups.alike(instance), 0, Integer.MAX_VALUE));

        assertEquals(3, bound.score().medium());
        assertTrue(CertificateVerifier.verify(instance.event(), bound.certificate(bound.score()))
                .isValid());
    }

    /** Rooms are short by one session, which multipliers prove, and five others share people in a ring, which they do not see. */
    @Test
    void bound_besideMultipliersOfRooms_addsUp() {
        Event.Builder event = Event.builder("day", ZoneOffset.UTC)
                .startStepMinutes(60)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/11:00")
                .room(Room.builder("lab").seats(90).build())
                .room("one", 50)
                .room("two", 50)
                .room("three", 50)
                .people(ScarceMornings.PEOPLE.toArray(String[]::new));
        for (int i = 0; i < 3; i++) {
            event.session(Session.builder("lab " + i)
                    .allowedMinutes(60)
                    .audience(80)
                    .priority(9)
                    .build());
        }
        for (int i = 0; i < 5; i++) {
            event.session(
                    session("ring " + i, 3 + i, ScarceMornings.PEOPLE.get(i), ScarceMornings.PEOPLE.get((i + 1) % 5)));
        }
        LagrangianModel model = SubsetProofs.model(event.build());
        SubgradientAscent ascent = new SubgradientAscent(model);
        ascent.run(
                LagrangeMultipliers.zero(model),
                Node.root(model),
                model.pack(new Score(0, 40, 0)),
                400,
                () -> false,
                ignored -> {});

        DualBound bound = new SubsetRelaxation(
                        model, InfeasibleSubsets.disjoint(model, new int[] {3, 4, 5, 6, 7}, () -> false))
                .best(ascent.multipliers());

        long alone = DualBound.relaxed(model, ascent.multipliers()).score().medium();
        assertTrue(bound.score().medium() > Math.max(alone, 3), () -> bound.score() + ", alone " + alone);
        assertTrue(bound.score().medium() <= 12, () -> "bound " + bound.score());
        assertTrue(CertificateVerifier.verify(model.instance().event(), bound.certificate(bound.score()))
                .isValid());
    }

    @Test
    void bound_whereAllCanBeComplete_isTheTrivialOne() {
        LagrangianModel model = SubsetProofs.model(morning()
                .session(session("a", 3, "ana", "bo"))
                .session(session("b", 4, "bo", "cy"))
                .build());

        assertEquals(DualBound.trivial(model).score(), SubsetProofs.bound(model).score());
    }

    @Test
    @Tag("slow")
    void bound_ofRandomEvents_isNeverAboveTheOptimumAndVerified() {
        long[] proven = IntStream.range(0, EVENTS)
                .parallel()
                .filter(seed -> SubsetProofs.isProvenAtMedium(ScarceMornings.of(new Random(seed)), seed))
                .mapToLong(seed -> seed)
                .toArray();

        assertTrue(proven.length > EVENTS / 4, () -> "only " + proven.length);
    }
}
