package org.lectern.testing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.panel.CostTables;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.Instance;

/** Random events of so many rooms that those which are alike are looked at as one, and are scarce at some hours. */
public final class ManyRooms {

    /** The rules of which the relaxation knows nothing. */
    private static final List<String> OFF =
            List.of("split-region", "no-slack", "room-change", "idle-gap", "long-stay", "day-balance");

    private ManyRooms() {}

    public static Event event(int sessions, int rooms, long seed) {
        Random random = new Random(seed);
        Event.Builder event = Event.builder("many-rooms", ZoneOffset.UTC)
                .startStepMinutes(15)
                .changeoverMinutes(10)
                .day("2020-03-30", "09:00/13:00")
                .day("2020-03-31", "09:00/13:00");
        OFF.forEach(rule -> event.ruleSetting(RuleSetting.of(rule).withEnabled(false)));
        for (int r = 0; r < rooms; r++) {
            Room.Builder room = Room.builder("room " + r).seats(random.nextInt(3) == 0 ? 100 : 50);
            if (random.nextBoolean()) {
                room.available(event.window("2020-03-30T09:00/13:00"), event.window("2020-03-31T10:00/13:00"));
            }
            event.room(room.build());
        }
        event.people(
                IntStream.range(0, sessions).mapToObj(person -> "p" + person).toArray(String[]::new));
        for (int s = 0; s < sessions; s++) {
            event.session(Session.builder("s" + s)
                    .allowedMinutes(random.nextBoolean() ? 60 : 90)
                    .audience(20 + random.nextInt(60))
                    .slot(Slot.builder("s" + s + "-1", "p" + random.nextInt(sessions))
                            .presence(Presence.OWN_SLOT)
                            .build())
                    .preferred(event.window(random.nextBoolean() ? "2020-03-30T09:00/11:00" : "2020-03-30T09:00/13:00"))
                    .build());
        }
        return event.build();
    }

    public static Instance instance(Event event) {
        return instance(event, StandardRules.catalogue());
    }

    /** Returns the instance of an event under the rules of a catalogue. */
    public static Instance instance(Event event, Catalogue catalogue) {
        EffectiveRules effectiveRules = EffectiveRules.of(event, catalogue);
        return new Instance(event, effectiveRules, CostTables.of(event, effectiveRules));
    }
}
