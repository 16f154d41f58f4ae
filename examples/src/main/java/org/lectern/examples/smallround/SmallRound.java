package org.lectern.examples.smallround;

import java.time.ZoneId;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.examples.MadeUpNames;
import org.lectern.rule.Profile;

/** A small round of Pre-sessions: six countries on two days in one track; that it was held, and all in it, is made up. */
public final class SmallRound {

    private static final String THURSDAY = "2026-03-26T";
    private static final String FRIDAY = "2026-03-27T";

    private final Event.Builder event = Event.builder("small-round", ZoneId.of("Europe/Zurich"));
    private int people = 400;

    private SmallRound() {}

    /** Returns the event, the same each time. */
    public static Event event() {
        return new SmallRound().build();
    }

    private Event build() {
        event.name("A small round of Pre-sessions (made up)")
                .changeoverMinutes(10)
                .day("2026-03-26", "10:30/13:00", "15:00/18:00")
                .day("2026-03-27", "9:30/13:00")
                .room(Room.builder("XX")
                        .seats(80)
                        .features("interpretation")
                        .available(event.window(THURSDAY + "8:00/20:00"), event.window(FRIDAY + "8:00/11:30"))
                        .build())
                .room(Room.builder("XXI")
                        .seats(40)
                        .features("wheelchair access")
                        .build());
        return event.session(country("fiji", "Fiji", "Asia and Pacific", 31)
                        .slot(speaker("fiji-1", "Oceans", FRIDAY + "10:00/18:00"))
                        .slot(speaker("fiji-2", "Housing"))
                        .slot(speaker("fiji-3", "Education"))
                        .slot(speaker("fiji-4", "Oceans"))
                        .build())
                .session(country("samoa", "Samoa", "Asia and Pacific", 28)
                        .slot(speaker("samoa-1", "Oceans"))
                        .slot(speaker("samoa-2", "Health"))
                        .slot(speaker("samoa-3", "Oceans"))
                        .slot(speaker("samoa-4", "Oceans"))
                        .slot(speaker("samoa-5", "Media"))
                        .build())
                .session(country("kenya", "Kenya", "Africa", 47)
                        .neededFeatures("interpretation")
                        .slot(speaker("kenya-1", "Land"))
                        .slot(speaker("kenya-2", "Media"))
                        .slot(speaker("kenya-3", "Land"))
                        .slot(speaker("kenya-4", "Health"))
                        .slot(speaker("kenya-5", "Police"))
                        .slot(speaker("kenya-6", "Land"))
                        .slot(speaker("kenya-7", "Land"))
                        .preferred(event.window(THURSDAY + "10:00/13:00"))
                        .build())
                .session(country("togo", "Togo", "Africa", 30)
                        .neededFeatures("interpretation")
                        .statementMinutes(0)
                        .slot(speaker("togo-1", "Media"))
                        .slot(speaker("togo-2", "Police"))
                        .slot(speaker("togo-3", "Health"))
                        .build())
                .session(country("iceland", "Iceland", "Europe", 26)
                        .slot(speaker("iceland-1", "Housing"))
                        .slot(speaker("iceland-2", "Education"))
                        .slot(speaker("iceland-3", "Health", THURSDAY + "8:00/10:42"))
                        .preferred(event.window(THURSDAY + "15:00/18:00"))
                        .build())
                .session(country("peru", "Peru", "Americas", 36)
                        .neededFeatures("wheelchair access")
                        .slot(Slot.builder("peru-1", "fiji-2")
                                .name("Housing")
                                .theme("Housing")
                                .build())
                        .slot(speaker("peru-2", "Land"))
                        .slot(speaker("peru-3", "Police"))
                        .slot(speaker("peru-4", "Health"))
                        .preferred(event.window(FRIDAY + "8:00/13:00"))
                        .build())
                .ruleSettings(Profile.of("pre-session-round").mergedSettings(List.of()))
                .build();
    }

    private static Session.Builder country(String id, String name, String region, int missions) {
        return Session.builder(id).name(name).region(region).audience(missions).statementMinutes(2);
    }

    private Slot speaker(String id, String theme, String... hours) {
        Person.Builder person = Person.builder(id).name(MadeUpNames.name(people++));
        for (String interval : hours) {
            person.available(event.window(interval));
        }
        event.person(person.build());
        return Slot.builder(id, id)
                .name(theme)
                .theme(theme)
                .presence(Presence.OWN_SLOT)
                .build();
    }
}
