package org.lectern.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Problem;
import org.lectern.event.SubjectId;
import org.lectern.event.SubjectId.Kind;

class SubjectFinderTest {

    private final MorningScenario panels = MorningScenario.morning();

    private SubjectId parsed(String text, Kind... kinds) {
        return SubjectFinder.parse(text, panels.event(), kinds).id();
    }

    private String mistake(String text, Kind... kinds) {
        Event event = panels.event();
        Problem problem = assertThrows(InvalidInputException.class, () -> SubjectFinder.parse(text, event, kinds))
                .problems()
                .getFirst();
        return problem.message() + " " + problem.advice();
    }

    @Test
    void text_thatIsAnId_meansThat() {
        assertEquals(SubjectId.session("MW"), parsed("MW", Kind.SESSION, Kind.SLOT));
        assertEquals(SubjectId.slot("MW-2"), parsed("MW-2", Kind.SESSION, Kind.SLOT));
    }

    @Test
    void text_thatIsAName_meansThatInAnyCase() {
        assertEquals(SubjectId.session("MW"), parsed("malawi", Kind.SESSION, Kind.SLOT));
        assertEquals(SubjectId.room("r21"), parsed("XXI", Kind.ROOM));
    }

    @Test
    void text_withAKind_meansThatKindAlone() {
        panels.builder().person(Person.builder("LR").name("Liberia").build());

        assertEquals(SubjectId.person("LR"), parsed("person:LR", Kind.SESSION, Kind.PERSON));
        assertEquals(SubjectId.session("LR"), parsed("Session:Liberia", Kind.SESSION, Kind.PERSON));
    }

    @Test
    void text_thatMeansSeveral_isRefusedWithTheChoice() {
        panels.builder().person(Person.builder("LR").name("Liberia").build());

        assertEquals(
                "'LR' can mean 2 things. Write session:LR or person:LR.", mistake("LR", Kind.SESSION, Kind.PERSON));
    }

    @Test
    void text_thatMeansNothing_isRefusedWithTheNearest() {
        assertEquals(
                "Unknown session or slot 'Malawy'. Did you mean 'Malawi'?", mistake("Malawy", Kind.SESSION, Kind.SLOT));
        assertEquals(
                "Unknown session 'zzzzzzzzzzzz'. Choose one such as 'MW' or 'LR'.",
                mistake("zzzzzzzzzzzz", Kind.SESSION));
        assertEquals("Unknown region 'Africa'. The event has none.", mistake("Africa", Kind.REGION));
    }
}
