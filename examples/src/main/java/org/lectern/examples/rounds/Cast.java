package org.lectern.examples.rounds;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/**
 * The people of a round and the sessions in which they speak. All are made up: names, themes, travel, presence and
 * wishes are drawn from the random numbers handed in.
 *
 * <p>Most come for the day of their region. Half of them are always there; the others arrive late, leave early, or stay
 * for that day alone.
 */
public final class Cast {

    private final Week week;
    private final Random random;
    private final Map<String, String> spokenBy;
    private final List<String> freeNames;
    private final Map<String, Person> people = new LinkedHashMap<>();

    /**
     * @param week the days of the round
     * @param random the source of all that is made up
     * @param spokenBy the ids of slots whose speakers also speak in another session, with their slot there, which must
     *     be drawn first
     */
    public Cast(Week week, Random random, Map<String, String> spokenBy) {
        this.week = week;
        this.random = random;
        this.spokenBy = Map.copyOf(spokenBy);
        this.freeNames = MadeUpWords.names(random);
    }

    /** Returns everybody drawn so far. */
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** Returns the hour of a State's session, its people drawn. */
    public Session session(State state) {
        Session.Builder session = Session.builder(state.id())
                .name(state.name())
                .region(state.region())
                .audience(state.missions())
                .statementMinutes(state.statementMinutes())
                .slots(slots(state))
                .qaMinutes(10, 15);
        addWish(session, state.day());
        return session.build();
    }

    /** Three delegations in ten wish for half of their region's day, one for a day of its own choice. */
    private void addWish(Session.Builder session, int day) {
        int die = random.nextInt(10);
        if (die < 2) {
            session.preferred(week.morning(day));
        } else if (die < 3) {
            session.preferred(week.afternoon(day));
        } else if (die < 4) {
            session.preferred(week.wholeDay(random.nextInt(week.days())));
        }
    }

    private List<Slot> slots(State state) {
        List<String> themes = MadeUpWords.themes(random);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < state.speakers(); i++) {
            String id = state.id() + "-" + (i + 1);
            slots.add(
                    i == 0 && state.hasInstitution() ? institution(id) : organisation(id, state.day(), themes.get(i)));
        }
        return slots;
    }

    /** It speaks right after the State and comes for its own turn. */
    private Slot institution(String id) {
        return Slot.builder(id, person(id, Person.builder(speaker(id))))
                .name("National human rights institution")
                .kind("NHRI")
                .presence(Presence.OWN_SLOT)
                .first()
                .build();
    }

    private Slot organisation(String id, int day, String theme) {
        int die = random.nextInt(20);
        Presence presence = die < 11 ? Presence.WHOLE_SESSION : die < 18 ? Presence.OWN_SLOT : Presence.RECORDED;
        String other = spokenBy.get(id);
        String personId = other == null
                ? person(id, traveller(id, day, presence))
                : Objects.requireNonNull(people.get(speaker(other)), other).id();
        return Slot.builder(id, personId)
                .name(theme)
                .theme(theme)
                .presence(presence)
                .build();
    }

    private Person.Builder traveller(String slotId, int day, Presence presence) {
        Person.Builder person = Person.builder(speaker(slotId));
        int die = presence == Presence.RECORDED ? 0 : random.nextInt(20);
        if (die >= 10 && die < 13) {
            person.available(week.from(Math.max(0, day - random.nextInt(2)), quarterHour(10, 12)));
        } else if (die >= 13 && die < 16) {
            person.available(week.until(Math.min(week.days() - 1, day + random.nextInt(2)), quarterHour(12, 18)));
        } else if (die >= 16 && die < 18) {
            person.available(week.wholeDay(day));
        } else if (die >= 18) {
            person.preferred(random.nextBoolean() ? week.morning(day) : week.afternoon(day));
        }
        return person;
    }

    private LocalTime quarterHour(int firstHour, int lastHour) {
        return LocalTime.of(firstHour, 0).plusMinutes(15L * random.nextInt(4 * (lastHour - firstHour) + 1));
    }

    private String person(String slotId, Person.Builder person) {
        people.put(speaker(slotId), person.name(freeNames.removeLast()).build());
        return speaker(slotId);
    }

    private static String speaker(String slotId) {
        return "speaker-" + slotId;
    }
}
