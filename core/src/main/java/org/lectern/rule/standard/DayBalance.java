package org.lectern.rule.standard;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code day-balance}: no day is much fuller than another. Findings are about all days with most sessions and all days with
 * fewest.
 *
 * <p>Only days that some session may use count: by its pins, and with a half-day that holds its shortest length. A window is one, or each
 * part of it beside a break that splits it; other breaks leave it whole.
 */
final class DayBalance implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.DAY_BALANCE,
                        RuleScope.COUPLING,
                        5,
                        "sessions on the fullest day − sessions on the emptiest day",
                        "All days that sessions may use have the same number of sessions. Pins and shortest"
                                + " lengths decide which days those are.",
                        "One more session on a day tires everybody who is there all day. That is worth half"
                                + " as much as one more half-day of a region.")
                .withFindingsAbout("every day with the most sessions and every day with the fewest");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        SortedMap<LocalDate, List<ScheduledSession>> byDay = Grouping.byDay(view.scheduledSessions());
        SortedMap<LocalDate, Integer> counts = new TreeMap<>();
        view.dates().stream()
                .filter(date -> mayBeUsed(date, view))
                .forEach(date ->
                        counts.put(date, byDay.getOrDefault(date, List.of()).size()));
        if (!counts.isEmpty()) {
            report(counts, findings);
        }
    }

    private static void report(SortedMap<LocalDate, Integer> counts, FindingSink findings) {
        int most = Collections.max(counts.values());
        int fewest = Collections.min(counts.values());
        List<LocalDate> fullest = datesWith(most, counts);
        List<LocalDate> emptiest = datesWith(fewest, counts);
        findings.report(
                most - fewest,
                Stream.concat(fullest.stream(), emptiest.stream())
                        .map(Subject::day)
                        .toList(),
                () -> TranslatableSentence.of(
                        RuleIds.DAY_BALANCE,
                        "The fullest days have %s (%s), the emptiest %s (%s): %s fewer.",
                        FindingText.count(most, "session"),
                        dates(fullest),
                        fewest,
                        dates(emptiest),
                        most - fewest));
    }

    private static List<LocalDate> datesWith(int sessions, SortedMap<LocalDate, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == sessions)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static TranslatableSentence.ValueList dates(List<LocalDate> dates) {
        return FindingText.commaSeparated(
                dates.stream().<Object>map(FindingText::of).toList());
    }

    private static boolean mayBeUsed(LocalDate date, TimetableView view) {
        return view.event().sessions().stream().anyMatch(session -> mayUse(session, date, view));
    }

    private static boolean mayUse(Session session, LocalDate date, TimetableView view) {
        Pin pin = session.pin();
        boolean dayAllows = pin.findDay().map(date::equals).orElse(true);
        boolean startAllows = pin.findStart()
                .map(start -> view.halfDayOf(Window.of(start, session.minAllowedMinutes())))
                .map(halfDay -> halfDay.date().equals(date))
                .orElse(true);
        boolean fits = view.halfDays().stream()
                .filter(halfDay -> halfDay.date().equals(date))
                .anyMatch(halfDay -> halfDay.window().minutes() >= session.minAllowedMinutes());
        return dayAllows && startAllows && fits;
    }
}
