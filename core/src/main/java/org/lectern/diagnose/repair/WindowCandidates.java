package org.lectern.diagnose.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.lectern.diagnose.edit.EnglishText;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Window;

/** Windows that could be made longer: of people, rooms and days. */
final class WindowCandidates {

    private static final int STEP = 5;
    private static final int MAX_MINUTES = 240;
    private static final int WINDOW_BURDEN = 100;
    private static final int DAY_BURDEN = 200;

    private final Event event;
    private final EnglishText words;
    private final List<RepairCandidate> all = new ArrayList<>();

    WindowCandidates(Event event) {
        this.event = event;
        this.words = new EnglishText(event.zone());
    }

    private void amount(int burden, IntFunction<String> sentence, IntFunction<UnaryOperator<Event>> edit) {
        all.add(new RepairCandidate(burden, STEP, MAX_MINUTES / STEP, sentence, edit));
    }

    List<RepairCandidate> of(Person person) {
        for (int i = 0; i < person.availableWindows().size(); i++) {
            int index = i;
            Window window = person.availableWindows().get(i);
            amount(
                    WINDOW_BURDEN,
                    k -> "Ask %s to stay %s longer on %s."
                            .formatted(person.name(), EnglishText.minutes(k), words.day(window.startInclusive())),
                    k -> EventEdits.person(
                            person.id(),
                            (old, edit) -> edit.availableWindows(longer(old.availableWindows(), index, 0, k))));
            amount(
                    WINDOW_BURDEN,
                    k -> "Ask %s to come %s earlier on %s."
                            .formatted(person.name(), EnglishText.minutes(k), words.day(window.startInclusive())),
                    k -> EventEdits.person(
                            person.id(),
                            (old, edit) -> edit.availableWindows(longer(old.availableWindows(), index, k, 0))));
        }
        return all;
    }

    static List<Window> longer(List<Window> windows, int index, int before, int after) {
        List<Window> changed = new ArrayList<>(windows);
        changed.set(index, windows.get(index).expand(before, after));
        return changed;
    }

    List<RepairCandidate> of(Room room) {
        for (int i = 0; i < room.availableWindows().size(); i++) {
            int index = i;
            String day = words.day(room.availableWindows().get(i).startInclusive());
            amount(
                    WINDOW_BURDEN,
                    k -> "Keep room %1$s open %3$s longer on %2$s.".formatted(room.name(), day, EnglishText.minutes(k)),
                    k -> EventEdits.room(
                            room.id(),
                            (old, edit) -> edit.availableWindows(longer(old.availableWindows(), index, 0, k))));
            amount(
                    WINDOW_BURDEN,
                    k -> "Open room %1$s %3$s earlier on %2$s.".formatted(room.name(), day, EnglishText.minutes(k)),
                    k -> EventEdits.room(
                            room.id(),
                            (old, edit) -> edit.availableWindows(longer(old.availableWindows(), index, k, 0))));
        }
        return all;
    }

    List<RepairCandidate> ofDay(int index) {
        Day day = event.days().get(index);
        for (int i = 0; i < day.windows().size(); i++) {
            int window = i;
            amount(
                    DAY_BURDEN,
                    k -> "Extend %1$s by %3$s beyond %2$s."
                            .formatted(
                                    words.day(day.windows().get(window).startInclusive()),
                                    words.time(day.windows().get(window).endExclusive()),
                                    EnglishText.minutes(k)),
                    k -> EventEdits.dayWindows(index, longer(day.windows(), window, 0, k)));
            amount(
                    DAY_BURDEN,
                    k -> "Start %s %s earlier than %s."
                            .formatted(
                                    words.day(day.windows().get(window).startInclusive()),
                                    EnglishText.minutes(k),
                                    words.time(day.windows().get(window).startInclusive())),
                    k -> EventEdits.dayWindows(index, longer(day.windows(), window, k, 0)));
        }
        return all;
    }
}
