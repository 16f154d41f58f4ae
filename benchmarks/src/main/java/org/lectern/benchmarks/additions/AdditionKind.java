package org.lectern.benchmarks.additions;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/** What many changes add to an event. */
public enum AdditionKind {
    /** People. */
    PEOPLE,
    /** Each person twice: every second change is a mistake. */
    TWICE,
    /** People, each with a slot, in sessions of 50: all people first. */
    SLOTS,
    /** The same, each slot after its person. */
    MIXED,
    /** People, each with a slot of a session that does not exist, or of two sessions: every slot is a mistake. */
    WRONG;

    private static final int SLOTS_OF_A_SESSION = 50;

    /** Returns the word for it in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the CPU time of this thread while it applies changes to an event, or finds their mistakes.
     *
     * @param people how many people the changes add
     */
    public Duration measured(Event event, int people) {
        Changes changes = Changes.of(event, changes(event, people).toArray(Change[]::new));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (this != TWICE && this != WRONG) {
            changes.applyTo(event);
        } else if (changes.problems(event).isEmpty()) {
            throw new IllegalStateException("The changes '%s' have no mistake.".formatted(word()));
        }
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }

    private List<Change> changes(Event event, int people) {
        List<Change> all = new ArrayList<>();
        List<Change> last = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int number = this == TWICE ? i / 2 : i;
            String own = "added-" + i / SLOTS_OF_A_SESSION;
            if ((this == SLOTS || this == MIXED) && i % SLOTS_OF_A_SESSION == 0) {
                all.add(new Change.AddSession(Session.builder(own).build()));
            }
            all.add(new Change.AddPerson(Person.of("added-person-" + number)));
            Slot slot = Slot.of("added-slot-" + i, "added-person-" + number);
            switch (this) {
                case SLOTS -> last.add(new Change.AddSlot(own, slot));
                case MIXED -> all.add(new Change.AddSlot(own, slot));
                case WRONG -> {
                    last.add(new Change.AddSlot(
                            i % 2 == 0 ? event.sessions().get(0).id() : "nowhere", slot));
                    last.add(new Change.AddSlot(event.sessions().get(1).id(), slot));
                }
                default -> {}
            }
        }
        all.addAll(last);
        return all;
    }
}
