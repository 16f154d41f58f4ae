package org.lectern.solve.bound;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;

/**
 * Two days two nights apart on which people wait, sleep over, and sessions follow one another without slack.
 *
 * <p>Ana is in three sessions, Bo in two, and Cy in seven, too many to count in order. Ana's first session comes before
 * her second, and Bo may wait on the second day. Some sessions are wanted more than others, and one room is larger.
 */
final class BusyDays {

    /** The rules that cost some timetables without hard violations something. */
    static final List<String> COSTLY = List.of("idle-gap", "long-stay", "day-balance", "no-slack", "seat-inversion");

    private BusyDays() {}

    static Event event() {
        Event.Builder event = Event.builder("busy", ZoneOffset.UTC)
                .startStepMinutes(20)
                .changeoverMinutes(5)
                .day("2020-04-01", "09:00/12:00")
                .day("2020-04-03", "09:00/12:00")
                .room("r1", 0)
                .room("r2", 0)
                .room("r3", 30)
                .people("ana", "bo", "cy")
                .ruleSettings(List.of(
                        RuleSetting.of("no-slack").withParameter("minutes", 15),
                        RuleSetting.of("seat-inversion").withEnabled(true),
                        RuleSetting.of("day-balance").withWeight(7)))
                .delegations(List.of(
                        new Delegation("d1", "Denmark", Set.of("s0", "s3", "s4")),
                        new Delegation("d2", "Fiji", Set.of("s0", "s3"))))
                .relations(List.of(new Relation.Before("s0", "s1", 10, 300)))
                .waivers(List.of(new Waiver(
                        "idle-gap",
                        Set.of(SubjectId.person("bo"), SubjectId.day(LocalDate.parse("2020-04-03"))),
                        "visits a museum")));
        List<String[]> people = List.of(
                new String[] {"ana", "cy"},
                new String[] {"ana", "bo", "cy"},
                new String[] {"ana", "cy"},
                new String[] {"bo", "cy"},
                new String[] {"cy"},
                new String[] {"cy"},
                new String[] {"cy"});
        for (int s = 0; s < people.size(); s++) {
            event.session(Session.builder("s" + s)
                    .allowedMinutes(20, 30)
                    .qaMinutes(0, 0)
                    .attendants(people.get(s))
                    .build());
        }
        return event.build();
    }
}
