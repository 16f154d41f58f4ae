package org.lectern.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.rule.Finding;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** Whom to tell of a move, and how much it counts, is what rule {@code moved} says. */
@Tag("slow")
class MovedAgreementProperties {

    /** Random settings may turn the rule off or change what it counts; here only its grades may be otherwise. */
    private static Event event(Random random) {
        Event event = RandomEvents.small(random);
        List<RuleSetting> grades = event.ruleSettings().stream()
                .filter(setting -> setting.ruleId().equals("moved"))
                .map(setting -> setting.withEnabled(true).withWeight(1))
                .toList();
        return event.toBuilder().ruleSettings(grades).waivers(List.of()).build();
    }

    @Property
    void people_anyTwoTimetables_areGradedAsByTheRule(@ForAll long seed) {
        assertGradedAsByTheRule(seed);
    }

    @Example
    void people_inAnotherHalfDayByLengthAlone_areGradedAsByTheRule() {
        assertGradedAsByTheRule(1241);
    }

    private static void assertGradedAsByTheRule(long seed) {
        Random random = new Random(seed);
        Event event = event(random);
        Timetable before = RandomTimetables.of(event, random);
        event = event.toBuilder().published(Published.of(before)).build();
        Timetable after = RandomTimetables.of(event, random);
        Differences differences = Differences.between(event, before, after);

        Event judged = event;
        Map<String, Long> byRule = new TreeMap<>();
        StandardRules.checker().check(event, after).findings().stream()
                .filter(finding -> finding.ruleId().equals("moved"))
                .filter(finding -> !isPositionAlone(finding, judged, before, after))
                .forEach(finding -> finding.subjects().stream()
                        .filter(subject -> subject.id().kind() == SubjectId.Kind.PERSON)
                        .forEach(subject -> byRule.merge(subject.id().id(), finding.amount(), Long::sum)));
        Map<String, Long> graded = new TreeMap<>();
        differences.people().stream()
                .filter(person -> person.grade() > 0)
                .forEach(person -> graded.put(person.person().id(), person.grade()));

        assertEquals(byRule, graded);
    }

    /** Returns whether somebody is where and when they were, and so are their turns: at most others speak before them. */
    private static boolean isPositionAlone(Finding finding, Event event, Timetable before, Timetable after) {
        String sessionId = finding.subjects().getFirst().id().id();
        Placement was = before.findPlacement(sessionId).orElseThrow();
        Placement is = after.findPlacement(sessionId).orElseThrow();
        Set<String> slotIds = finding.subjects().stream()
                .filter(subject -> subject.id().kind() == SubjectId.Kind.SLOT)
                .map(subject -> subject.id().id())
                .collect(Collectors.toSet());
        // Half-days may overlap, and another length then moves a session to another one.
        if (finding.sentence().contains(": half-day ")) {
            return false;
        }
        boolean isRoomCounted = MoveGrades.of(event).isReported(DifferenceKind.ROOM);
        return was.start().equals(is.start())
                && (was.roomId().equals(is.roomId()) || !isRoomCounted)
                && was.turns().stream()
                        .filter(turn -> slotIds.contains(turn.slotId()))
                        .allMatch(turn -> is.turns().contains(turn)
                                || is.turns().stream()
                                        .noneMatch(other -> other.slotId().equals(turn.slotId())));
    }

    @Property
    void people_gradeNothing_areToldOfNoMoveAlone(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = event(random);
        Differences differences =
                Differences.between(event, RandomTimetables.of(event, random), RandomTimetables.of(event, random));

        Set<String> forNothing = differences.people().stream()
                .flatMap(person -> person.sessions().stream())
                .filter(session -> session.grade() == 0)
                .filter(session -> session.kinds().stream().allMatch(DifferenceKind::isMove))
                .map(Object::toString)
                .collect(Collectors.toSet());

        assertEquals(Set.of(), forNothing);
    }

    @Property
    void hours_anyTwoTimetables_listEachMoveOnceWhereItCameFromAndOnceWhereItWent(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = event(random);
        Timetable before = RandomTimetables.of(event, random);
        Timetable after = RandomTimetables.of(event, random);
        Differences differences = Differences.between(event, before, after);

        Map<String, Integer> left = counted(differences, HourDifference.Kind.REMOVED);
        Map<String, Integer> came = counted(differences, HourDifference.Kind.ADDED);
        Map<String, Integer> expectedLeft = new TreeMap<>();
        Map<String, Integer> expectedCame = new TreeMap<>();
        for (String id : event.sessionsById().keySet()) {
            var was = before.findPlacement(id);
            var is = after.findPlacement(id);
            boolean isSamePlace = was.isPresent()
                    && is.isPresent()
                    && was.get().roomId().equals(is.get().roomId())
                    && was.get().start().equals(is.get().start());
            if (!isSamePlace) {
                was.ifPresent(placement -> expectedLeft.put(id, 1));
                is.ifPresent(placement -> expectedCame.put(id, 1));
            }
        }

        assertEquals(expectedLeft, left);
        assertEquals(expectedCame, came);
    }

    private static Map<String, Integer> counted(Differences differences, HourDifference.Kind sort) {
        Map<String, Integer> counted = new TreeMap<>();
        differences.hours().stream()
                .filter(hour -> hour.kind() == sort)
                .forEach(hour -> counted.merge(hour.session().session().id(), 1, Integer::sum));
        return counted;
    }

    @Property
    void between_sameTimetable_isEmptyAndDisturbsNobody(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = event(random);
        Timetable timetable = RandomTimetables.of(event, random);
        Differences differences = Differences.between(event, timetable, timetable);

        assertEquals(List.of(), differences.sessions());
        assertEquals(event.people(), differences.unaffectedPeople());
    }

    @Property
    void text_anyTwoTimetables_hasAnEntryForEverybody(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = event(random);
        Differences differences =
                Differences.between(event, RandomTimetables.of(event, random), RandomTimetables.of(event, random));

        for (Language language : Language.all()) {
            String text = differences.text(language);
            differences
                    .people()
                    .forEach(person ->
                            assertTrue(text.contains("\n" + person.person().name() + "\n")));
            assertEquals(
                    differences.people().size(), differences.messages(language).size());
        }
    }
}
