package org.lectern.examples.lightning;

import java.time.ZoneId;
import java.util.List;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.examples.MadeUpNames;
import org.lectern.rule.Profile;

/**
 * Three blocks of lightning talks on one day, each of 90 minutes; all of it is made up.
 *
 * <p>In one block thirty talks of three minutes fit to the minute; in one fifteen share ninety minutes; in one, speakers
 * have chosen three, five or seven minutes.
 */
public final class LightningTalks {

    private static final String DAY = "2026-09-12T";
    private static final int BLOCK_MINUTES = 90;

    private final Event.Builder event = Event.builder("lightning-talks", ZoneId.of("Europe/Tallinn"));
    private int people;

    private LightningTalks() {}

    /** Returns the event, the same each time. */
    public static Event event() {
        return new LightningTalks().build();
    }

    private Event build() {
        return event.name("Lightning talks at a meeting of developers (made up)")
                .day("2026-09-12", "11:30/13:00", "16:30/18:00")
                .room("Aula", 140)
                .room("Studio", 60)
                .session(threeMinutes())
                .session(fairShare())
                .session(ownLength())
                .delegation(Delegation.of("Newcomers", "three-minutes", "own-length"))
                .delegation(Delegation.of("Students", "three-minutes", "own-length"))
                .delegation(Delegation.of("Teachers", "fair-share", "own-length"))
                .ruleSettings(Profile.of("lightning-talks").mergedSettings(List.of()))
                .build();
    }

    /** Thirty times three minutes; whoever works all day would rather come in the evening. */
    private Session threeMinutes() {
        Session.Builder block =
                block("three-minutes", "Three minutes each", 115).preferred(event.window(DAY + "16:30/18:00"));
        for (int i = 0; i < 30; i++) {
            String theme = List.of("Tools", "Data", "Web").get(i / 10);
            block.slot(talk("three-minutes-" + (i + 1), 3, 3, theme).build());
        }
        return block.build();
    }

    /** Fifteen talks of at most seven minutes, too many for each to get them. */
    private Session fairShare() {
        Session.Builder block = block("fair-share", "As long as there is time", 112);
        for (int i = 0; i < 14; i++) {
            block.slot(talk("fair-share-" + (i + 1), 5, 7, i < 9 ? "Teaching" : "Security")
                    .build());
        }
        // The last one also speaks in the block above, so that the two cannot be held at the same time.
        return block.slot(Slot.builder("fair-share-15", "P1")
                        .minutes(5, 7)
                        .theme("Security")
                        .build())
                .build();
    }

    /** Nine talks of three minutes, seven of five and four of seven: 27 + 35 + 28 = 90 minutes. */
    private Session ownLength() {
        Session.Builder block = block("own-length", "Three, five or seven minutes", 50);
        for (int i = 0; i < 18; i++) {
            int minutes = i < 8 ? 3 : i < 15 ? 5 : 7;
            block.slot(talk("own-length-" + (i + 1), minutes, minutes, "").build());
        }
        return block.slot(guest("own-length-19", 7, "12:45/17:00"))
                .slot(guest("own-length-20", 3, "10:00/11:40", "17:50/18:30"))
                .build();
    }

    /** Adds a speaker who comes for a few minutes only, and returns the talk. */
    private Slot guest(String id, int minutes, String... hours) {
        Person.Builder guest = Person.builder("Guest of " + id).name(MadeUpNames.name(people++));
        for (String interval : hours) {
            guest.available(event.window(DAY + interval));
        }
        event.person(guest.build());
        return Slot.builder(id, "Guest of " + id)
                .minutes(minutes, minutes)
                .presence(Presence.OWN_SLOT)
                .build();
    }

    private static Session.Builder block(String id, String name, int audience) {
        return Session.builder(id)
                .name(name)
                .allowedMinutes(BLOCK_MINUTES)
                .qaMinutes(0, 0)
                .audience(audience);
    }

    /** Adds a speaker and returns the speaker's talk. */
    private Slot.Builder talk(String id, int least, int most, String theme) {
        String person = "P" + (people + 1);
        event.person(Person.builder(person).name(MadeUpNames.name(people++)).build());
        return Slot.builder(id, person).minutes(least, most).theme(theme);
    }
}
