package org.lectern.benchmarks.run;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Improvement;
import org.lectern.event.Level;

/** Records of runs that never were, for tests. */
public final class Records {

    private Records() {}

    /** Returns a run of 60 seconds that reached a soft cost in two improvements, at a third and two thirds of its time. */
    public static RunRecord of(
            String instance, String engine, int sessions, long soft, @Nullable Long bound, double seconds) {
        return of(instance, engine, sessions, 0, soft, bound, seconds, true);
    }

    /**
     * Returns a run with another value of a member.
     *
     * @param json the value as JSON
     */
    public static RunRecord with(RunRecord run, String member, String json) {
        String text = RunsJson.write(List.of(run));
        String changed = text.replaceFirst(
                "\"%s\" : ([^,\\[{]+)".formatted(member),
                Matcher.quoteReplacement("\"%s\" : %s".formatted(member, json)));
        return RunsJson.parse(changed).getFirst();
    }

    /** Returns a run as the other, of a medium cost and a verdict. */
    public static RunRecord of(
            String instance,
            String engine,
            int sessions,
            long medium,
            long soft,
            @Nullable Long bound,
            double seconds,
            @Nullable Boolean valid) {
        return new RunRecord(
                instance,
                null,
                engine,
                engine.equals("cp-sat") ? "intervals" : null,
                1,
                60.0,
                null,
                1L << 30,
                sessions,
                6 * sessions,
                0,
                medium,
                soft,
                bound == null ? null : Long.valueOf(bound - 10),
                bound == null ? null : Long.valueOf(medium),
                bound,
                bound == null ? null : Long.valueOf(bound - 5),
                bound == null ? null : Double.valueOf((double) (soft - bound) / soft),
                bound == null || bound == soft ? null : Level.SOFT,
                bound == null ? null : Double.valueOf(10.0 / (soft - bound + 10)),
                "time-limit",
                0.5,
                seconds / 10,
                medium > 0 ? null : Double.valueOf(seconds / 3),
                2 * seconds / 3,
                seconds,
                seconds + 0.5,
                seconds + 0.7,
                0.1,
                200L << 20,
                1000,
                100L,
                List.of(
                        new Improvement(seconds / 3, 0, medium, soft + 50),
                        new Improvement(2 * seconds / 3, 0, medium, soft)),
                bound == null ? null : "abc",
                bound == null ? null : Long.valueOf(1000),
                valid,
                valid == null ? null : Double.valueOf(0.05),
                List.of(),
                new Machine("Linux", "amd64", 2, "JVM"),
                new Versions("1", "2", "3", "25"));
    }
}
