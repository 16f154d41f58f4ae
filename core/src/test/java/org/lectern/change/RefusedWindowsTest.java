package org.lectern.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lectern.change.TwoDayRound.EVENT;
import static org.lectern.change.TwoDayRound.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;

/** What a change takes away must be at least a minute, and no mistake is left out without a word. */
class RefusedWindowsTest {

    private static final Window BACKWARDS = new Window(at("2020-03-28T15:00"), at("2020-03-28T14:00"));
    private static final Window EMPTY = new Window(at("2020-03-28T15:00"), at("2020-03-28T15:00"));

    private static Stream<Change> changesWithoutAMinute() {
        return Stream.of(BACKWARDS, EMPTY)
                .flatMap(window -> Stream.of(
                        new Change.CloseRoom("R7", window),
                        new Change.CloseDay(LocalDate.parse("2020-03-28"), window),
                        new Change.Away("ana", window),
                        new Change.OnlyWithin(SubjectId.session("MW"), window)));
    }

    @ParameterizedTest
    @MethodSource("changesWithoutAMinute")
    void window_thatEndsBeforeItBegins_isRefused(Change change) {
        List<Problem> problems = Changes.of(EVENT, change).problems(EVENT);

        assertEquals(
                List.of("empty-window at /changes/0/window"),
                problems.stream()
                        .map(problem -> problem.code() + " at " + problem.pointer())
                        .toList());
    }

    @Test
    void message_ofAWindowBackwards_namesBothTimes() {
        assertEquals(
                "/changes/0/window: The window must end after it starts, unlike"
                        + " '2020-03-28T15:00+01:00 to 2020-03-28T14:00+01:00'."
                        + " Swap start and end, or give the end its own date if it is on the next day.",
                Changes.of(EVENT, new Change.Away("ana", BACKWARDS))
                        .problems(EVENT)
                        .getFirst()
                        .toString());
    }

    @Test
    void problems_moreThanAThousand_endWithAWordAboutTheRest() {
        Change[] unknown = IntStream.range(0, 1_001)
                .mapToObj(i -> new Change.WithdrawSlot("none-" + i))
                .toArray(Change[]::new);

        List<Problem> problems = Changes.of(EVENT, unknown).problems(EVENT);

        assertEquals(1_001, problems.size());
        assertEquals(
                "There may be more than these 1000 mistakes.",
                problems.getLast().message());
    }

    @Test
    void problems_aThousand_areAll() {
        Change[] unknown = IntStream.range(0, 1_000)
                .mapToObj(i -> new Change.WithdrawSlot("none-" + i))
                .toArray(Change[]::new);

        assertEquals(
                "unknown-id",
                Changes.of(EVENT, unknown).problems(EVENT).getLast().code());
    }

    @Test
    void startedSessions_always_cannotBeChanged() {
        Map<String, Placement> started = StartedSessions.of(EVENT).placements();

        assertThrows(UnsupportedOperationException.class, started::clear);
    }
}
