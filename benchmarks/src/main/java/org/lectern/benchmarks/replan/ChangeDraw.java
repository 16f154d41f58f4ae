package org.lectern.benchmarks.replan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.change.RoomEdit;
import org.lectern.change.SessionEdit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Window;

/**
 * Draws changes of an event whose timetable is published, of the kinds that organisers meet. The same event and seed give
 * the same changes.
 */
public final class ChangeDraw {

    private final Event event;
    private final Timetable told;
    private final RandomGenerator random;

    /** @param told holds every session of the event */
    public ChangeDraw(Event event, Timetable told, long seed) {
        this.event = event;
        this.told = told;
        this.random = new SplittableRandom(seed);
    }

    /** Returns one change of a kind that is as likely as any other; a new speaker or session comes with its people. */
    public Changes one() {
        return switch (random.nextInt(12)) {
            case 0 -> changes(new Change.WithdrawSlot(slot().id()));
            case 1 -> changes(new Change.WithdrawPerson(slot().personId()));
            case 2 -> changes(new Change.CancelSession(session().id()));
            case 3 -> changes(new Change.ReplaceSpeaker(slot().id(), slot().personId()));
            case 4 -> newSpeaker();
            case 5 -> newSession();
            case 6 -> changes(new Change.EditRoom(room().id(), RoomEdit.NONE.withSeats(room().seats() / 2)));
            case 7 ->
                changes(new Change.EditSession(
                        session().id(),
                        SessionEdit.builder().audience(10 + random.nextInt(150)).build()));
            case 8 -> changes(new Change.CloseRoom(room().id(), hours(1 + random.nextInt(5))));
            case 9 ->
                changes(new Change.CloseDay(
                        event.days().get(random.nextInt(event.days().size())).date(), hours(1 + random.nextInt(3))));
            case 10 -> changes(new Change.Away(slot().personId(), hours(1 + random.nextInt(4))));
            default -> changes(new Change.OnlyWithin(SubjectId.person(slot().personId()), hours(4)));
        };
    }

    /** Returns the cancellation of one session. */
    public Changes cancellation() {
        return changes(new Change.CancelSession(session().id()));
    }

    /** Returns the loss of one room for the whole event. */
    public Changes lostRoom() {
        return changes(new Change.CloseRoom(room().id(), null));
    }

    private Changes newSpeaker() {
        Slot slot = Slot.builder("new-1", "new")
                .presence(Presence.OWN_SLOT)
                .minutes(3 + random.nextInt(3), 7)
                .build();
        return changes(
                new Change.AddPerson(newPerson()), new Change.AddSlot(session().id(), slot));
    }

    private Changes newSession() {
        Session session = Session.builder("new")
                .audience(20 + random.nextInt(60))
                .slot(Slot.builder("new-1", "new").presence(Presence.OWN_SLOT).build())
                .slot(Slot.builder("new-2", slot().personId())
                        .presence(Presence.OWN_SLOT)
                        .build())
                .build();
        return changes(new Change.AddPerson(newPerson()), new Change.AddSession(session));
    }

    private Person newPerson() {
        Person.Builder builder = Person.builder("new");
        return random.nextBoolean() ? builder.available(hours(8)).build() : builder.build();
    }

    private Changes changes(Change... changes) {
        return Changes.of(event, changes);
    }

    private Session session() {
        return one(event.sessions());
    }

    private Slot slot() {
        return one(session().slots());
    }

    private Room room() {
        return one(event.rooms());
    }

    /** Returns some hours around a session that is held, on a multiple of 5 minutes. */
    private Window hours(int hours) {
        Placement placement = one(told.placements());
        Instant start = placement.start().minus(Duration.ofMinutes(5L * random.nextInt(12 * hours)));
        return Window.of(start, 60L * hours);
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
