package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class SubjectTest {

    private static void assertTold(String expected, Subject subject) {
        String kind = subject.id().kind().name().toLowerCase(Locale.ROOT);
        assertEquals(expected, "%s %s %s".formatted(kind, subject.id().id(), subject.name()));
    }

    @Test
    void subject_ofEachKind_hasItsIdAndName() {
        assertTold(
                "session MW Malawi",
                Subject.of(Session.builder("MW").name("Malawi").build()));
        assertTold(
                "slot HRW Watch",
                Subject.of(Slot.builder("HRW", "bo").name("Watch").build()));
        assertTold(
                "person ana Ana Silva",
                Subject.of(Person.builder("ana").name("Ana Silva").build()));
        assertTold(
                "room r27 XXVII", Subject.of(Room.builder("r27").name("XXVII").build()));
        assertTold("delegation fr France", Subject.of(new Delegation("fr", "France", Set.of("MW"))));
        assertTold("region Africa Africa", Subject.region("Africa"));
        assertTold("day 2020-04-01 Wednesday 1 April", Subject.day(LocalDate.parse("2020-04-01")));
    }
}
