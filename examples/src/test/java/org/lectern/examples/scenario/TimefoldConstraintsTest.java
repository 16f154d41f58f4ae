package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Event;
import org.lectern.rule.Report;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/** Each row of {@code docs/timefold-constraints.md}, in an event in which its rule decides. */
@Tag("slow")
class TimefoldConstraintsTest {

    private static final Path TABLE = Path.of("..", "docs", "timefold-constraints.md");
    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z][^|]+) \\| (?:hard|soft|built in) \\| `([a-z-]+)` \\|.*");
    private static final Map<String, TwoRooms> EVENTS = TimefoldConstraints.all();

    record Row(String constraint, String ruleId) {}

    static List<Row> rows() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .map(ROW::matcher)
                    .filter(row -> row.matches())
                    .map(row -> new Row(row.group(1), row.group(2)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void table_always_hasARowForEachConstraintAndNoOther() {
        Set<String> listed = rows().stream().map(Row::constraint).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(EVENTS.keySet()), listed);
        assertEquals(40, rows().size());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void row_always_namesTheRuleThatDecides(Row row) {
        TwoRooms scenario = EVENTS.get(row.constraint());
        Event event = scenario.event();

        Report broken = StandardRules.checker().check(event, scenario.brokenTimetable(event));
        SolveResult solved =
                Lectern.solve(event, SolveOptions.builder().stepLimit(500).build());

        assertTrue(cost(broken, row) > 0, () -> row + " holds: " + broken.findings());
        assertEquals(0, cost(solved.report(), row), row::toString);
        assertTrue(
                solved.score().compareTo(broken.score()) < 0,
                () -> row + ": " + solved.score() + " and " + broken.score());
    }

    private static long cost(Report report, Row row) {
        return report.costs().getOrDefault(row.ruleId(), -1L);
    }
}
