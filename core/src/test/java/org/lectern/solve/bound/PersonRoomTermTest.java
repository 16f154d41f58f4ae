package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.ArcBudget;
import org.lectern.solve.term.DualTerm;
import org.lectern.solve.term.PersonRoomTerm;
import org.lectern.solve.term.TermKind;
import org.lectern.testing.BruteForce;
import org.lectern.testing.ManyRooms;

/** What people pay for sessions in rooms, and what it costs them to go from one to another. */
@Tag("slow")
class PersonRoomTermTest {

    private static final int ARCS = 100_000;
    private static final long WORK = 1_000_000;

    /** Four sessions of half an hour in two rooms, of two days. Of five people, two attend each. */
    static Event.Builder events(Random random) {
        Event.Builder event = Event.builder("defences", ZoneOffset.UTC)
                .startStepMinutes(30)
                .day("2020-04-01", "09:00/10:30")
                .day("2020-04-02", "09:00/10:00")
                .room("r0", 0)
                .room("r1", 0)
                .editRule("person-room-change", rule -> rule.withEnabled(true).withWeight(7))
                .editRule("no-slack", rule -> rule.withEnabled(false));
        for (int p = 0; p < 5; p++) {
            event.person(Person.of("p" + p));
        }
        for (int s = 0; s < 4; s++) {
            int first = random.nextInt(5);
            int second = (first + 1 + random.nextInt(4)) % 5;
            event.session(Session.builder("s" + s)
                    .allowedMinutes(30)
                    .qaMinutes(0, 0)
                    .priority(1000)
                    .attendants("p" + first, "p" + second)
                    .pin(random.nextInt(3) > 0 ? Pin.NONE : Pin.NONE.withRoomId("r" + random.nextInt(2)))
                    .build());
        }
        return event;
    }

    private static LagrangianModel model(Event event) {
        Instance instance = ManyRooms.instance(event);
        return new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    }

    private static List<String> names(UnaryOperator<Event.Builder> change) {
        return PersonRoomTerm.all(model(change.apply(events(new Random(1))).build())).stream()
                .map(DualTerm::name)
                .toList();
    }

    private static UnaryOperator<Event.Builder> waived(SubjectId subject) {
        return event -> event.waivers(List.of(new Waiver("person-room-change", Set.of(subject), "agreed")));
    }

    @Test
    void terms_ofPeople_areThoseOfWhomNoWaiverNames() {
        List<String> all = names(event -> event);

        assertEquals(List.of("walk 0 p3", "walk 1 p3", "walk 0 p4", "walk 1 p4"), all);
        assertEquals(List.of("walk 0 p4", "walk 1 p4"), names(waived(SubjectId.person("p3"))));
        assertEquals(all, names(waived(SubjectId.room("r0"))));
        for (Session session : events(new Random(1)).build().sessions()) {
            List<String> others = all.stream()
                    .filter(name -> session.livePersonIds().stream().noneMatch(name::endsWith))
                    .toList();

            assertEquals(others, names(waived(SubjectId.session(session.id()))));
        }
        for (Level level : List.of(Level.MEDIUM, Level.SOFT)) {
            assertEquals(all, names(event -> event.editRule("person-room-change", rule -> rule.withLevel(level))));
        }
        assertEquals(List.of(), names(event -> event.editRule("person-room-change", rule -> rule.withEnabled(false))));
    }

    @Test
    void terms_ofPeopleWhoMayMeet_areNone() {
        assertEquals(List.of(), names(event -> event.editRule("person-conflict", rule -> rule.withLevel(Level.SOFT))));
    }

    /** The slope of the smoothed cost is what small changes of the multipliers do. */
    @Test
    void slope_always_isThatOfSmallChanges() {
        Random random = new Random(1);
        for (DualTerm term : PersonRoomTerm.all(model(events(new Random(1)).build()))) {
            double[] values = random.doubles(term.count(), 0, 20 * 120).toArray();
            double[] slope = new double[term.count()];
            DecisionDiagram.SoftMin before = term.softMin(values, 0, 200, slope);
            int changed = random.nextInt(term.count());
            values[changed] += 1e-3;
            double after =
                    term.softMin(values, 0, 200, new double[term.count()]).smooth();

            assertEquals((after - before.smooth()) / 1e-3, slope[changed], 1e-3);
            assertTrue(before.smooth() <= before.exact() + 1e-6);
        }
    }

    private static Score bound(Event event, Set<TermKind> kinds, Score best) {
        Instance instance = ManyRooms.instance(event);
        LagrangianModel model = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE, kinds);
        LagrangianModel timed =
                model.narrowed(model.allPlaces(), new boolean[model.sessionCount()], new ArcBudget(ARCS, 0));
        SmoothedDualAscent ascent = new SmoothedDualAscent(timed, LagrangeMultipliers.zero(timed), true, () -> false);
        ascent.run(WORK, timed.target(best));
        return DualBound.relaxed(timed, ascent.multipliers()).score();
    }

    /** All timetables of an event tried, no bound is above the best. */
    @Property(tries = 15)
    void bound_withPeoplesRooms_isNeverAboveTheBestOfAllTimetables(@ForAll int seed) {
        Event event = events(new Random(seed)).build();
        Score best = BruteForce.best(event, StandardRules.catalogue()).score();
        Score with = bound(event, EnumSet.allOf(TermKind.class), best);

        assertTrue(with.compareTo(best) <= 0, () -> "%s is above %s, seed %s".formatted(with, best, seed));
    }

    @Test
    void bounds_withPeoplesRooms_areHigher() {
        long with = 0;
        long without = 0;
        for (int seed = 0; seed < 6; seed++) {
            Event event = events(new Random(seed)).build();
            Score best = BruteForce.best(event, StandardRules.catalogue()).score();
            with += bound(event, EnumSet.allOf(TermKind.class), best).soft();
            without += bound(event, EnumSet.complementOf(EnumSet.of(TermKind.PERSON_ROOMS)), best)
                    .soft();
        }

        assertTrue(with > without, "%s and %s".formatted(with, without));
    }

    /** Bo's sessions are held in three rooms, on one day. */
    @Test
    void solve_ofSessionsInThreeRooms_provesBothChangesWithoutBranching() {
        Event.Builder event = Event.builder("seated", ZoneOffset.UTC)
                .startStepMinutes(30)
                .day("2020-04-01", "09:00/14:00")
                .person(Person.of("bo"))
                .editRule("person-room-change", rule -> rule.withEnabled(true).withWeight(7));
        for (int s = 0; s < 3; s++) {
            event.room("r" + s, 0)
                    .session(Session.builder("s" + s)
                            .qaMinutes(0, 0)
                            .attendants("bo")
                            .pin(Pin.NONE.withRoomId("r" + s))
                            .build());
        }
        SolveResult result = Lectern.solve(
                event.build(),
                SolveOptions.builder().stepLimit(3000).verify(true).build());

        assertEquals(new Score(0, 0, 14), result.score());
        assertEquals(new Score(0, 0, 14), result.lowerBound());
    }
}
