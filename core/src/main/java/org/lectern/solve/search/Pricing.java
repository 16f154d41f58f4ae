package org.lectern.solve.search;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Raises prices on another thread while the search goes on. What comes out depends on what was given at the start alone, so the
 * course of a search that starts it and takes its prices at fixed steps is always the same.
 */
final class Pricing {

    private final PriceAscent ascent;
    private @Nullable CompletableFuture<Prices> running;
    private volatile boolean isCancelled;

    /** @param stop whether to end soon, with the prices so far; asked from the other thread */
    Pricing(PricedModel model, BooleanSupplier stop) {
        this.ascent = new PriceAscent(model, () -> isCancelled || stop.getAsBoolean());
    }

    /**
     * Starts to go on for some stages, if that could still gain anything.
     *
     * @param gap how much the best timetable so far costs above the bound without prices, at soft level
     * @param upperBound packed cost of the best timetable so far
     */
    void start(int stages, long gap, long upperBound) {
        if (ascent.isUseful()) {
            running = Aside.start("lectern-prices", () -> {
                ascent.run(stages, gap, upperBound);
                return ascent.prices();
            });
        }
    }

    /** Asks what is running to end soon. */
    void cancel() {
        isCancelled = true;
    }

    /** Waits for what was started and returns the best prices so far, or empty if nothing was started. */
    Optional<Prices> finish() {
        Optional<Prices> finished = Optional.ofNullable(running).map(CompletableFuture::join);
        running = null;
        return finished;
    }
}
