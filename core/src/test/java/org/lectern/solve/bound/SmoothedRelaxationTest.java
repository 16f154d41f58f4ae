package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.job.work.SharedWork;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyHalfDays;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.TinyEvents;

/** Held against the relaxation itself, and its gradient against what small changes of prices do. */
@Tag("slow")
class SmoothedRelaxationTest {

    private static final double TEMPERATURE = 7;

    private record Case(LagrangianModel model, SmoothedRelaxation smooth, double[] prices, double[] gradient) {

        private static Case of(LagrangianModel model, long seed) {
            return of(model, Node.root(model), seed);
        }

        private static Case of(LagrangianModel model, Node node, long seed) {
            int[] all = IntStream.range(0, model.resources().count()).toArray();
            SmoothedRelaxation smooth = new SmoothedRelaxation(model, all, node, new SharedWork(), () -> false);
            smooth.setTemperature(TEMPERATURE);
            int size =
                    all.length * model.resources().pointCount() + model.terms().multiplierCount();
            Random random = new Random(seed);
            double[] limits = smooth.maxMultipliers(size);
            double[] prices = random.doubles(size)
                    .map(price -> price < 0.5 ? 0 : price * 40)
                    .map(price -> (double) Math.round(price * model.scale()) / model.scale())
                    .toArray();
            Arrays.setAll(prices, i -> Math.min(prices[i], limits[i]));
            return new Case(model, smooth, prices, new double[size]);
        }

        private double value() {
            return smooth.value(prices, gradient, new double[gradient.length]);
        }
    }

    private static Case ofTinyEvent(long seed) {
        Event event = TinyEvents.of(new Random(seed));
        Instance instance = ManyRooms.instance(event);
        return Case.of(
                withTerms(new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE)), seed);
    }

    private static Case ofManyHalfDays(long seed) {
        Instance instance = ManyRooms.instance(ManyHalfDays.event(seed));
        return Case.of(
                withTerms(new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE)), seed);
    }

    private static Case ofManyRooms(long seed) {
        Instance instance = ManyRooms.instance(ManyRooms.event(14, 10, seed));
        return Case.of(
                withTerms(new LagrangianModel(instance, RoomGroups.alike(instance), 0, Integer.MAX_VALUE)), seed);
    }

    /** Returns a node in which sessions have some of their places, and regions must use some half-days. */
    private static Node someNode(LagrangianModel model, long seed) {
        Random random = new Random(seed);
        int[][] places = model.allPlaces();
        Arrays.setAll(places, s -> {
            int kept = random.nextInt(Math.max(1, places[s].length));
            return Arrays.stream(places[s])
                    .filter(place -> place == kept || random.nextBoolean())
                    .toArray();
        });
        int[] required = new int[model.regionCount()];
        Arrays.setAll(required, region -> random.nextInt(1 << Math.min(2, model.halfDayCount())));
        return new Node(places, required);
    }

    private static LagrangianModel withTerms(LagrangianModel model) {
        return model.narrowed(Node.root(model).domains(), new boolean[model.sessionCount()], DualTermsTest.BUDGET);
    }

    private static void assertExact(Case tried, long seed) {
        tried.value();

        double expected = relaxed(tried);
        assertEquals(expected, tried.smooth.exactValue(), 1e-6 * Math.max(1, Math.abs(expected)), "seed " + seed);
    }

    private static double relaxed(Case tried) {
        Relaxation relaxation = new Relaxation(tried.model);
        relaxation.evaluate(LagrangeMultipliers.of(tried.model, tried.prices), tried.smooth.node());
        return (double) relaxation.value() / tried.model.scale();
    }

    private static void assertGradient(Case tried, long seed) {
        tried.value();
        double[] gradient = tried.gradient.clone();
        Random random = new Random(seed);
        for (int tries = 0; tries < 12 && gradient.length > 0; tries++) {
            int i = random.nextInt(gradient.length);
            double before = tried.prices[i];
            tried.prices[i] = before + 0.01;
            double above = tried.value();
            tried.prices[i] = before - 0.01;
            double below = tried.value();
            tried.prices[i] = before;

            assertEquals((above - below) / 0.02, gradient[i], 1e-3, "seed " + seed + ", price " + i);
        }
    }

    @Test
    void ascent_stoppedWithinAValue_endsThereAndBeginsAnew() {
        Instance instance = ManyRooms.instance(ManyRooms.event(20, 10, 1));
        LagrangianModel model = new LagrangianModel(instance, RoomGroups.alike(instance), 0, Integer.MAX_VALUE);
        AtomicInteger looks = new AtomicInteger();
        SmoothedDualAscent stopped = ascent(model, () -> looks.incrementAndGet() == 2);
        SmoothedDualAscent other = ascent(model, () -> false);

        stopped.run(Long.MAX_VALUE, 1_000_000);
        other.run(1, 1_000_000);
        long ofOneValue = stopped.work();

        // The first step needs three values or more.
        assertEquals(2, looks.get());
        assertTrue(3 * ofOneValue <= other.work(), () -> ofOneValue + " of " + other.work());

        stopped.run(1, 1_000_000);

        assertEquals(ofOneValue + other.work(), stopped.work());
    }

    private static SmoothedDualAscent ascent(LagrangianModel model, BooleanSupplier stop) {
        return new SmoothedDualAscent(model, LagrangeMultipliers.zero(model), true, stop);
    }

    @Test
    void exact_ofTinyEventsWithAllRules_isTheRelaxationItself() {
        LongSeeds.each(400, seed -> {
            Case tried = ofTinyEvent(seed);
            if (tried.model.hasMultipliers() && isFinite(tried)) {
                assertExact(tried, seed);
            }
        });
    }

    @Test
    void exact_ofManyHalfDays_isTheRelaxationItself() {
        LongSeeds.each(100, seed -> {
            Case tried = ofManyHalfDays(seed);
            if (isFinite(tried)) {
                assertExact(tried, seed);
            }
        });
    }

    @Test
    void gradient_ofManyHalfDays_isWhatSmallChangesDo() {
        LongSeeds.each(100, seed -> {
            Case tried = ofManyHalfDays(seed);
            if (isFinite(tried) && tried.value() < 1e6) {
                assertGradient(tried, seed);
            }
        });
    }

    @Test
    void exact_ofNodes_isTheRelaxationOfThemOrLess() {
        int alike = 0;
        for (long seed = 0; seed < 100; seed++) {
            LagrangianModel model = ofManyHalfDays(seed).model;
            Case tried = Case.of(model, someNode(model, seed), seed);
            if (isFinite(tried)) {
                double expected = relaxed(tried);
                double tolerance = 1e-6 * Math.max(1, Math.abs(expected));
                assertTrue(tried.smooth.exactValue() <= expected + tolerance, "seed " + seed);
                alike += tried.smooth.exactValue() >= expected - tolerance ? 1 : 0;
            }
        }
        // Terms without a diagram may take closed multipliers in the smoothed relaxation alone.
        assertTrue(alike > 20, alike + " alike");
    }

    @Test
    void gradient_ofNodes_isWhatSmallChangesDo() {
        LongSeeds.each(60, seed -> {
            LagrangianModel model = ofManyHalfDays(seed).model;
            Case tried = Case.of(model, someNode(model, seed), seed);
            if (isFinite(tried) && tried.value() < 1e6) {
                assertGradient(tried, seed);
            }
        });
    }

    @Test
    void exact_ofManyRooms_isTheRelaxationItself() {
        LongSeeds.each(30, seed -> assertExact(ofManyRooms(seed), seed));
    }

    @Test
    void gradient_ofTinyEventsWithAllRules_isWhatSmallChangesDo() {
        LongSeeds.each(100, seed -> {
            Case tried = ofTinyEvent(seed);
            if (isFinite(tried) && tried.value() < 1e6) {
                assertGradient(tried, seed);
            }
        });
    }

    @Test
    void gradient_ofManyRooms_isWhatSmallChangesDo() {
        LongSeeds.each(30, seed -> assertGradient(ofManyRooms(seed), seed));
    }

    @Test
    void value_colder_comesCloserToTheRelaxation() {
        LongSeeds.each(30, seed -> {
            Case tried = ofManyRooms(seed);
            double warm = tried.value();
            tried.smooth.setTemperature(TEMPERATURE / 100);
            double cold = tried.value();

            assertTrue(warm < cold && cold <= tried.smooth.exactValue() + 1e-6, "seed " + seed);
            assertEquals(
                    tried.smooth.exactValue(), cold, tried.model.sessionCount() * TEMPERATURE / 10, "seed " + seed);
        });
    }

    /** Where every place of some session breaks a hard rule there is nothing to relax. */
    private static boolean isFinite(Case tried) {
        tried.value();
        return tried.smooth.exactValue() < 1e12;
    }

    /** Seeds from 0 on. */
    private static final class LongSeeds {
        private static void each(int count, java.util.function.LongConsumer test) {
            for (long seed = 0; seed < count; seed++) {
                test.accept(seed);
            }
        }
    }
}
