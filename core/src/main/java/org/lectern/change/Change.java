package org.lectern.change;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Availability;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

/**
 * One thing that changes in an event after its timetable was published.
 *
 * @since 0.1.0
 */
public sealed interface Change {

    /** A turn is not taken: its speaker is refused a visa, or withdraws. */
    record WithdrawSlot(String slotId) implements Change {

        public WithdrawSlot {
            Objects.requireNonNull(slotId, "slotId");
        }
    }

    /** A person takes part in nothing that has not been held: all turns of the person, and all attendance. */
    record WithdrawPerson(String personId) implements Change {

        public WithdrawPerson {
            Objects.requireNonNull(personId, "personId");
        }
    }

    /** Another person takes a turn. */
    record ReplaceSpeaker(String slotId, String personId) implements Change {

        public ReplaceSpeaker {
            Objects.requireNonNull(slotId, "slotId");
            Objects.requireNonNull(personId, "personId");
        }
    }

    /** A person becomes known, for turns and attendance that later changes give. */
    record AddPerson(Person person) implements Change {

        public AddPerson {
            Objects.requireNonNull(person, "person");
        }
    }

    /** A session gets one more turn. */
    record AddSlot(String sessionId, Slot slot) implements Change {

        public AddSlot {
            Objects.requireNonNull(sessionId, "sessionId");
            Objects.requireNonNull(slot, "slot");
        }
    }

    /**
     * A turn is taken in another way, such as by a video.
     *
     * @param presence how much of the session the speaker attends, or null to leave it
     * @param minMinutes the fewest minutes, or null to keep them
     * @param maxMinutes the most minutes, or null to keep them
     * @param priority what it costs to drop the turn, or null to leave it
     */
    record EditSlot(
            String slotId,
            @Nullable Presence presence,
            @Nullable Integer minMinutes,
            @Nullable Integer maxMinutes,
            @Nullable Integer priority)
            implements Change {

        public EditSlot {
            Objects.requireNonNull(slotId, "slotId");
        }
    }

    /** A session is not held: a country drops out. */
    record CancelSession(String sessionId) implements Change {

        public CancelSession {
            Objects.requireNonNull(sessionId, "sessionId");
        }
    }

    /** One more session is to be held. */
    record AddSession(Session session) implements Change {

        public AddSession {
            Objects.requireNonNull(session, "session");
        }
    }

    /** A session asks for something else. */
    record EditSession(String sessionId, SessionEdit edit) implements Change {

        public EditSession {
            Objects.requireNonNull(sessionId, "sessionId");
            Objects.requireNonNull(edit, "edit");
        }
    }

    /** A person wishes for other times, or has another limit of gaps. */
    record EditPerson(String personId, PersonEdit edit) implements Change {

        public EditPerson {
            Objects.requireNonNull(personId, "personId");
            Objects.requireNonNull(edit, "edit");
        }
    }

    /** One more room can be used. */
    record AddRoom(Room room) implements Change {

        public AddRoom {
            Objects.requireNonNull(room, "room");
        }
    }

    /** A room offers something else. */
    record EditRoom(String roomId, RoomEdit edit) implements Change {

        public EditRoom {
            Objects.requireNonNull(roomId, "roomId");
            Objects.requireNonNull(edit, "edit");
        }
    }

    /** A room cannot be used in a window or, if that is null, for anything that has not been held. */
    record CloseRoom(String roomId, @Nullable Window window) implements Change {

        public CloseRoom {
            Objects.requireNonNull(roomId, "roomId");
        }
    }

    /** One more day can be used. */
    record AddDay(Day day) implements Change {

        public AddDay {
            Objects.requireNonNull(day, "day");
        }
    }

    /** Nothing is held on a day in a window or, if that is null, on the whole day. */
    record CloseDay(LocalDate day, @Nullable Window window) implements Change {

        public CloseDay {
            Objects.requireNonNull(day, "day");
        }
    }

    /** There is one more break. */
    record AddBreak(Break added) implements Change {

        public AddBreak {
            Objects.requireNonNull(added, "added");
        }
    }

    /** A break is at another time, or shorter or longer. */
    record MoveBreak(String breakId, Window to) implements Change {

        public MoveBreak {
            Objects.requireNonNull(breakId, "breakId");
            Objects.requireNonNull(to, "to");
        }
    }

    /** There is no such break. */
    record CancelBreak(String breakId) implements Change {

        public CancelBreak {
            Objects.requireNonNull(breakId, "breakId");
        }
    }

    /** A person cannot be there during a window. */
    record Away(String personId, Window window) implements Change {

        public Away {
            Objects.requireNonNull(personId, "personId");
            Objects.requireNonNull(window, "window");
        }
    }

    /** A person, room or day is there, or a session takes place, within a window alone: "only after 14:10". */
    record OnlyWithin(SubjectId subject, Window window) implements Change {

        public OnlyWithin {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(window, "window");
        }
    }

    /** One window of a person, room, session or day moves, grows or shrinks: another takes its place. */
    record MoveWindow(SubjectId subject, Window window, Window to) implements Change {

        public MoveWindow {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(window, "window");
            Objects.requireNonNull(to, "to");
        }
    }

    /** All windows of a person, room, session or day are others; a day is never always held. */
    record SetWindows(SubjectId subject, Availability availability) implements Change {

        public SetWindows {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(availability, "availability");
        }
    }

    /**
     * A day is held on another date or at another time; what was published for it goes with it.
     *
     * @param to the date that takes its place, perhaps the same
     * @param minutes how much later, negative for earlier
     */
    record ShiftDay(LocalDate day, LocalDate to, int minutes) implements Change {

        public ShiftDay {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(to, "to");
        }
    }

    /** All that lies ahead is held some days later, negative for earlier, with its windows and pins; a day that has begun is split. */
    record Postpone(int days) implements Change {}

    /** A limit, or a time between two sessions, is another one. */
    record SetLimit(EventLimit limit) implements Change {

        public SetLimit {
            Objects.requireNonNull(limit, "limit");
        }
    }

    /** Sessions ask something more of one another. */
    record AddRelation(Relation relation) implements Change {

        public AddRelation {
            Objects.requireNonNull(relation, "relation");
        }
    }

    /** Sessions ask something no longer of one another. */
    record RemoveRelation(Relation relation) implements Change {

        public RemoveRelation {
            Objects.requireNonNull(relation, "relation");
        }
    }

    /** Sessions that share topics ask something more of one another. */
    record AddTopicRelation(TopicRelation relation) implements Change {

        public AddTopicRelation {
            Objects.requireNonNull(relation, "relation");
        }
    }

    /** Sessions that share topics ask something no longer of one another. */
    record RemoveTopicRelation(TopicRelation relation) implements Change {

        public RemoveTopicRelation {
            Objects.requireNonNull(relation, "relation");
        }
    }

    /** A rule is set otherwise; what the setting does not give stays as it is. */
    record SetRule(RuleSetting setting) implements Change {

        public SetRule {
            Objects.requireNonNull(setting, "setting");
        }
    }

    /** An exception to a rule is accepted. */
    record Waive(Waiver waiver) implements Change {

        public Waive {
            Objects.requireNonNull(waiver, "waiver");
        }
    }
}
