package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.standard.StandardRules;

/** Alternatives of a replan: compared with every timetable of small rounds, and a search over lists of choices. */
@Tag("slow")
class AlternativeSearchTest {

    private static final int ROUNDS = 60;
    /** Rounds with more are left out. */
    private static final long MAX_TIMETABLES = 600;

    private static final int WANTED = 5;

    private static final Checker CHECKER = StandardRules.checker();

    @Test
    void alternatives_ofRandomRounds_areAllThatAreAsGoodWithoutNeedlessMoves() {
        int compared = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Optional<ReplanResult> answer = RunningRounds.replan(
                    new Random(seed), ReplanOptions.defaults().withAlternatives(WANTED, 1));
            if (answer.isPresent() && answer.get().proof() != ReplanResult.Proof.NONE) {
                compared += assertFound(answer.get(), "seed " + seed) ? 1 : 0;
            }
        }
        assertTrue(compared >= 15, compared + " compared");
    }

    /** Returns whether there is another timetable as good. */
    private static boolean assertFound(ReplanResult result, String where) {
        Event event = result.eventAfter();
        AllTimetables all = AllTimetables.of(event);
        if (all.count() > MAX_TIMETABLES) {
            return false;
        }
        Set<String> chosen = choices(event, result.timetable());
        CostBound cost = CostBound.of(result.report().score());
        Set<Set<String>> others = new HashSet<>();
        all.forEach(timetable -> {
            Set<String> other = choices(event, timetable);
            if (!other.containsAll(chosen)
                    && CostBound.of(CHECKER.check(event, timetable).score()).equals(cost)) {
                others.add(other);
            }
        });
        List<Set<String>> least = others.stream()
                .filter(other ->
                        others.stream().noneMatch(less -> less.size() < other.size() && other.containsAll(less)))
                .toList();
        List<ReplanResult.AlternativeTimetable> found = result.alternatives();
        assertTrue(found.size() >= Math.min(WANTED, least.size()), () -> where + ": " + chosen + ", not " + least);
        List<Integer> people =
                found.stream().map(other -> other.movedPersonIds().size()).toList();
        assertEquals(people.stream().sorted().toList(), people, where);
        return !least.isEmpty();
    }

    /** Returns new places, and the sessions left out. */
    private static Set<String> choices(Event event, Timetable timetable) {
        Published published = event.findPublished().orElseThrow();
        Set<String> choices = new TreeSet<>();
        for (Session session : event.sessions()) {
            Placement now = timetable.findPlacement(session.id()).orElse(null);
            Placement before = published.timetable().findPlacement(session.id()).orElse(null);
            if (now == null || before == null || !TimetableDistance.isSamePlace(now, before)) {
                choices.add(now == null ? session.id() : session.id() + " " + now.roomId() + " " + now.start());
            }
        }
        return choices;
    }

    @Test
    void timetables_thatShareAChoiceWithTheResult_areFoundWhenNoneIsWhollyDifferent() {
        Lists lists = new Lists("a1 b1", "a1 b2", "a2 b1", "a1 b1 c1");

        assertEquals(List.of("a2 b1", "a1 b2"), lists.search(5, 1));
        assertEquals(List.of("a2 b1"), lists.search(1, 1));
        assertEquals(List.of(), lists.search(5, 2));
    }

    @Test
    void timetables_withoutAnyChoiceOfTheOthers_areFoundFirst() {
        Lists lists = new Lists("a1 b1", "a1 b2", "a2 b2", "a3 b3");

        assertEquals(List.of("a3 b3", "a2 b2"), lists.search(2, 2));
    }

    @Test
    void timetables_whereTheResultChoosesNothing_areNone() {
        assertEquals(List.of(), new Lists("", "a1", "a2").search(2, 1));
    }

    /** Timetables of an event whose sessions are letters, from the result to the last, which moves the fewest people. */
    private record Lists(List<Timetable> timetables) implements AlternativeSearch.Source {

        private static final Instant START = Instant.parse("2020-03-31T10:00:00Z");

        Lists(String... choices) {
            this(Arrays.stream(choices).map(Lists::timetable).toList());
        }

        private static Timetable timetable(String choices) {
            return new Timetable(
                    "lists",
                    Arrays.stream(choices.split(" ", -1))
                            .filter(choice -> !choice.isEmpty())
                            .map(choice ->
                                    new Placement(choice.substring(0, 1), choice.substring(1), START, 20, List.of()))
                            .toList());
        }

        private static String text(Timetable timetable) {
            return timetable.placements().stream()
                    .map(placement -> placement.sessionId() + placement.roomId())
                    .collect(Collectors.joining(" "));
        }

        List<String> search(int wanted, int minDifference) {
            return new AlternativeSearch(this, wanted, minDifference)
                    .run(timetables.getFirst()).stream().map(Lists::text).toList();
        }

        @Override
        public @Nullable Timetable find(Set<String> forbidden) {
            return timetables.stream()
                    .filter(timetable -> choices(timetable).stream().noneMatch(forbidden::contains))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public boolean isAsGood(Timetable timetable) {
            return true;
        }

        @Override
        public List<String> choices(Timetable timetable) {
            String text = text(timetable);
            return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
        }

        @Override
        public int peopleMoved(Timetable timetable) {
            return -timetables.indexOf(timetable);
        }
    }
}
