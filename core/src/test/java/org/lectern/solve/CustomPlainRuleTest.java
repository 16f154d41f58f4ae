package org.lectern.solve;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;

class CustomPlainRuleTest implements CustomRuleContract {

    /** Whoever attends a session attends no other on that day. */
    private static final class OneADay implements Rule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard(
                    "one-a-day", RuleScope.COUPLING, "sessions over", "One session a day is enough.");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            for (LocalDate date : view.dates()) {
                Map<Person, Integer> sessions = new LinkedHashMap<>();
                for (ScheduledSession held : view.scheduledSessions()) {
                    if (held.halfDay().date().equals(date)) {
                        held.attendants().forEach(person -> sessions.merge(person, 1, Integer::sum));
                    }
                }
                sessions.forEach((person, count) -> findings.report(
                        count - 1,
                        List.of(Subject.of(person), Subject.day(date)),
                        "%s attends %s sessions on %s."
                                .formatted(
                                        person.name(), count, Subject.day(date).name())));
            }
        }
    }

    @Override
    public Decided decided() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .startStepMinutes(30)
                .day("2020-04-01", "10:00/11:00")
                .day("2020-04-02", "15:00/15:30")
                .room("r27", 0)
                .person(Person.builder("ana").name("Ana Silva").build());
        Session malawi = Session.builder("MW")
                .name("Malawi")
                .allowedMinutes(30)
                .attendants("ana")
                .pin(Pin.NONE.withStart(event.window("2020-04-01T10:00/10:30").startInclusive()))
                .build();
        Session liberia = Session.builder("LR")
                .name("Liberia")
                .allowedMinutes(30)
                .attendants("ana")
                .preferred(event.window("2020-04-01T10:00/11:00"))
                .build();
        return new Decided(
                new OneADay(),
                event.session(malawi).session(liberia),
                List.of("MW r27 10:00 30", "LR r27 10:30 30"),
                List.of("MW r27 10:00 30", "LR r27 15:00 30"),
                2 * 30,
                1,
                "Ana Silva attends 2 sessions on Wednesday 1 April.",
                List.of(SubjectId.person("ana"), SubjectId.day(LocalDate.parse("2020-04-01"))));
    }
}
