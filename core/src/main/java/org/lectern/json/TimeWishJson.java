package org.lectern.json;

import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.TimeWish;
import org.lectern.text.Wording;

/** The JSON form of a wish about times. */
final class TimeWishJson {

    private static final ObjectShape SHAPE = ObjectShape.of("time wish", "kind windows", "level weight");

    private TimeWishJson() {}

    static TimeWish read(JsonValue value, TimeReader times, ProblemCollector mistakes) {
        Fields fields = Fields.of(value, SHAPE, mistakes);
        return new TimeWish(
                fields.word("kind", TimeWish.Kind.class).orElse(TimeWish.Kind.PREFERRED),
                fields.list("windows", times::window),
                new Importance(fields.word("level", Level.class).orElse(null), fields.integer("weight", 1)));
    }

    static void write(TimeWish wish, TimeWriter times, JsonWriter out) {
        out.text("kind", Wording.word(wish.kind()));
        out.objects("windows", wish.windows(), window -> true, times::window);
        wish.importance().findLevel().ifPresent(level -> out.text("level", Wording.word(level)));
        out.numberUnless(1, "weight", wish.importance().weight());
    }
}
