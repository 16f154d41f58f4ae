package org.lectern.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the builders of people and sessions share: windows that suit them better or worse than other times.
 *
 * @param <B> the builder itself
 */
abstract class WishBuilder<B extends WishBuilder<B>> extends AvailabilityBuilder<B> {
    final List<Window> preferredWindows = new ArrayList<>();
    final List<Window> undesiredWindows = new ArrayList<>();
    final List<TimeWish> timeWishes = new ArrayList<>();

    WishBuilder(String id) {
        super(id);
    }

    /** Adds windows that suit better than other times. */
    public B preferred(Window... windows) {
        return add(preferredWindows, List.of(windows));
    }

    /** Adds windows that suit worse than other times. */
    public B undesired(Window... windows) {
        return add(undesiredWindows, List.of(windows));
    }

    /** Replaces all windows that suit better than other times. */
    public B preferredWindows(Collection<Window> windows) {
        return replace(preferredWindows, windows);
    }

    /** Replaces all windows that suit worse than other times. */
    public B undesiredWindows(Collection<Window> windows) {
        return replace(undesiredWindows, windows);
    }

    /** Adds wishes about times with a level and a weight of their own. */
    public B timeWishes(TimeWish... wishes) {
        return add(timeWishes, List.of(wishes));
    }

    /** Replaces all wishes about times with a level and a weight of their own. */
    public B timeWishes(Collection<TimeWish> wishes) {
        return replace(timeWishes, wishes);
    }
}
