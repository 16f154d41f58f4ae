package org.lectern.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.change.TwoDayRound.EVENT;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Person;
import org.lectern.event.Problem;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

/** Additions are applied in runs, so that what many of them cost is linear in their number. */
@Tag("slow")
class ManyAdditionsTest {

    private static final int ROUNDS = Integer.getInteger("lectern.additions", 200);
    private static final int FEW = 500;

    @Test
    void applyTo_fourTimesTheAddedPeople_allocatesAtMostSixTimesAsMuch() {
        assertLinear(
                ManyAdditionsTest::people,
                changes -> assertEquals(
                        EVENT.people().size() + changes.changes().size(),
                        changes.applyTo(EVENT).people().size()));
    }

    @Test
    void applyTo_fourTimesThePeopleAddedTwice_allocatesAtMostSixTimesAsMuch() {
        assertLinear(
                count -> IntStream.range(0, count)
                        .mapToObj(i -> new Change.AddPerson(Person.of("new-" + i / 2)))
                        .toArray(Change[]::new),
                changes -> {
                    List<Problem> problems = changes.problems(EVENT);
                    // Of a thousand mistakes, it is said that there may be more.
                    int mistakes = changes.changes().size() / 2;
                    assertEquals(mistakes + (mistakes < 1_000 ? 0 : 1), problems.size());
                    assertEquals("/changes/1/person/id", problems.get(0).pointer());
                });
    }

    /** In sessions of 50, in both orders: all people first, and each slot after its person. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void applyTo_fourTimesTheAddedPeopleEachWithASlot_allocatesAtMostSixTimesAsMuch(boolean isMixed) {
        assertLinear(
                count -> {
                    List<Change> added = new ArrayList<>();
                    List<Change> slots = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        String session = "s" + i / 50;
                        if (i % 50 == 0) {
                            added.add(new Change.AddSession(
                                    Session.builder(session).build()));
                        }
                        added.add(new Change.AddPerson(Person.of("new-" + i)));
                        (isMixed ? added : slots).add(new Change.AddSlot(session, Slot.of("slot-" + i, "new-" + i)));
                    }
                    added.addAll(slots);
                    return added.toArray(Change[]::new);
                },
                changes -> assertEquals(
                        50,
                        Objects.requireNonNull(
                                        changes.applyTo(EVENT).sessionsById().get("s9"))
                                .slots()
                                .size()));
    }

    /** Each slot is one too many, or of a session that is not there: every mistake needs the event checked again. */
    @Test
    void problems_fourTimesThePeopleAndSlotsThatAreAllWrong_allocateAtMostSixTimesAsMuch() {
        assertLinear(
                count -> {
                    List<Change> added = new ArrayList<>(List.of(people(count)));
                    for (int i = 0; i < count; i++) {
                        Slot slot = Slot.of("slot-" + i, "new-" + i);
                        added.add(new Change.AddSlot(i % 2 == 0 ? "BY" : "nowhere", slot));
                        added.add(new Change.AddSlot("LR", slot));
                    }
                    return added.toArray(Change[]::new);
                },
                changes -> assertFalse(changes.problems(EVENT).isEmpty()));
    }

    private static Change[] people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Change.AddPerson(Person.of("new-" + i)))
                .toArray(Change[]::new);
    }

    /**
     * Fails where four times the changes allocate more than six times the memory; work that grows with the square allocates
     * sixteen times as much. {@code benchmarks/bench additions} measures the seconds.
     */
    private static void assertLinear(IntFunction<Change[]> additions, Consumer<Changes> task) {
        allocated(additions.apply(FEW), task); // Loads classes.
        long few = allocated(additions.apply(FEW), task);
        long many = allocated(additions.apply(4 * FEW), task);

        assertTrue(many <= 6 * few, () -> "%,d bytes, and %,d for four times the changes".formatted(few, many));
    }

    /** Returns the bytes that this thread allocates while the task runs, whatever other threads do. */
    private static long allocated(Change[] additions, Consumer<Changes> task) {
        Changes changes = Changes.of(EVENT, additions);
        long before = allocated();
        task.accept(changes);
        return allocated() - before;
    }

    /** Reads it by its name, as the interface that has it is of a module that core does not need. */
    private static long allocated() {
        try {
            return (Long) ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName("java.lang:type=Threading"), "CurrentThreadAllocatedBytes");
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first session is left away for its slot, so that the second one has only the slot twice. */
    @Test
    void problems_sessionAddedAgainAfterOneWithAMistake_areThoseOfOneAfterTheOther() {
        Change session =
                new Change.AddSession(Session.builder("y").slot("y-1", "ana").build());
        List<Problem> problems = Changes.of(EVENT, new Change.AddSlot("BY", Slot.of("y-1", "ana")), session, session)
                .problems(EVENT);

        assertEquals(
                List.of("/changes/1 duplicate y-1", "/changes/2 duplicate y-1"),
                problems.stream()
                        .map(problem -> problem.pointer().substring(0, "/changes/1".length()) + " " + problem.code()
                                + " " + problem.value())
                        .toList());
    }

    /** A change that alters nothing of the lists splits the runs, so that each addition is applied alone. */
    @Test
    void applyTo_randomAdditions_doesWhatOneAfterTheOtherDoes() {
        Random random = new Random(4);
        Change nothing = new Change.SetRule(RuleSetting.of("moved"));
        for (int round = 0; round < ROUNDS; round++) {
            List<Change> added = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(i -> addition(random))
                    .toList();
            List<Change> split = new ArrayList<>();
            added.forEach(change -> split.addAll(List.of(nothing, change)));
            Changes together = Changes.of(EVENT, added.toArray(Change[]::new));
            Changes alone = Changes.of(EVENT, split.toArray(Change[]::new));

            assertEquals(lines(alone, 2), lines(together, 1), added::toString);
            if (together.problems(EVENT).isEmpty()) {
                assertEquals(
                        alone.applyTo(EVENT).toBuilder().ruleSettings(List.of()).build(),
                        together.applyTo(EVENT).toBuilder()
                                .ruleSettings(List.of())
                                .build());
            }
        }
    }

    /** Of a duplicate, only the change counts: which of two places of an event is named depends on their order there. */
    private static List<String> lines(Changes changes, int step) {
        return changes.problems(EVENT).stream()
                .map(problem -> {
                    String[] parts = problem.pointer().split("/", 4);
                    boolean isInside = parts.length > 3 && !problem.code().equals("duplicate");
                    return (Integer.parseInt(parts[2]) / step) + "/" + (isInside ? parts[3] : "") + ": "
                            + problem.code();
                })
                .toList();
    }

    private static Change addition(Random random) {
        String id = List.of("ana", "x", "y", "z").get(random.nextInt(4));
        Window bad = new Window(Instant.parse("2020-03-31T09:00:00Z"), Instant.parse("2020-03-31T09:00:00Z"));
        return switch (random.nextInt(8)) {
            case 0 -> new Change.AddPerson(Person.of(id));
            case 1 -> new Change.AddPerson(Person.builder(id).available(bad).build());
            case 2 -> new Change.AddRoom(Room.of(id, random.nextInt(3) - 1));
            case 3 ->
                new Change.AddSession(Session.builder(id)
                        .slot(id + "-1", List.of("ana", "x", "w").get(random.nextInt(3)))
                        .build());
            case 4 ->
                new Change.AddRelation(
                        new Relation.SameDay(List.of(List.of("x", "BY").get(random.nextInt(2)), "LR")));
            case 5, 6 -> {
                String slotId = List.of("x-1", "y-1", "n-1", "n-2").get(random.nextInt(4));
                String sessionId = List.of("BY", "LR", "x", "y").get(random.nextInt(4));
                yield new Change.AddSlot(
                        sessionId, Slot.of(slotId, List.of("ana", "x", "y").get(random.nextInt(3))));
            }
            default -> new Change.Waive(new Waiver("day-closed", Set.of(SubjectId.session(id)), "so"));
        };
    }
}
