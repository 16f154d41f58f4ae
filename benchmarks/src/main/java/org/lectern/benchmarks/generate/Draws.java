package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Draws from one seed, the same on every Java: {@link Random} tells its arithmetic, and all else is told here.
 *
 * <p>Seeds that lie close together give first draws of {@link Random} that lie close together, so the seed is mixed
 * first, as SplitMix64 does it (Steele, Lea and Flood 2014).
 */
public final class Draws {

    private final Random random;

    public Draws(long seed) {
        this.random = new Random(mixed(seed));
    }

    private static long mixed(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Returns a whole number from 0 to {@code bound} − 1, each as likely: one {@link Random#nextInt(int)}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns a whole number from {@code least} to {@code most}, each as likely. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Returns true in {@code percent} of 100 cases. */
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    /** Returns the position of a weight, each as likely as it is heavy: one draw below their sum. */
    public int weighted(int... weights) {
        int left = below(IntStream.of(weights).sum());
        int position = 0;
        while (left >= weights[position]) {
            left -= weights[position];
            position++;
        }
        return position;
    }

    /** Returns one of {@code items}, each as likely. */
    public <T> T one(List<T> items) {
        return items.get(below(items.size()));
    }

    /** Returns the items in an order of which each is as likely: from the last on, each swapped with one up to itself. */
    public <T> List<T> shuffled(List<T> items) {
        List<T> order = new ArrayList<>(items);
        for (int i = order.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            T moved = order.get(other);
            order.set(other, order.get(i));
            order.set(i, moved);
        }
        return order;
    }
}
