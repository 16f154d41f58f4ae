package org.lectern.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Day;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

/** One thing that changes in an event after its timetable was published. */
public sealed interface Change {

    /** A turn is not taken: its speaker is refused a visa, or withdraws. */
    record WithdrawSlot(String slotId) implements Change {}

    /** A person takes part in nothing that has not been held: all turns of the person, and all attendance. */
    record WithdrawPerson(String personId) implements Change {}

    /** Another person takes a turn. */
    record ReplaceSpeaker(String slotId, String personId) implements Change {}

    /** A person becomes known, for turns and attendance that later changes give. */
    record AddPerson(Person person) implements Change {}

    /** A session gets one more turn. */
    record AddSlot(String sessionId, Slot slot) implements Change {}

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
            implements Change {}

    /** A session is not held: a country drops out. */
    record CancelSession(String sessionId) implements Change {}

    /** One more session is to be held. */
    record AddSession(Session session) implements Change {}

    /** A session asks for something else. */
    record EditSession(String sessionId, SessionEdit edit) implements Change {}

    /** One more room can be used. */
    record AddRoom(Room room) implements Change {}

    /** A room offers something else. */
    record EditRoom(String roomId, RoomEdit edit) implements Change {}

    /**
     * A room cannot be used.
     *
     * @param window when, or null for all that has not been held
     */
    record CloseRoom(String roomId, @Nullable Window window) implements Change {}

    /** One more day can be used. */
    record AddDay(Day day) implements Change {}

    /**
     * Nothing is held on a day.
     *
     * @param window when on that day, or null for the whole day
     */
    record CloseDay(LocalDate day, @Nullable Window window) implements Change {}

    /** A person cannot be there during a window. */
    record Away(String personId, Window window) implements Change {}

    /**
     * A person, room or day is there within a window alone: "only after 14:10".
     *
     * @param subject a person, a room or a day
     */
    record OnlyWithin(SubjectId subject, Window window) implements Change {}

    /**
     * One window of a person, room or day moves, grows or shrinks.
     *
     * @param subject a person, a room or a day
     * @param window the window as it is
     * @param to the window that takes its place
     */
    record MoveWindow(SubjectId subject, Window window, Window to) implements Change {}

    /**
     * All windows of a person, room or day are others.
     *
     * @param subject a person, a room or a day
     * @param windows the windows; of a person or a room none means always
     */
    record SetWindows(SubjectId subject, List<Window> windows) implements Change {

        public SetWindows {
            windows = List.copyOf(windows);
        }
    }

    /**
     * A day is held on another date or at another time; what was published for it goes with it.
     *
     * @param day the day
     * @param to the date that takes its place, perhaps the same
     * @param minutes how much later, negative for earlier
     */
    record ShiftDay(LocalDate day, LocalDate to, int minutes) implements Change {}

    /**
     * The round is held some days later, negative for earlier, at the same times of day; windows of rooms and people,
     * pins and what was published go with it.
     */
    record Postpone(int days) implements Change {}

    /** Sessions ask something more of one another. */
    record AddRelation(Relation relation) implements Change {}

    /** Sessions ask something no longer of one another. */
    record RemoveRelation(Relation relation) implements Change {}

    /** A rule is set otherwise; what the setting does not give stays as it is. */
    record SetRule(RuleSetting setting) implements Change {}

    /** An exception to a rule is accepted. */
    record Waive(Waiver waiver) implements Change {}
}
