package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.rule.Catalogue;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.testing.RandomEvents;

/** {@link SolveOptions#verify} holds for the searches of a new timetable and of what would be, too. */
@Tag("slow")
class VerifiedReplanTest {

    private static final String VERIFICATION = "org.lectern.solve.ResultVerification";

    /** Costs nothing, and counts how often a result is verified. */
    private static final class Witness implements Rule {

        private final AtomicInteger verified = new AtomicInteger();

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("witness", RuleScope.COUPLING, "units", "It only looks.");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            if (StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().equals(VERIFICATION)))) {
                verified.incrementAndGet();
            }
        }
    }

    private final Witness witness = new Witness();
    private final Catalogue catalogue = StandardRules.catalogue().withRules(witness);
    /** Two sessions in one hour of each of two rooms. */
    private final Event event = event();

    private final Timetable published = Lectern.solve(event).timetable();

    private static Event event() {
        Event.Builder event = Event.builder("round", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/11:00")
                .room("R1", 50)
                .room("R2", 50)
                .people("ana", "bo");
        for (String person : List.of("ana", "bo")) {
            event.session(Session.builder("panel-" + person)
                    .slot("slot-" + person, person)
                    .build());
        }
        return event.build();
    }

    private ReplanOptions options(boolean isVerified, SolveOptions search) {
        return ReplanOptions.defaults()
                .withCatalogue(catalogue)
                .withSearch(search.toBuilder().verify(isVerified).build());
    }

    /** A session has no room any more, so that both stages search. */
    private Changes closedRoom() {
        return Changes.of(event, new Change.CloseRoom("R2", null));
    }

    private int verified(boolean isVerified, SolveOptions search) {
        int before = witness.verified.get();
        Replanner.replan(event, published, closedRoom(), options(isVerified, search));
        return witness.verified.get() - before;
    }

    @Test
    void replan_ofALostRoom_verifiesTheLeastCostOnlyOnRequest() {
        assertEquals(0, verified(false, SolveOptions.defaults()));
        assertTrue(verified(true, SolveOptions.defaults()) > 0);
    }

    @Test
    void replan_withASearch_verifiesThatSearchToo() {
        SolveOptions search = SolveOptions.builder().stepLimit(20).build();

        assertEquals(0, verified(false, search));
        assertTrue(verified(true, search) > verified(true, SolveOptions.defaults()));
    }

    @Test
    void whatIf_verifiesOnlyOnRequest() {
        Explainer explainer = Explainer.of(event, published, catalogue);
        SolveOptions search = SolveOptions.builder().stepLimit(20).build();
        explainer.whatIf(closedRoom(), options(false, search));

        assertEquals(0, witness.verified.get());
        explainer.whatIf(closedRoom(), options(true, search));
        assertTrue(witness.verified.get() > 0);
    }

    /** Found by a long run: a session stays where it is, but no longer as long as published. */
    @Test
    void replan_withASearch_keepsASessionOfAnotherLengthThanPublished() {
        Random random = new Random(3827);
        random.nextInt(13);
        Event found = RandomEvents.smallOfModerateWeights(random);
        SolveOptions search = SolveOptions.builder().stepLimit(20).build();
        Timetable before = Lectern.solve(
                        found, SolveOptions.builder().stepLimit(50).build())
                .timetable();

        ReplanResult after = Replanner.replan(
                found,
                before,
                Changes.of(found),
                ReplanOptions.defaults().withMaxAttempts(20).withSearch(search));

        assertEquals(
                StandardRules.checker()
                        .check(after.eventAfter(), after.timetable())
                        .score(),
                after.report().score());
    }
}
