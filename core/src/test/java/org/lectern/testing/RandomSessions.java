package org.lectern.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/** Random sessions of one event; ids of sessions and slots look nothing like their names. */
final class RandomSessions {

    private static final List<String> REGIONS = List.of("", "Africa", "Africa", "Asia");
    private static final List<String> STATES =
            List.of("Malawi", "Liberia", "Belarus", "Panama", "Turkey", "Bulgaria", "Maldives", "Andorra");
    private static final List<String> THEMES = List.of("", "", "water", "schools");
    private static final List<String> KINDS = List.of("", "", "NHRI", "CSO");
    private static final List<String> TAGS = List.of("plenary", "streamed", "a, b; \"c\"");
    private static final List<Integer> LENGTHS = List.of(15, 20, 30, 33, 45, 50, 60, 75, 90);

    private final Dice dice;
    private final List<LocalDate> dates;
    private final List<Window> halfDays;
    private final List<String> roomIds;
    private final List<String> personIds;
    private int sessions;
    private int slots;

    RandomSessions(
            Dice dice, List<LocalDate> dates, List<Window> halfDays, List<String> roomIds, List<String> personIds) {
        this.dice = dice;
        this.dates = dates;
        this.halfDays = halfDays;
        this.roomIds = roomIds;
        this.personIds = personIds;
    }

    /** Returns a session of up to {@code mostSlots} slots. */
    Session next(int mostSlots) {
        String id = "s" + (sessions + 1);
        String name = STATES.get(sessions % STATES.size()) + (sessions < STATES.size() ? "" : " " + sessions);
        sessions++;
        int firstSlot = slots;
        slots += dice.between(0, mostSlots);
        List<String> slotIds =
                IntStream.range(firstSlot, slots).mapToObj(i -> "t" + (i + 1)).toList();
        return Session.builder(id)
                .name(name)
                .allowedMinutes(lengths())
                .openingMinutes(dice.mostly(0, 40, 1, 4))
                .statementMinutes(dice.mostly(0, 40, 1, 3))
                .slots(slotIds.stream().map(slotId -> slot(slotId, slotIds)).toList())
                .qaMinutes(dice.mostly(0, 50, 1, 12), dice.mostly(10, 50, 0, 20))
                .audience(audience())
                .neededFeatures(dice.someOf(RandomEvents.FEATURES, 2).toArray(String[]::new))
                .region(dice.oneOf(REGIONS))
                .preferred(RandomWindows.near(halfDays, 60, dice))
                .undesired(RandomWindows.near(halfDays, 60, dice))
                .attendants(dice.someOf(personIds, 2).toArray(String[]::new))
                .priority(dice.between(1, 6))
                .pin(pin(slotIds))
                .tags(TAGS.subList(0, sessions % 4))
                .data(sessions % 3 == 0 ? Map.of("ticket", "T-" + id, "note", "") : Map.of())
                .build();
    }

    /** Of each fifth session, nobody knows the audience. */
    private OptionalInt audience() {
        int people = dice.between(0, 170);
        return sessions % 5 == 0 ? OptionalInt.empty() : OptionalInt.of(people);
    }

    private Integer[] lengths() {
        List<Integer> some = dice.someOf(LENGTHS, 3);
        return some.isEmpty() ? new Integer[] {dice.between(10, 100)} : some.toArray(Integer[]::new);
    }

    private Slot slot(String id, List<String> slotIds) {
        int least = dice.between(1, 8);
        List<String> others =
                slotIds.stream().filter(other -> !other.equals(id)).toList();
        Slot.Builder slot = Slot.builder(id, dice.oneOf(personIds))
                .name("Turn " + id.substring(1))
                .minutes(least, least + dice.mostly(2, 50, 0, 5))
                .priority(dice.between(1, 4))
                .presence(dice.oneOf(List.of(Presence.values())))
                .theme(dice.oneOf(THEMES))
                .kind(dice.oneOf(KINDS));
        if (dice.percent(15)) {
            slot.first();
        }
        if (dice.percent(15)) {
            slot.last();
        }
        if (dice.percent(25)) {
            slot.after(dice.someOf(others, 2).toArray(String[]::new));
        }
        if (dice.percent(25)) {
            slot.rightAfter(dice.someOf(others, 2).toArray(String[]::new));
        }
        return slot.build();
    }

    private Pin pin(List<String> slotIds) {
        Pin pin = Pin.NONE;
        if (dice.percent(15)) {
            pin = pin.withDay(dice.oneOf(dates));
        }
        if (dice.percent(15)) {
            pin = pin.withRoomId(dice.oneOf(roomIds));
        }
        if (dice.percent(10)) {
            pin = pin.withStart(RandomWindows.instant(dice.oneOf(halfDays), dice));
        }
        if (dice.percent(20)) {
            pin = pin.withSlotOrder(new ArrayList<>(dice.someOf(slotIds, slotIds.size())));
        }
        return pin;
    }
}
