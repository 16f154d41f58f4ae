package org.lectern.diagnose.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.edit.EnglishText;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.WishFacts;
import org.lectern.event.Availability;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;
import org.lectern.event.Wisher;
import org.lectern.text.FilledText;
import org.lectern.text.Wording;

/** Windows that could be made longer, of people, rooms, sessions and days, and breaks that could be shorter or at another time. */
final class WindowCandidates {

    private static final int STEP = 5;
    private static final int MAX_MINUTES = 240;
    private static final int WINDOW_BURDEN = 100;
    private static final int DAY_BURDEN = 200;

    private final Event event;
    private final EnglishText text;

    WindowCandidates(Event event) {
        this.event = event;
        this.text = new EnglishText(event.zone());
    }

    List<RepairCandidate> of(Person person) {
        Function<Availability, UnaryOperator<Event>> edit =
                given -> EventEdits.person(person.id(), (old, builder) -> builder.availability(given));
        return person.availability().isNever()
                ? once("Ask %s to be there on %s.", person.name(), edit)
                : longer(
                        WINDOW_BURDEN,
                        person.name(),
                        person.availability().windows(),
                        "Ask %1$s to stay %3$s longer on %2$s.",
                        "Ask %1$s to come %3$s earlier on %2$s.",
                        windows -> edit.apply(Availability.within(windows)));
    }

    List<RepairCandidate> of(Room room) {
        Function<Availability, UnaryOperator<Event>> edit =
                given -> EventEdits.room(room.id(), (old, builder) -> builder.availability(given));
        return room.availability().isNever()
                ? once("Open room %s on %s.", room.name(), edit)
                : longer(
                        WINDOW_BURDEN,
                        room.name(),
                        room.availability().windows(),
                        "Keep room %1$s open %3$s longer on %2$s.",
                        "Open room %1$s %3$s earlier on %2$s.",
                        windows -> edit.apply(Availability.within(windows)));
    }

    List<RepairCandidate> of(Session session) {
        Function<Availability, UnaryOperator<Event>> edit =
                given -> EventEdits.session(session.id(), (old, builder) -> builder.availability(given));
        return session.availability().isNever()
                ? once("Let %s take place on %s.", session.name(), edit)
                : longer(
                        WINDOW_BURDEN,
                        session.name(),
                        session.availability().windows(),
                        "Let %1$s end %3$s later on %2$s.",
                        "Let %1$s start %3$s earlier on %2$s.",
                        windows -> edit.apply(Availability.within(windows)));
    }

    /** Returns a wish about times given up and, if times are preferred, each with a later end or an earlier start. */
    List<RepairCandidate> of(Wisher wisher, Fact fact) {
        List<RepairCandidate> all = new ArrayList<>();
        WishFacts.find(wisher, fact)
                .filter(wish -> wish.kind() == TimeWish.Kind.PREFERRED)
                .ifPresent(wish -> all.addAll(longer(
                        WINDOW_BURDEN,
                        wisher.name(),
                        wish.windows(),
                        "Extend the preferred time of %1$s on %2$s by %3$s beyond %5$s.",
                        "Extend the preferred time of %1$s on %2$s by %3$s before %4$s.",
                        windows -> EventEdits.wish(wisher, wish, windows))));
        all.add(RepairCandidate.of(DAY_BURDEN, "Give up this wish: %s".formatted(fact.sentence()), fact::relaxedIn));
        return all;
    }

    /** Returns a window of the event for what has none, one by one. */
    private List<RepairCandidate> once(
            String sentence, String name, Function<Availability, UnaryOperator<Event>> edit) {
        return event.days().stream()
                .flatMap(day -> day.windows().stream())
                .map(window -> RepairCandidate.of(
                        DAY_BURDEN,
                        FilledText.of(sentence, name, text.windows(List.of(window))),
                        edit.apply(Availability.within(window))))
                .toList();
    }

    List<RepairCandidate> ofDay(int index) {
        return longer(
                DAY_BURDEN,
                "",
                event.days().get(index).windows(),
                "Extend %2$s by %3$s beyond %5$s.",
                "Start %2$s %3$s earlier than %4$s.",
                windows -> EventEdits.dayWindows(index, windows));
    }

    /** Returns the break with a later start or an earlier end, at another time, and given up. */
    List<RepairCandidate> of(Break given, Fact fact) {
        Window time = given.time();
        String name = "the break %s on %s".formatted(given.name(), text.day(time.startInclusive()));
        List<RepairCandidate> all = new ArrayList<>();
        int shorter = (int) (time.minutes() - 1) / STEP;
        if (shorter > 0) {
            all.add(breakTime(given, shorter, null, "Start %s %s later.", name, k -> time.expand(-k, 0)));
            all.add(breakTime(given, shorter, null, "End %s %s earlier.", name, k -> time.expand(0, -k)));
        }
        // Moved further, a break may be in the way again.
        UnaryOperator<Event> relaxed = fact::relaxedIn;
        int farthest = MAX_MINUTES / STEP;
        all.add(breakTime(given, farthest, relaxed, "Move %s by %s to a later time.", name, k -> time.expand(-k, k)));
        all.add(breakTime(
                given, farthest, relaxed, "Move %s by %s to an earlier time.", name, k -> time.expand(k, -k)));
        all.add(RepairCandidate.of(DAY_BURDEN, "Let sessions run during %s.".formatted(name), relaxed));
        return all;
    }

    private static RepairCandidate breakTime(
            Break given,
            int maxUnits,
            @Nullable UnaryOperator<Event> relaxation,
            String sentence,
            String name,
            IntFunction<Window> time) {
        return new RepairCandidate(
                WINDOW_BURDEN,
                STEP,
                maxUnits,
                k -> FilledText.of(sentence, name, Wording.minutes(k)),
                k -> EventEdits.breakTime(given.id(), old -> time.apply(k)),
                relaxation);
    }

    /** Returns each window with a later end or an earlier start; the texts get name, day, minutes, start and end. */
    private List<RepairCandidate> longer(
            int burden,
            String name,
            List<Window> windows,
            String later,
            String earlier,
            Function<List<Window>, UnaryOperator<Event>> edit) {
        List<RepairCandidate> all = new ArrayList<>();
        for (Window window : windows) {
            IntFunction<Object[]> words = minutes -> new Object[] {
                name,
                text.day(window.startInclusive()),
                Wording.minutes(minutes),
                text.time(window.startInclusive()),
                text.time(window.endExclusive())
            };
            all.add(new RepairCandidate(
                    burden,
                    STEP,
                    MAX_MINUTES / STEP,
                    k -> later.formatted(words.apply(k)),
                    k -> edit.apply(replaced(windows, window, window.expand(0, k)))));
            all.add(new RepairCandidate(
                    burden,
                    STEP,
                    MAX_MINUTES / STEP,
                    k -> earlier.formatted(words.apply(k)),
                    k -> edit.apply(replaced(windows, window, window.expand(k, 0)))));
        }
        return all;
    }

    private static List<Window> replaced(List<Window> windows, Window old, Window changed) {
        return windows.stream()
                .map(window -> window.equals(old) ? changed : window)
                .toList();
    }
}
