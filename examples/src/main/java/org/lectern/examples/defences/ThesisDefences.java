package org.lectern.examples.defences;

import java.time.ZoneId;
import java.util.List;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.examples.MadeUpNames;
import org.lectern.rule.Profile;

/**
 * Ten defences of theses in two rooms on two days, each before a chair, a supervisor and an examiner; all of it is made
 * up.
 *
 * <p>A candidate speaks for twenty minutes and answers for ten. Those who examine teach at some hours, sit in several
 * committees in different roles, and one of them is a guest from another university.
 */
public final class ThesisDefences {

    private static final String MONDAY = "2026-06-22T";
    private static final String TUESDAY = "2026-06-23T";

    /** How many defences somebody can follow with care on one day. */
    private static final int MAX_PER_DAY = 5;

    private final Event.Builder event = Event.builder("thesis-defences", ZoneId.of("Europe/Helsinki"));
    private int people = 200;

    private ThesisDefences() {}

    /** Returns the event, the same each time. */
    public static Event event() {
        return new ThesisDefences().build();
    }

    private Event build() {
        event.name("Defences of theses at a faculty (made up)")
                .day("2026-06-22", "9:00/12:00")
                .day("2026-06-23", "9:00/12:00")
                .startStepMinutes(30)
                .room(Room.builder("B112").seats(24).features("screen").build())
                .room(Room.builder("Senate room")
                        .seats(40)
                        .features("screen", "wheelchair access")
                        .build());
        // Aro holds an office hour on Tuesday, which can be moved if need be.
        event.person(examiner("Aro", MONDAY + "9:00/12:00", TUESDAY + "9:00/10:30")
                        .undesired(event.window(TUESDAY + "10:00/10:30"))
                        .build())
                .person(examiner("Bek", MONDAY + "9:00/11:00", TUESDAY + "9:00/12:00")
                        .build())
                .person(examiner("Cho").build())
                .person(examiner("Dahl", MONDAY + "10:00/12:00", TUESDAY + "9:00/12:00")
                        .build())
                .person(examiner("Eze").build())
                .person(examiner("Funk").build())
                .person(examiner("Guest", TUESDAY + "10:00/12:00").build())
                .person(examiner("Holm", MONDAY + "9:00/12:00").build())
                .person(examiner("Jin", MONDAY + "10:00/12:00", TUESDAY + "10:00/12:00")
                        .build())
                .person(examiner("Kiss")
                        .undesired(event.window(MONDAY + "9:00/11:00"))
                        .build());
        return event.session(defence(1, 12, "Aro", "Bek", "Cho").build())
                .session(defence(2, 9, "Bek", "Aro", "Cho").build())
                .session(defence(3, 30, "Cho", "Aro", "Guest").build())
                .session(defence(4, 11, "Dahl", "Cho", "Guest").build())
                .session(defence(5, 16, "Cho", "Dahl", "Guest").build())
                .session(defence(6, 8, "Eze", "Funk", "Holm")
                        .neededFeatures("wheelchair access")
                        .build())
                .session(defence(7, 14, "Funk", "Eze", "Jin").build())
                .session(defence(8, 10, "Eze", "Jin", "Funk").build())
                .session(defence(9, 13, "Jin", "Eze", "Kiss").build())
                .session(defence(10, 15, "Kiss", "Jin", "Eze").build())
                .ruleSettings(Profile.of("thesis-defences").mergedSettings(List.of()))
                .build();
    }

    private Session.Builder defence(int number, int audience, String chair, String supervisor, String examiner) {
        String candidate = "Candidate " + number;
        event.person(Person.builder(candidate).name(MadeUpNames.name(people++)).build());
        return Session.builder("defence-" + number)
                .name("Defence " + number)
                .allowedMinutes(30)
                .qaMinutes(10, 10)
                .audience(audience)
                .neededFeatures("screen")
                .attendants(chair, supervisor, examiner)
                .slot(Slot.builder("talk-" + number, candidate).minutes(20, 20).build());
    }

    private Person.Builder examiner(String id, String... hours) {
        Person.Builder person = Person.builder(id)
                .name("Prof. " + MadeUpNames.name(people++))
                .dailyLimit(DailyLimit.ofSessions(MAX_PER_DAY));
        for (String interval : hours) {
            person.available(event.window(interval));
        }
        return person;
    }
}
