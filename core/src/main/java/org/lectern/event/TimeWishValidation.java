package org.lectern.event;

import java.util.List;

/** Finds every mistake in what a session or a person wishes of times. */
record TimeWishValidation(ProblemSink sink, String pointer, OwnerText of) {

    void check(List<TimeWish> wishes) {
        for (int i = 0; i < wishes.size(); i++) {
            String at = pointer + "/timeWishes/" + i;
            TimeWish wish = wishes.get(i);
            sink.range(
                    at + "/weight",
                    "weight of a time wish",
                    of,
                    wish.importance().weight(),
                    1,
                    Importance.MAX_WEIGHT);
            sink.windows(at, "/windows", "window of a time wish", of, wish.windows());
            if (wish.windows().isEmpty()) {
                sink.add(
                        "empty",
                        at + "/windows",
                        "[]",
                        "The windows of a time wish%s must name at least one window.".formatted(of),
                        "Add one, or remove the wish.");
            }
        }
    }
}
