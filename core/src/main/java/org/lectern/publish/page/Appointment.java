package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Window;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.TimetableView;

/**
 * Where a person must be, and when.
 *
 * @param held the session
 * @param kind how much of it the person attends
 * @param time when the person must be there; for a video, when it is shown
 * @param turns the person's turns in that time
 */
public record Appointment(ScheduledSession held, Kind kind, Window time, List<ScheduledTurn> turns) {

    /** How much of a session a person attends, each with the key of its text. */
    public enum Kind {
        /** All of it, whatever the turns. */
        THROUGHOUT(0, "person.throughout"),
        /** All of it, for a turn. */
        WHOLE_SESSION(1, "person.whole"),
        /** The turn alone. */
        OWN_TURN(2, "person.own"),
        /** Nothing: a video is shown. */
        RECORDED(3, "person.recorded"),
        /** Not said: the public reads in which session a person takes part, and when the person speaks. */
        UNSAID(4, "");

        private final int number;
        private final String key;

        Kind(int number, String key) {
            this.number = number;
            this.key = key;
        }

        /** Returns the number by which the page's script and styles know it. */
        public int number() {
            return number;
        }

        public String key() {
            return key;
        }
    }

    public Appointment {
        turns = List.copyOf(turns);
    }

    /**
     * Returns everybody's appointments by id, each person's by start; who has none is not listed.
     *
     * @param isPublic whether they say only in which sessions a person takes part, and not for how long of each
     */
    static Map<String, List<Appointment>> byPerson(TimetableView view, boolean isPublic) {
        Map<String, List<Appointment>> byPerson = new LinkedHashMap<>();
        view.event().people().forEach(person -> byPerson.put(person.id(), new ArrayList<>()));
        for (ScheduledSession held : view.scheduledSessions()) {
            if (isPublic) {
                Set<Person> live = new LinkedHashSet<>();
                held.requiredPresences().forEach(need -> live.add(need.person()));
                for (Person person : live) {
                    add(byPerson, person, new Appointment(held, Kind.UNSAID, held.time(), liveTurns(held, person)));
                }
            } else {
                for (ScheduledSession.RequiredPresence need : held.requiredPresences()) {
                    add(byPerson, need.person(), new Appointment(held, kind(need), need.time(), turns(held, need)));
                }
            }
            for (ScheduledTurn seat : held.turns()) {
                if (seat.slot().presence() == Presence.RECORDED) {
                    add(byPerson, seat.person(), new Appointment(held, Kind.RECORDED, seat.time(), List.of(seat)));
                }
            }
        }
        byPerson.values().removeIf(List::isEmpty);
        byPerson.values()
                .forEach(list -> list.sort(
                        Comparator.comparing(appointment -> appointment.time().startInclusive())));
        return byPerson;
    }

    private static void add(Map<String, List<Appointment>> byPerson, Person person, Appointment appointment) {
        byPerson.computeIfAbsent(person.id(), ignored -> new ArrayList<>()).add(appointment);
    }

    private static Kind kind(ScheduledSession.RequiredPresence need) {
        if (need.attendant()) {
            return Kind.THROUGHOUT;
        }
        return need.wholeSession() ? Kind.WHOLE_SESSION : Kind.OWN_TURN;
    }

    private static List<ScheduledTurn> turns(ScheduledSession held, ScheduledSession.RequiredPresence need) {
        return held.turns().stream()
                .filter(seat -> need.slots().contains(seat.slot()))
                .toList();
    }

    private static List<ScheduledTurn> liveTurns(ScheduledSession held, Person person) {
        return held.turns().stream()
                .filter(seat -> seat.person().equals(person) && seat.slot().presence() != Presence.RECORDED)
                .toList();
    }
}
