package org.lectern.examples.conference;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.examples.MadeUpNames;
import org.lectern.rule.Profile;

/**
 * A day of a conference on law: a plenary for all, then nine panels in three tracks and three rooms; all of it is made
 * up.
 *
 * <p>A panel lasts 75 minutes: fifteen of the moderator, four speakers of eight to ten, and twenty of discussion. Starts
 * are ninety minutes apart, so that all rooms change at the same time.
 */
public final class Conference {

    private static final String DAY = "2026-10-08T";
    private static final int PANEL_MINUTES = 75;

    /** The hours of those speakers who are not there all day. */
    private static final Map<String, String> HOURS = Map.of(
            "sea-2-1", "8:00/12:30",
            "trade-1-4", "13:00/20:00",
            "trade-2-3", "8:00/14:50",
            "climate-1-2", "13:00/20:00");

    private final Event.Builder event = Event.builder("conference", ZoneId.of("Europe/Madrid"));
    private int people = 300;

    private Conference() {}

    /** Returns the event, the same each time. */
    public static Event event() {
        return new Conference().build();
    }

    private Event build() {
        event.name("A conference on law in three tracks (made up)")
                .startStepMinutes(90)
                .day("2026-10-08", "9:00/11:45", "13:30/16:15")
                .room("Aula", 250)
                .room(afterPlenary("Hall", 120).build())
                .room(afterPlenary("Studio", 70).features("booth").build())
                .session(Session.builder("plenary")
                        .name("Opening plenary")
                        .allowedMinutes(PANEL_MINUTES)
                        .qaMinutes(0, 0)
                        .audience(230)
                        .pin(Pin.NONE
                                .withRoomId("Aula")
                                .withStart(event.window(DAY + "9:00/10:15").startInclusive())
                                .withReason("It is printed on the invitation."))
                        .build());
        track("sea", "Law of the sea", 60, 56, 66);
        track("trade", "Trade", 110, 95, 115);
        track("climate", "Climate", 210, 180, 168);
        wish("Insurers", "sea-1", "climate-1", "climate-2");
        wish("Shippers", "sea-2", "trade-1", "trade-3", "climate-3");
        wish("Island States", "sea-3", "trade-2", "climate-1");
        wish("Students", "climate-1", "climate-2", "climate-3");
        return event.ruleSettings(Profile.of("multi-track-conference").mergedSettings(List.of()))
                .build();
    }

    /** Returns a room that opens when the plenary is over. */
    private Room.Builder afterPlenary(String id, int seats) {
        return Room.builder(id).seats(seats).available(event.window(DAY + "10:30/20:00"));
    }

    /** Adds the panels of a track with the audiences expected; they have one audience. */
    private void track(String id, String name, int... audiences) {
        String[] panels = new String[audiences.length];
        for (int i = 0; i < audiences.length; i++) {
            panels[i] = id + "-" + (i + 1);
            event.session(panel(panels[i], name, audiences[i])
                    .name(name + " " + (i + 1))
                    .build());
        }
        event.relation(Relation.notParallel(panels));
    }

    private Session.Builder panel(String id, String track, int audience) {
        Session.Builder panel = Session.builder(id)
                .region(track)
                .allowedMinutes(PANEL_MINUTES)
                .openingMinutes(15)
                .qaMinutes(15, 20)
                .audience(audience);
        if (track.equals("Law of the sea")) {
            panel.neededFeatures("booth");
        }
        for (int i = 1; i <= 4; i++) {
            String speaker = id + "-" + i;
            event.person(speaker(speaker));
            panel.slot(Slot.builder(speaker, speaker).minutes(8, 10).build());
        }
        return panel;
    }

    private Person speaker(String id) {
        Person.Builder speaker = Person.builder(id).name(MadeUpNames.name(people++));
        String hours = HOURS.get(id);
        if (hours != null) {
            speaker.available(event.window(DAY + hours));
        }
        return speaker.build();
    }

    /** Adds people who come together and want the plenary and these panels. */
    private void wish(String id, String... panels) {
        LinkedHashSet<String> wanted = new LinkedHashSet<>(List.of(panels));
        wanted.add("plenary");
        event.delegation(new Delegation(id, id, wanted));
    }
}
