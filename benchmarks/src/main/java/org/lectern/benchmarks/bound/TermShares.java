package org.lectern.benchmarks.bound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.solve.term.TermKind;

/**
 * What each kind of terms brings to the bounds of events of one size: a table in Markdown with a column for each class, and for each level
 * at which its best known timetables cost something.
 */
public final class TermShares {

    private final Map<Column, List<BoundedEvent>> columns = new LinkedHashMap<>();

    private record Column(EventClass eventClass, Level level) {

        String heading() {
            return "`%s`, %s".formatted(eventClass.word(), level.name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Adds the event of a seed, unless its best known timetable costs nothing or breaks a hard rule.
     *
     * @param steps how many steps the search for the best known timetable makes at most
     * @param work how many arcs each bound may look at
     */
    public void add(EventClass eventClass, int sessions, long seed, long steps, long work) {
        Event event = EventGenerator.generate(eventClass, sessions, seed, eventClass.rules())
                .event();
        BoundedEvent.measure(event, seed, steps, work)
                .ifPresent(bounded -> columns.computeIfAbsent(
                                new Column(eventClass, bounded.level()), ignored -> new ArrayList<>())
                        .add(bounded));
    }

    /** Returns the table, each number a mean; a cell is empty where no event of the column has such terms. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                columns.keySet().stream().map(Column::heading).collect(Collectors.joining(" | ", "| bound | ", " |")));
        lines.add("| --- |" + " --- |".repeat(columns.size()));
        lines.add(row("events", events -> Integer.toString(events.size())));
        lines.add(row("with all: below the best known", events -> mean(events, BoundedEvent::below)));
        lines.add(row("with none: below the best known", events -> mean(events, BoundedEvent::withoutAny)));
        for (TermKind kind : occurring()) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            lines.add(row(
                    "without " + name,
                    events -> mean(
                            events.stream()
                                    .filter(event -> event.losses().containsKey(kind))
                                    .toList(),
                            event -> Objects.requireNonNull(event.losses().get(kind)))));
        }
        return lines;
    }

    private Set<TermKind> occurring() {
        Set<TermKind> kinds = EnumSet.noneOf(TermKind.class);
        columns.values()
                .forEach(events ->
                        events.forEach(event -> kinds.addAll(event.losses().keySet())));
        return kinds;
    }

    private String row(String name, Function<List<BoundedEvent>, String> cell) {
        return columns.values().stream().map(cell).collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
    }

    private static String mean(List<BoundedEvent> events, Function<BoundedEvent, Double> figure) {
        return events.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.1f",
                        events.stream().mapToDouble(figure::apply).average().orElseThrow());
    }
}
