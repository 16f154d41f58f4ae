package org.lectern.examples.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.change.EventLimit;
import org.lectern.event.DailyLimit;
import org.lectern.event.RoomLimits;
import org.lectern.event.RuleSetting;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.event.Travel;
import org.lectern.text.Wording;

/** Settings of rules and limits in words. */
final class SettingText {

    private SettingText() {}

    static String words(RuleSetting setting) {
        List<String> parts = new ArrayList<>();
        setting.findEnabled().ifPresent(on -> parts.add(on ? "on" : "off"));
        setting.findLevel().ifPresent(level -> parts.add("level " + Wording.word(level)));
        setting.findWeight().ifPresent(weight -> parts.add("weight " + weight));
        setting.parameters().forEach((name, value) -> parts.add(name + " " + value));
        if (!setting.reason().isEmpty()) {
            parts.add("with the reason '%s'".formatted(setting.reason()));
        }
        return parts.isEmpty() ? "listed" : String.join(", ", parts);
    }

    static String sentence(EventLimit limit, Function<SubjectId, String> names) {
        return switch (limit) {
            case EventLimit.Daily daily -> "%s: %s.".formatted(name(daily.subject(), names), words(daily.limit()));
            case EventLimit.Shifts shifts ->
                "%s: %s.".formatted(names.apply(SubjectId.person(shifts.personId())), words(shifts.limits()));
            case EventLimit.Rooms(String personId, RoomLimits limits) ->
                "%s: %s."
                        .formatted(
                                names.apply(SubjectId.person(personId)),
                                new RoomText(room -> names.apply(SubjectId.room(room))).of(limits));
            case EventLimit.Changeover(int minutes) ->
                "Everybody needs %s between two sessions.".formatted(Wording.minutes(minutes));
            case EventLimit.TravelTime(Travel way) ->
                "It takes %s from %s to %s."
                        .formatted(Wording.minutes(way.minutes()), way.building(), way.otherBuilding());
        };
    }

    private static String name(@Nullable SubjectId subject, Function<SubjectId, String> names) {
        return subject == null ? "The event" : names.apply(subject);
    }

    private static String words(DailyLimit limit) {
        List<String> parts = new ArrayList<>();
        limit.findMaxSessions().ifPresent(most -> parts.add("at most " + Wording.count(most, "session")));
        limit.findMaxMinutes().ifPresent(most -> parts.add("at most " + Wording.minutes(most)));
        return parts.isEmpty() ? "no limit of a day" : Wording.list(parts) + " a day";
    }

    private static String words(ShiftLimits limits) {
        return "shifts of at most %s, at most %s on one day, %s in three, %s in four and %s in seven days"
                .formatted(
                        Wording.minutes(limits.maxShiftMinutes()),
                        limits.maxShiftsPerDay(),
                        limits.maxShiftsIn3Days(),
                        limits.maxShiftsIn4Days(),
                        limits.maxShiftsIn7Days());
    }
}
