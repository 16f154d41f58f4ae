package org.lectern.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.event.Availability;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.job.work.JobScope;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.panel.time.RoomHours;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.rule.standard.StandardRules;

/** Spreads each session evenly over the half-days and rooms that meet its own requirements. */
final class DensityCount {

    private record RoomHalfDay(Day day, Window window, int start, int end) {}

    private final Event event;
    private final List<RoomHalfDay> halves = new ArrayList<>();
    private final List<int[]> hours = new ArrayList<>();
    private final double[][] busy;

    DensityCount(Event event) {
        this.event = event;
        Timeline timeline = Timeline.of(event);
        event.days()
                .forEach(day -> day.windows()
                        .forEach(window -> halves.add(new RoomHalfDay(
                                day,
                                window,
                                timeline.toMinute(window.startInclusive()),
                                timeline.toMinute(window.endExclusive())))));
        halves.sort(Comparator.comparing(half -> half.window().startInclusive()));
        int[] days = RoomHours.ofDays(event, timeline);
        event.rooms().forEach(room -> {
            int[] open = RoomHours.available(days, room.availability(), timeline);
            hours.add(RoomHours.withoutBreaks(open, room, closingBreaks(room), timeline));
        });
        this.busy = new double[event.rooms().size()][halves.size()];
        event.sessions().forEach(this::spread);
    }

    Density density() {
        int atOnce = atOnce();
        RoomHours.OpenCounts open = RoomHours.count(hours);
        List<Density.Cell> cells = new ArrayList<>();
        for (int r = 0; r < busy.length; r++) {
            Room room = event.rooms().get(r);
            for (int h = 0; h < halves.size(); h++) {
                RoomHalfDay half = halves.get(h);
                int[] spans = MinuteSpans.common(hours.get(r), new int[] {half.start(), half.end()});
                double minutes = 0;
                for (int i = 0; i < spans.length; i += 2) {
                    minutes += open.share(spans[i], spans[i + 1], atOnce);
                }
                cells.add(new Density.Cell(Subject.of(room), half.day().date(), half.window(), minutes, busy[r][h]));
            }
        }
        return new Density(cells);
    }

    /** Returns how many sessions may run at once. */
    private int atOnce() {
        RuleConfig config = config(RuleIds.MAX_PARALLEL);
        return isStrict(config)
                ? (int) config.findParameter(ParameterNames.LIMIT).orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
    }

    /** Returns the breaks through which no session may run in a room. */
    private List<Break> closingBreaks(Room room) {
        if (!isStrict(config(RuleIds.DURING_BREAK))) {
            return List.of();
        }
        return event.breaks().stream()
                .filter(given -> event.waivers().stream()
                        .filter(waiver -> waiver.ruleId().equals(RuleIds.DURING_BREAK))
                        .noneMatch(waiver -> mayCover(waiver, room, given)))
                .toList();
    }

    /** Returns whether a waiver covers a break in a room, for one session at least. */
    private static boolean mayCover(Waiver waiver, Room room, Break given) {
        return waiver.subjects().stream()
                .allMatch(subject -> subject.kind() == SubjectId.Kind.SESSION
                        || subject.equals(SubjectId.room(room.id()))
                        || subject.equals(SubjectId.breakTime(given.id())));
    }

    /** Returns a rule as the event sets it; rules of an application are not known here. */
    private RuleConfig config(String ruleId) {
        List<RuleSetting> own = event.ruleSettings().stream()
                .filter(setting -> setting.ruleId().equals(ruleId))
                .toList();
        return EffectiveRules.of(own, List.of(), StandardRules.catalogue()).config(ruleId);
    }

    private static boolean isStrict(RuleConfig config) {
        return config.isActive() && config.level() != Level.SOFT;
    }

    private void spread(Session session) {
        JobScope.checkpoint();
        List<Person> attendants = event.people().stream()
                .filter(person -> session.attendantIds().contains(person.id()))
                .toList();
        List<int[]> cells = new ArrayList<>();
        for (int r = 0; r < busy.length; r++) {
            for (int h = 0; h < halves.size(); h++) {
                if (mayGo(session, attendants, r, halves.get(h))) {
                    cells.add(new int[] {r, h});
                }
            }
        }
        for (int[] cell : cells) {
            Room room = event.rooms().get(cell[0]);
            int minutes = session.minAllowedMinutes() + room.setUpMinutes() + room.tearDownMinutes();
            busy[cell[0]][cell[1]] += (double) minutes / cells.size();
        }
    }

    private boolean mayGo(Session session, List<Person> attendants, int r, RoomHalfDay half) {
        Room room = event.rooms().get(r);
        boolean fits = room.seats() >= session.audience().orElse(0)
                && session.roomLimits().allow(room);
        Pin pin = session.pin();
        boolean mayBeHere = pin.findRoomId().map(room.id()::equals).orElse(true)
                && pin.findDay().map(half.day().date()::equals).orElse(true)
                && pin.findStart()
                        .map(start -> half.window().contains(new Window(start, start)))
                        .orElse(true);
        boolean isOpen = half.window().minutes() >= session.minAllowedMinutes()
                && MinuteSpans.minutesInside(hours.get(r), half.start(), half.end()) >= session.minAllowedMinutes();
        return fits
                && isOpen
                && mayBeHere
                && hasMinutes(session.availability(), half.window(), session.minAllowedMinutes())
                && attendantsAreThere(session, attendants, half.window());
    }

    private static boolean hasMinutes(Availability available, Window half, int minutes) {
        return available.during(half).stream().anyMatch(window -> window.minutes() >= minutes);
    }

    private static boolean attendantsAreThere(Session session, List<Person> attendants, Window half) {
        return attendants.stream()
                .map(Person::availability)
                .allMatch(available -> hasMinutes(available, half, session.minAllowedMinutes()));
    }
}
