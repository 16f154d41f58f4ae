package org.lectern.benchmarks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.SessionSequence;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.SolveEstimate;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.ArcBudget;

/** The estimate against the tables of an event, counted object by object: 64-bit Java, references of four bytes. */
class SolveEstimateTest {

    private static final long MEBIBYTE = 1L << 20;
    private static final int HEADER = 12;
    private static final int ARRAY_HEADER = 16;
    private static final int MAX_ARCS = 4_000_000;
    /** Three ints and a long, in the model before and after places are removed. */
    private static final long BYTES_OF_ARC = 2 * (3 * Integer.BYTES + Long.BYTES);

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "FULL", "TRACK", "COMMITTEE"})
    @Tag("slow")
    void memory_ofTables_isWhatTheirObjectsTakeOrSomeMore(EventClass eventClass) {
        Event event = EventGenerator.generate(eventClass, 30, 1).event();
        CostTables tables = CostTables.of(event, EffectiveRules.of(event, StandardRules.catalogue()));
        SolveEstimate estimate = SolveOptions.estimate(event);

        long options = tables.sessionTables().stream()
                .mapToLong(table -> table.options().size())
                .sum();
        long bytes = tables.sessionTables().stream()
                .mapToLong(SolveEstimateTest::bytes)
                .sum();
        String figures = "%s: %s options and %s bytes, estimated %s".formatted(eventClass, options, bytes, estimate);

        assertTrue(options <= estimate.timeOptions() && estimate.timeOptions() <= 4 * options, figures);
        assertTrue(bytes <= estimate.tableMebibytes() * MEBIBYTE, figures);
        // The estimate is in whole MiB.
        assertTrue((estimate.tableMebibytes() - 1) * MEBIBYTE <= 5 * bytes, figures);
        assertTrue(estimate.heapMebibytes() > estimate.tableMebibytes(), figures);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONGRESS", "SHARED", "CROWDED", "MEETINGS"})
    @Tag("slow")
    void memory_ofPeoplesTime_isWhatItsDiagramsTake(EventClass eventClass) {
        Event event = EventGenerator.generate(eventClass, 60, 1).event();
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        Instance instance = new Instance(event, rules, CostTables.of(event, rules));
        LagrangianModel model = new LagrangianModel(instance, RoomGroups.alike(instance), 0, Integer.MAX_VALUE);
        int[][] places = IntStream.range(0, instance.sessionCount())
                .mapToObj(s -> IntStream.range(0, model.places(s).size()).toArray())
                .toArray(int[][]::new);
        boolean[] unlisted = new boolean[places.length];
        Arrays.fill(unlisted, true);
        long arcs = model.narrowed(places, unlisted, new ArcBudget(MAX_ARCS, 0)).arcCount() - model.arcCount();
        SolveEstimate withTime = SolveOptions.estimate(event);
        SolveEstimate without = SolveOptions.estimate(event.toBuilder()
                .ruleSettings(Stream.of("idle-gap", "long-stay", "gap-limit")
                        .map(id -> RuleSetting.of(id).withEnabled(false))
                        .toList())
                .build());

        long estimated = (withTime.heapMebibytes() - without.heapMebibytes()) * MEBIBYTE;
        String figures = "%s: %s arcs, estimated %s bytes".formatted(eventClass, arcs, estimated);
        // The estimate is in whole MiB.
        assertTrue(arcs * BYTES_OF_ARC <= 2 * estimated + 2 * MEBIBYTE, figures);
        assertTrue(estimated <= 2 * arcs * BYTES_OF_ARC + 2 * MEBIBYTE, figures);
    }

    private static long bytes(SessionCostTable table) {
        Set<SessionSequence> sequences = Collections.newSetFromMap(new IdentityHashMap<>());
        long bytes = 0;
        for (TimeOption option : table.options()) {
            // Four ints and two references; three longs; the reference of the list.
            bytes += padded(HEADER + 4 * 4 + 2 * 4) + padded(HEADER + 3 * 8) + 4;
            if (sequences.add(option.sequence())) {
                int turns = option.sequence().slots().length;
                bytes += padded(HEADER + 3 * 4) + 3 * padded(ARRAY_HEADER + 4 * turns);
            }
        }
        return bytes;
    }

    private static long padded(int bytes) {
        return Math.ceilDiv(bytes, 8) * 8L;
    }

    @Test
    void options_ofASmallEvent_areStartsTimesLengths() {
        Event.Builder event = Event.builder("e", ZoneOffset.UTC)
                .startStepMinutes(30)
                .day("2020-04-01", "10:00/12:00")
                .room("r27", 0);
        Pin pin = Pin.NONE.withStart(event.window("2020-04-01T10:20/11:00").startInclusive());
        Event built = event.session(Session.builder("MW").allowedMinutes(30, 60).build())
                .session(Session.builder("LR").pin(pin).build())
                .build();

        // Four starts by two lengths, and four starts and the pinned one.
        assertEquals(new SolveEstimate(13, 1, 9, Duration.ofNanos(13 * 30_000)), SolveOptions.estimate(built));
    }
}
