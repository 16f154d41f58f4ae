package org.lectern.solve;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.testing.LostDays;
import org.lectern.testing.MadeUpRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;
import org.lectern.testing.SearchSide;
import org.lectern.testing.TinyEvents;

/**
 * The checker and the part that searches give every rule the same cost, those of an application in each form included.
 *
 * <p>The number of events can be raised: {@code -Dlectern.ownEvents=10000}.
 */
@Tag("slow")
class CustomRulesAgreementTest {

    private static final int EVENTS = Integer.getInteger("lectern.ownEvents", 15);
    private static final int TIMETABLES_PER_EVENT = 4;

    @Test
    void anyTimetable_underRulesOfAnApplication_costsTheSameRuleByRule() {
        IntStream.range(0, EVENTS).parallel().forEach(seed -> {
            Random random = new Random(7_000_000L + seed);
            Event event = LostDays.publishedLater(
                    RandomEvents.smallOfModerateWeights(random, MadeUpRules.inTheirForms()), seed % 2);
            for (int i = 0; i < TIMETABLES_PER_EVENT; i++) {
                Timetable timetable = RandomTimetables.of(event, random);
                SearchSide.of(event, timetable, MadeUpRules.inTheirForms())
                        .requireSame(Checker.of(MadeUpRules.inTheirForms()).check(event, timetable));
            }
        });
    }

    /** Tables under these rules take long to fill, so events are tiny. */
    @Test
    void anyTimetable_underRulesAboutPositions_costsTheSameRuleByRule() {
        Catalogue catalogue = MadeUpRules.ofPositions();
        IntStream.range(0, EVENTS / 5).parallel().forEach(seed -> {
            Random random = new Random(8_000_000L + seed);
            Event event = TinyEvents.of(random, catalogue);
            for (int i = 0; i < TIMETABLES_PER_EVENT; i++) {
                Timetable timetable = RandomTimetables.of(event, random);
                SearchSide.of(event, timetable, catalogue)
                        .requireSame(Checker.of(catalogue).check(event, timetable));
            }
        });
    }
}
