package org.lectern.solve.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.model.Instance;
import org.lectern.solve.search.RootBound;

/** The example of {@code docs/proof.md}: where each two sessions share somebody, nights cannot be avoided, and multipliers see none of them. */
class SharedNightsTest {

    private static final List<String> SESSIONS = List.of("A", "B", "C", "D");
    /** Each is needed in two sessions. */
    private static final List<String> PEOPLE = List.of("AB", "AC", "AD", "BC", "BD", "CD");

    private static final long WORK = 20_000_000;

    /** Two hours of one room on each of two days for four sessions; each two of them have a person in common. */
    private static Event event() {
        Event.Builder event = Event.builder("two days", ZoneOffset.UTC)
                .startStepMinutes(60)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/11:00")
                .day("2020-03-31", "09:00/11:00")
                .room("hall", 50)
                .people(PEOPLE.toArray(String[]::new))
                .ruleSetting(RuleSetting.of("no-slack").withEnabled(false));
        for (String id : SESSIONS) {
            event.session(Session.builder(id)
                    .allowedMinutes(60)
                    .attendants(PEOPLE.stream()
                            .filter(person -> person.contains(id))
                            .toArray(String[]::new))
                    .build());
        }
        return event.build();
    }

    @Test
    void optimum_hasFourPeopleOverNight_andTheBoundBeforeBranchingNone() {
        Event event = event();
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        SolveResult result = Lectern.solve(event, SolveOptions.defaults());
        Instance instance = new Instance(event, rules, CostTables.of(event, rules));
        RootBound root =
                new RootBound(instance, instance.snapshot(result.timetable()), EnumSet.allOf(TermKind.class), WORK);

        assertTrue(result.isProvenOptimal());
        assertEquals(new Score(0, 0, 4L * rules.config("long-stay").weight()), result.score());
        assertEquals(Score.ZERO, root.score());
        assertTrue(root.kinds().contains(TermKind.PERSON_TIME));
    }
}
