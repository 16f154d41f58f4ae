package org.lectern.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.rule.TranslatableSentence;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveJob;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** Why something is unplaced, in every language, over random timetables with unplaced items. */
@Tag("slow")
final class UnplacedTextsTest {

    private static final int EVENTS = 150;
    private static final String PREFIX = "finding.unplaced.";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Test
    void everyReason_inEveryLanguage_isToldWithTheSameNumbers() {
        Set<String> told = new TreeSet<>(neverAllowed());
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.smallOfModerateWeights(random);
            Timetable some = some(event, RandomTimetables.of(event, random), random);
            for (UnplacedItem item : UnplacedItem.of(event, some, StandardRules.catalogue())) {
                told.add("finding." + item.reason().key());
                assertEquals(
                        item.sentence(),
                        item.cause()
                                + item.findViolation()
                                        .map(finding -> " " + finding.sentence())
                                        .orElse(""));
                for (Language language : Language.all()) {
                    assertTold(item.reason(), language);
                    assertTold(item.cause(), language);
                }
            }
        }
        List<UnplacedItem> others = new ArrayList<>(cancelledInTheTables().unplaced());
        others.addAll(onTheDay());
        others.forEach(item -> {
            told.add("finding." + item.reason().key());
            Language.all().forEach(language -> assertTold(item.reason(), language));
        });
        assertEquals(keys(Language.of("fr")), told, "each reason is given somewhere, and has a text");
    }

    /** Few random events have a session that is never allowed and, as no start lies in the day here, without any place. */
    private static List<String> neverAllowed() {
        Event event = Event.builder("e", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2020-03-31", "10:10/10:50")
                .room("r", 10)
                .session(
                        Session.builder("BY").availability(Availability.never()).build())
                .build();
        return UnplacedItem.of(event, Timetable.of(event, List.of()), StandardRules.catalogue()).stream()
                .map(item -> "finding." + item.reason().key())
                .toList();
    }

    /** Returns a session whose places are over, and a turn of one that has started. */
    private static List<UnplacedItem> onTheDay() {
        Instant ten = Instant.parse("2020-03-31T10:00:00Z");
        Placement started = new Placement("MZ", "r", ten, 60, List.of());
        Timetable timetable = new Timetable("e", List.of(started));
        Event event = Event.builder("e", ZoneOffset.UTC)
                .day("2020-03-31", "10:00/11:00")
                .room("r", 10)
                .people("ann")
                .session(Session.builder("BY").allowedMinutes(60).build())
                .session(Session.builder("MZ")
                        .allowedMinutes(60)
                        .slot("MZ-1", "ann")
                        .build())
                .published(Published.of(timetable).withAsOf(ten.plusSeconds(1_800)))
                .build();
        return UnplacedItem.of(event, timetable, StandardRules.catalogue());
    }

    private static SolveResult cancelledInTheTables() {
        CompletableFuture<SolveJob> job = new CompletableFuture<>();
        job.complete(Lectern.start(
                RandomEvents.smallOfModerateWeights(new Random(0)),
                SolveOptions.builder().listener(progress -> job.join().cancel()).build()));
        return job.join().result();
    }

    /** Returns a timetable with about half of the placements and turns of another. */
    private static Timetable some(Event event, Timetable all, Random random) {
        List<Placement> placements = all.placements().stream()
                .filter(placement -> random.nextBoolean())
                .map(placement -> new Placement(
                        placement.sessionId(),
                        placement.roomId(),
                        placement.start(),
                        placement.minutes(),
                        placement.turns().stream()
                                .filter(turn -> random.nextBoolean())
                                .toList()))
                .toList();
        return Timetable.of(event, placements);
    }

    private static void assertTold(TranslatableSentence reason, Language language) {
        assertTrue(language.hasText(reason), () -> language + ": " + reason.key());
        String text = language.translate(reason);
        assertEquals(numbers(reason.toString()), numbers(text));
        if (!language.equals(Language.english())) {
            assertNotEquals(reason.toString(), text);
        }
    }

    /** Returns the numbers of a text, without those by which Chinese names months. */
    private static List<Integer> numbers(String text) {
        return NUMBER.matcher(text.replaceAll("\\d+月", ""))
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    private static Set<String> keys(Language language) {
        return language.texts().keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLanguage_butEnglish_hasTheSameReasons() {
        for (Language language : Language.all()) {
            Set<String> expected = language.equals(Language.english()) ? Set.of() : keys(Language.of("fr"));
            assertEquals(expected, keys(language), language::toString);
        }
    }
}
