package org.lectern.diagnose.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.event.Wisher;

/**
 * Changes of one subject in an event; everything else stays. An edit gets the subject as it was, and a builder that
 * starts from it.
 */
public final class EventEdits {

    private static final String REASON = "relaxed by the diagnosis";

    private EventEdits() {}

    public static UnaryOperator<Event> waiver(String ruleId, SubjectId subject) {
        return new EventEdit.OfWaiver(new Waiver(ruleId, Set.of(subject), REASON));
    }

    public static UnaryOperator<Event> session(String id, BiFunction<Session, Session.Builder, Session.Builder> edit) {
        return new EventEdit.SessionEventEdit(
                id, old -> edit.apply(old, old.toBuilder()).build());
    }

    public static UnaryOperator<Event> slot(
            String sessionId, String slotId, BiFunction<Slot, Slot.Builder, Slot.Builder> edit) {
        return new EventEdit.SessionEventEdit(
                sessionId,
                session -> session.withSlot(
                        slotId, old -> edit.apply(old, old.toBuilder()).build()));
    }

    public static UnaryOperator<Event> person(String id, BiFunction<Person, Person.Builder, Person.Builder> edit) {
        return new EventEdit.OfPerson(
                id, old -> edit.apply(old, old.toBuilder()).build());
    }

    public static UnaryOperator<Event> room(String id, BiFunction<Room, Room.Builder, Room.Builder> edit) {
        return new EventEdit.OfRoom(id, old -> edit.apply(old, old.toBuilder()).build());
    }

    /** Gives a wish about times other windows, or removes it where there are none. */
    public static UnaryOperator<Event> wish(Wisher wisher, TimeWish wish, List<Window> windows) {
        return switch (wisher) {
            case Session session ->
                session(
                        session.id(),
                        (old, edit) -> edit.preferredWindows(replaced(old, TimeWish.Kind.PREFERRED, wish, windows))
                                .undesiredWindows(replaced(old, TimeWish.Kind.UNDESIRED, wish, windows))
                                .timeWishes(replaced(old, wish, windows)));
            case Person person ->
                person(
                        person.id(),
                        (old, edit) -> edit.preferredWindows(replaced(old, TimeWish.Kind.PREFERRED, wish, windows))
                                .undesiredWindows(replaced(old, TimeWish.Kind.UNDESIRED, wish, windows))
                                .timeWishes(replaced(old, wish, windows)));
        };
    }

    private static List<Window> replaced(Wisher old, TimeWish.Kind kind, TimeWish wish, List<Window> windows) {
        List<Window> plain = kind == TimeWish.Kind.PREFERRED ? old.preferredWindows() : old.undesiredWindows();
        return wish.equals(new TimeWish(kind, plain, Importance.OF_RULE)) ? windows : plain;
    }

    private static List<TimeWish> replaced(Wisher old, TimeWish wish, List<Window> windows) {
        return old.timeWishes().stream()
                .map(own -> own.equals(wish) ? own.withWindows(windows) : own)
                .filter(own -> !own.windows().isEmpty())
                .toList();
    }

    /** Changes the setting of a rule; what the event sets already stays. */
    public static UnaryOperator<Event> rule(String ruleId, UnaryOperator<RuleSetting> edit) {
        return event -> event.toBuilder().editRule(ruleId, edit).build();
    }

    /** Moves a break, or changes its length. */
    public static UnaryOperator<Event> breakTime(String id, UnaryOperator<Window> edit) {
        return event -> event.toBuilder()
                .breaks(event.breaks().stream()
                        .map(given -> given.id().equals(id) ? given.withTime(edit.apply(given.time())) : given)
                        .toList())
                .build();
    }

    /** Replaces all windows of a day. */
    public static UnaryOperator<Event> dayWindows(int day, List<Window> windows) {
        return event -> {
            List<Day> days = new ArrayList<>(event.days());
            days.set(day, days.get(day).withWindows(windows));
            return event.toBuilder().days(days).build();
        };
    }

    /**
     * Returns the one window that lasts all day and does not overlap the windows of the other days, or null where a
     * window of another day lies between those of this one.
     */
    public static @Nullable Window allDay(Event event, int day) {
        Day own = event.days().get(day);
        Instant first = own.windows().stream()
                .map(Window::startInclusive)
                .min(Instant::compareTo)
                .orElseThrow();
        Instant last = own.windows().stream()
                .map(Window::endExclusive)
                .max(Instant::compareTo)
                .orElseThrow();
        Instant start = earlier(first, own.date().atStartOfDay(event.zone()).toInstant());
        Instant end =
                later(last, own.date().plusDays(1).atStartOfDay(event.zone()).toInstant());
        for (int other = 0; other < event.days().size(); other++) {
            for (Window window :
                    other == day ? List.<Window>of() : event.days().get(other).windows()) {
                if (!window.endExclusive().isAfter(first)) {
                    start = later(start, window.endExclusive());
                } else if (!window.startInclusive().isBefore(last)) {
                    end = earlier(end, window.startInclusive());
                } else {
                    return null;
                }
            }
        }
        return new Window(start, end);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
