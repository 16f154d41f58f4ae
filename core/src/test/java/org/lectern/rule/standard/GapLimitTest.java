package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.rule.ParameterNames;

class GapLimitTest implements RuleContract {

    /** Ana has three sessions on Tuesday, with gaps of 30 and 20 minutes. */
    private static Scene scene(@Nullable Integer ofAna) {
        Scene scene = Scene.of("gap-limit")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva").maxGapsPerDay(ofAna));
        for (String id : List.of("MW", "LR", "TR", "BY")) {
            scene = scene.session(Session.builder(id).allowedMinutes(40).attendants("ana"));
        }
        return scene.held("MW", "r27", "10:00", 40)
                .held("LR", "r27", "11:10", 40)
                .held("TR", "r27", "12:10", 40);
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene(0),
                2,
                "Ana Silva has 2 gaps between sessions on Tuesday 31 March, over the limit of 0.",
                "person ana Ana Silva",
                "day 2020-03-31 Tuesday 31 March");
    }

    @Test
    void gapLimit_asManyAsAllowed_holds() {
        assertEquals(List.of(), scene(2).told());
    }

    @Test
    void gapLimit_oneMore_costsOne() {
        assertEquals(List.of(1L), scene(1).units());
    }

    @Test
    void gapLimit_withoutAnyLimit_holds() {
        assertEquals(List.of(), scene(null).told());
    }

    @Test
    void gapLimit_ofTheRule_isForPeopleWithoutTheirOwn() {
        assertEquals(
                List.of(1L),
                scene(null)
                        .rule(rule -> rule.withParameter(ParameterNames.LIMIT, 1))
                        .units());
        assertEquals(
                List.of(),
                scene(2).rule(rule -> rule.withParameter(ParameterNames.LIMIT, 1))
                        .told());
    }

    @Test
    void gapLimit_shortGap_doesNotCount() {
        assertEquals(
                List.of(1L),
                scene(0).rule(rule -> rule.withParameter(ParameterNames.MINUTES, 21))
                        .units());
        assertEquals(
                List.of(2L),
                scene(0).rule(rule -> rule.withParameter(ParameterNames.MINUTES, 20))
                        .units());
    }

    @Test
    void gapLimit_nextSessionOnAnotherDay_isNoGap() {
        assertEquals(
                List.of(), scene(2).held("BY", "r27", "2020-04-01T10:00", 40).told());
    }
}
