package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.solve.term.PersonTimeTerm;

/** A person with ten sessions that may start at any minute of some days: so many ways that a verifier could not keep them all. */
class PersonTimeSizeTest {

    private static final int MAX_ARCS = 4_000_000;

    /** With one session on a day, the diagrams of days are small, however many days there are. */
    private static Event event(int days) {
        return Event.builder("minutes", ZoneOffset.UTC)
                .startStepMinutes(1)
                .days(IntStream.range(0, days)
                        .mapToObj(day -> Day.parse(
                                LocalDate.parse("2020-04-01").plusDays(day).toString(), ZoneOffset.UTC, "00:00/23:00"))
                        .toList())
                .rooms(List.of(Room.of("r1", 0)))
                .people(List.of(Person.builder("ana")
                        .dailyLimit(DailyLimit.ofSessions(1))
                        .build()))
                .editRule("idle-gap", rule -> rule.withEnabled(true).withWeight(50))
                .sessions(IntStream.range(0, 10)
                        .mapToObj(i -> Session.builder("s" + i)
                                .qaMinutes(0, 0)
                                .attendants("ana")
                                .build())
                        .toList())
                .build();
    }

    private static Set<String> people(Event event) {
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        Instance instance = new Instance(event, rules, CostTables.of(event, rules));
        LagrangianModel model = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        return PersonTimeTerm.byPerson(model, MAX_ARCS).terms().keySet();
    }

    @Test
    void search_ofTooManyWaysToVerify_hasNoTerm() {
        assertEquals(Set.of("ana"), people(event(3)));
        assertEquals(Set.of(), people(event(4)));
    }

    @Test
    void verifier_ofTooManyWays_refusesThem() {
        Certificate certificate = new Certificate(
                "minutes",
                Score.ZERO,
                0,
                1_000_000,
                1_000_000_000_000L,
                2,
                new Leaf(List.of(new CertificateMultiplier(
                        CertificateMultiplier.Kind.PERSON_TIME,
                        "ana",
                        "s0",
                        Instant.parse("2020-04-01T10:00:00Z"),
                        60,
                        1))));

        assertEquals(
                new VerificationResult(
                        false,
                        "There is a multiplier of the time of person 'ana', whose 10 sessions have 52840 times: too many"
                                + " to try in each order."),
                CertificateVerifier.verify(event(4), certificate));
    }
}
