package org.lectern.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The random choices of the generators, all drawn from one seeded source. */
public final class Dice {

    private final Random random;

    public Dice(Random random) {
        this.random = random;
    }

    /** Returns true in {@code percent} of 100 throws. */
    public boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Returns a number from {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Returns {@code usual} in {@code percent} of 100 throws, else a number from {@code least} to {@code most}. */
    int mostly(int usual, int percent, int least, int most) {
        return percent(percent) ? usual : between(least, most);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns up to {@code most} of the choices, each at most once, in random order. */
    <T> List<T> someOf(Collection<T> choices, int most) {
        List<T> shuffled = shuffled(choices);
        return List.copyOf(shuffled.subList(0, between(0, Math.min(most, shuffled.size()))));
    }

    <T> List<T> shuffled(Collection<T> choices) {
        List<T> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
