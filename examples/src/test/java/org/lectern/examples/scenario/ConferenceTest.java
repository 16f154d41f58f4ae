package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.event.Turn;
import org.lectern.examples.conference.Conference;
import org.lectern.rule.Finding;

/** Nine panels in three tracks after a plenary: two clashes cannot be avoided, and there is no third. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConferenceTest {

    /** 9 for each of two clashes, 7 for empty seats. */
    private static final long LEAST = 25;

    private final Proven conference = Proven.of(Conference.event(), 20_000, LEAST);

    @Test
    void track_solved_staysInTheRoomThatItsAudienceFills() {
        assertEquals(Set.of("Studio"), rooms("sea"));
        assertEquals(Set.of("Hall"), rooms("trade"));
        assertEquals(Set.of("Aula"), rooms("climate"));
        assertEquals("Thu 09:00 Aula", conference.place("plenary"));
    }

    @Test
    void delegation_thatWantsFourPanelsAtThreeTimes_hasOneClash() {
        // 75 minutes are three half-hours, each at weight 3.
        assertEquals(List.of(9L), clashesOf("Shippers"));
    }

    @Test
    void panel_thatMustBeInTheAfternoon_clashesWithOneOfTwo() {
        // A speaker of Law of the sea 2 leaves at 12:30, so 1 and 3 take the two times of the afternoon; a speaker of
        // Climate 1
        // arrives at 13:00, so it is beside one of them.
        assertEquals("Thu 10:30 Studio", conference.place("sea-2"));
        assertEquals(
                List.of(9L),
                List.of(clashesOf("Insurers"), clashesOf("Island States")).stream()
                        .flatMap(List::stream)
                        .toList());
        assertEquals(List.of(), clashesOf("Students"));
    }

    @Test
    void panel_of75Minutes_givesFourSpeakersTenEach() {
        // 15 + 4 × 10 + 20 = 75.
        assertEquals(
                List.of(10, 10, 10, 10),
                conference.placement("trade-3").turns().stream()
                        .map(Turn::minutes)
                        .toList());
        assertEquals(0, conference.cost("short-minutes") + conference.cost("short-qa"));
        assertEquals(
                Duration.ofMinutes(15),
                Duration.between(
                        conference.placement("trade-3").time().startInclusive(),
                        conference.placement("trade-3").turns().getFirst().start()));
    }

    private Set<String> rooms(String track) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(i -> conference.placement(track + "-" + i).roomId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Long> clashesOf(String delegation) {
        return conference.result().findings().stream()
                .filter(finding -> finding.ruleId().equals("shared-audience"))
                .filter(finding -> finding.subjects().stream()
                        .anyMatch(subject -> subject.id().id().equals(delegation)))
                .map(Finding::cost)
                .toList();
    }
}
