package org.lectern.solve.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.search.RootBound;

/** Three sessions of Ana would fit into a day. If she may only have two, the time of Ana alone knows that she stays over night. */
class DailyLimitInTimeTest {

    private static final long WORK = 20_000_000;

    private static Event.Builder event(int maxSessions) {
        Event.Builder event = Event.builder("two days", ZoneOffset.UTC)
                .startStepMinutes(60)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/12:00")
                .day("2020-03-31", "09:00/12:00")
                .room("hall", 50)
                .person(Person.builder("ana")
                        .dailyLimit(DailyLimit.ofSessions(maxSessions))
                        .build())
                .ruleSetting(RuleSetting.of("no-slack").withEnabled(false))
                .ruleSetting(RuleSetting.of("day-balance").withEnabled(false));
        for (String id : List.of("A", "B", "C")) {
            event.session(
                    Session.builder(id).allowedMinutes(60).attendants("ana").build());
        }
        return event;
    }

    /** Returns the bound of the time of people alone, whose certificate is verified. */
    private static Score bound(Event.Builder builder) {
        Event event = builder.build();
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        SolveResult result = Lectern.solve(event, SolveOptions.defaults());
        Instance instance = new Instance(event, rules, CostTables.of(event, rules));
        RootBound root = new RootBound(
                instance,
                instance.snapshot(result.timetable()),
                EnumSet.of(TermKind.PERSON_TIME, TermKind.ROOMS),
                WORK);

        assertTrue(result.isProvenOptimal());
        assertTrue(CertificateVerifier.verify(event, root.certificate()).isValid());
        return root.score();
    }

    @Test
    void hardLimit_isKnownToTheTimeOfThePerson() {
        assertEquals(new Score(0, 0, night(event(2))), bound(event(2)));
        assertEquals(Score.ZERO, bound(event(3)));
    }

    @Test
    void limitThatIsSoftOrWaivedOnADay_isNot() {
        assertEquals(
                Score.ZERO,
                bound(event(2).ruleSetting(RuleSetting.of("daily-load").withLevel(Level.SOFT))));
        assertEquals(
                Score.ZERO,
                bound(event(2).waiver(
                                "daily-load",
                                "agreed",
                                SubjectId.person("ana"),
                                SubjectId.day(LocalDate.parse("2020-03-31")))));
    }

    private static long night(Event.Builder event) {
        return EffectiveRules.of(event.build(), StandardRules.catalogue())
                .config("long-stay")
                .weight();
    }
}
