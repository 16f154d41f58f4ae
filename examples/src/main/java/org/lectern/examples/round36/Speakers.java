package org.lectern.examples.round36;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Slot;
import org.lectern.examples.rounds.MadeUpWords;

/**
 * The speakers of the round, every one of them made up: names, themes, travel and presence are drawn from the random
 * numbers handed in.
 *
 * <p>Most come for the day of their region. A third is always there; the others arrive late, leave early or stay for
 * that day alone.
 */
final class Speakers {

    /** The slots whose speakers also speak in another session, and whose slot there is theirs too. */
    private static final Map<String, String> SPOKEN_BY = Map.of("jamaica-2", "honduras-2", "malawi-3", "liberia-3");

    private static final String INSTITUTION = "National human rights institution";

    private final Random random;
    private final List<String> freeNames;
    private final List<Person> people = new ArrayList<>();

    Speakers(Random random) {
        this.random = random;
        this.freeNames = MadeUpWords.names(random);
    }

    /** Returns everybody drawn so far. */
    List<Person> people() {
        return List.copyOf(people);
    }

    /** Returns the turns of one country's session, each on a theme of its own. */
    List<Slot> slots(Country country) {
        List<String> themes = MadeUpWords.themes(random);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < country.speakers(); i++) {
            String id = country.id() + "-" + (i + 1);
            if (i == 0 && country.hasInstitution()) {
                slots.add(institution(id, country));
            } else {
                slots.add(slot(id, country, themes.get(i)));
            }
        }
        return slots;
    }

    /** A national human rights institution wishes to speak first, right after the State, and comes for its own turn. */
    private Slot institution(String id, Country country) {
        Person.Builder person = named(id);
        if (random.nextBoolean()) {
            person.available(Calendar.from(country.region().day(), LocalTime.of(11 + random.nextInt(2), 5)));
        }
        return Slot.builder(id, added(person))
                .name(INSTITUTION)
                .presence(Presence.OWN_SLOT)
                .first()
                .build();
    }

    private Slot slot(String id, Country country, String theme) {
        Presence presence = presence();
        String other = SPOKEN_BY.get(id);
        String personId = other != null ? personId(other) : added(traveller(id, country, presence));
        return Slot.builder(id, personId).name(theme).presence(presence).build();
    }

    private Presence presence() {
        int die = random.nextInt(20);
        return die < 11 ? Presence.WHOLE_SESSION : die < 18 ? Presence.OWN_SLOT : Presence.RECORDED;
    }

    private Person.Builder traveller(String id, Country country, Presence presence) {
        Person.Builder person = named(id);
        int day = country.region().day();
        int die = presence == Presence.RECORDED ? 0 : random.nextInt(20);
        if (die >= 7 && die < 10) {
            person.available(Calendar.from(Math.max(0, day - random.nextInt(2)), quarterHour(10, 13)));
        } else if (die >= 10 && die < 14) {
            person.available(Calendar.until(Math.min(Calendar.DAYS - 1, day + random.nextInt(2)), quarterHour(12, 18)));
        } else if (die >= 14 && die < 16) {
            person.available(Calendar.wholeDay(day));
        } else if (die >= 18) {
            person.preferred(random.nextBoolean() ? Calendar.morning(day) : Calendar.afternoon(day));
        }
        return person;
    }

    private LocalTime quarterHour(int firstHour, int lastHour) {
        return LocalTime.of(firstHour, 0).plusMinutes(15L * random.nextInt(4 * (lastHour - firstHour) + 1));
    }

    private Person.Builder named(String slotId) {
        return Person.builder(personId(slotId)).name(freeNames.removeLast());
    }

    private String added(Person.Builder person) {
        Person built = person.build();
        people.add(built);
        return built.id();
    }

    private static String personId(String slotId) {
        return "speaker-" + slotId;
    }
}
