package org.lectern.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.json.EventJson;
import org.lectern.testing.RandomEventChanges;
import org.lectern.testing.RandomEvents;

/** Changes between two events lead from one to the other, but for what is said beside them. */
final class ChangesBetweenProperties {

    @Property
    void between_editedEvent_changesLeadToIt(@ForAll long seed) {
        Random random = new Random(seed);
        Event before = RandomEvents.small(random).toBuilder().published(null).build();
        Event after = before;
        for (int i = random.nextInt(5); i >= 0; i--) {
            after = RandomEventChanges.of(after, random);
        }
        after = after.toBuilder().published(null).build();
        ChangesBetween between = ChangesBetween.of(before, after);
        Event applied = between.changes().applyTo(before);
        if (between.otherEdits().isEmpty()) {
            assertThat(ordered(applied)).isEqualTo(ordered(after));
        } else {
            assertThat(ordered(applied)).isNotEqualTo(ordered(after));
        }
        assertThat(ChangesBetween.of(after, after).isEmpty()).isTrue();
    }

    /** Of two events that have nothing to do with each other, all sessions and slots are those of the later one. */
    @Property(tries = 50)
    void between_unrelatedEvents_laterSessionsAreThere(@ForAll long seed) {
        Random random = new Random(seed);
        Event before = RandomEvents.small(random).toBuilder().published(null).build();
        Event other = RandomEvents.small(random);
        Event after = Event.builder(before.id(), before.zone())
                .days(before.days())
                .rooms(other.rooms())
                .people(other.people())
                .sessions(other.sessions().stream()
                        .map(session -> session.toBuilder().pin(Pin.NONE).build())
                        .toList())
                .build();
        ChangesBetween between = ChangesBetween.of(before, after);
        Event applied = between.changes().applyTo(before);
        assertThat(applied.sessions().stream().map(Session::id))
                .containsExactlyInAnyOrderElementsOf(
                        after.sessions().stream().map(Session::id).toList());
        if (between.otherEdits().isEmpty()) {
            assertThat(ordered(applied)).isEqualTo(ordered(after));
        }
    }

    /** The oracle: the file of the event with all lists in the order of ids. */
    private static String ordered(Event event) {
        return EventJson.write(event.toBuilder()
                .days(event.days())
                .rooms(sorted(event.rooms(), room -> room.id()))
                .breaks(sorted(event.breaks(), given -> given.id()))
                .people(sorted(event.people(), person -> person.id()))
                .travel(sorted(event.travel(), Object::toString))
                .relations(sorted(event.relations(), Object::toString))
                .delegations(sorted(event.delegations(), delegation -> delegation.id()))
                .ruleSettings(sorted(event.ruleSettings(), setting -> setting.ruleId()))
                .waivers(sorted(event.waivers(), Object::toString))
                .sessions(sorted(event.sessions(), session -> session.id()).stream()
                        .map(session -> session.toBuilder()
                                .slots(sorted(session.slots(), slot -> slot.id()))
                                .build())
                        .toList())
                .build());
    }

    private static <T> List<T> sorted(List<T> things, Function<T, String> key) {
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparing(key));
        return sorted;
    }
}
