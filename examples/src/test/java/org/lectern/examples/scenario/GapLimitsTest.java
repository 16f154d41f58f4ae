package org.lectern.examples.scenario;

import static org.lectern.testing.LecternAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;

/** Two examiners: one waits as often as need be, one must not wait more than a day allows. */
class GapLimitsTest {

    /** Defences that would rather be at 10:00, 11:00 and 12:00, each with both examiners. */
    private static Event.Builder defences(Person... examiners) {
        Event.Builder event = Geneva.TUESDAY.open("10:00/13:00").room("XX", 0);
        for (Person examiner : examiners) {
            event.person(examiner);
        }
        for (int hour = 10; hour <= 12; hour++) {
            Session.Builder defence = Session.builder("at " + hour)
                    .allowedMinutes(30)
                    .preferred(Geneva.TUESDAY.hours("%s:00/%s:30".formatted(hour, hour)));
            for (Person examiner : examiners) {
                defence.attendants(examiner.id());
            }
            event.session(defence.build());
        }
        return event;
    }

    @Test
    void examinerWithoutALimit_waitsTwice() {
        assertThat(Lectern.solve(defences(Person.of("Ada")).build()))
                .costs("preferred-window", 0)
                .costs("gap-limit", 0)
                .schedules("at 12")
                .at("12:00");
    }

    @Test
    void examinerWithALimitOfOne_waitsOnce() {
        Event event = defences(
                        Person.of("Ada"),
                        Person.builder("Bert").maxGapsPerDay(1).build())
                .build();

        assertThat(Lectern.solve(event)).isOptimal().costs("gap-limit", 0).costs("preferred-window", 60);
    }

    @Test
    void limitForAll_madeSoft_costsWhatItIsWorth() {
        Event event = defences(
                        Person.of("Ada"),
                        Person.builder("Bert").maxGapsPerDay(2).build())
                .editRule(
                        "gap-limit",
                        rule -> rule.withLevel(Level.SOFT).withWeight(7).withParameter(ParameterNames.LIMIT, 0))
                .editRule("idle-gap", rule -> rule.withEnabled(false))
                .build();

        assertThat(Lectern.solve(event)).hasScore(new Score(0, 0, 2 * 7)).costs("gap-limit", 2 * 7);
    }
}
