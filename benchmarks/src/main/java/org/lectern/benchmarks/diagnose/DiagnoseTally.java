package org.lectern.benchmarks.diagnose;

import java.io.PrintWriter;
import java.util.Locale;
import org.lectern.diagnose.Cause;
import org.lectern.diagnose.fact.Fact;
import org.lectern.event.Event;

/** How many events of one kind and size were found out. */
public final class DiagnoseTally {

    /** What the columns of {@link #row} are. */
    public static final String HEADING =
            "planted       sessions  events  impossible  possible  unknown  minimal  3+ rules  judged right  CPU s  worst";

    private static final double JUDGE_SECONDS = 30;

    private final String kind;
    private final int sessions;
    private final PrintWriter out;
    private int events;
    private int impossible;
    private int possible;
    private int unknown;
    private int minimal;
    private int mixed;
    private int judged;
    private int right;
    private int wrong;
    private double seconds;
    private double worst;

    /** @param out where to tell what was not found out, or not right */
    public DiagnoseTally(String kind, int sessions, PrintWriter out) {
        this.kind = kind;
        this.sessions = sessions;
        this.out = out;
    }

    /** Counts an event, whose cause CP-SAT judges if it must. */
    public void add(DiagnoseRun run, boolean isJudged) {
        events++;
        seconds += run.seconds();
        worst = Math.max(worst, run.seconds());
        switch (run.answer()) {
            case IMPOSSIBLE -> {
                impossible++;
                Cause cause = run.causes().get(0);
                minimal += cause.isMinimal() ? 1 : 0;
                mixed += run.rules().size() >= 3 ? 1 : 0;
                if (isJudged) {
                    judge(run, cause);
                }
            }
            case POSSIBLE -> possible++;
            case UNKNOWN -> unknown++;
        }
        boolean isExpected = (run.answer() == DiagnoseRun.Answer.POSSIBLE) == kind.equals("possible");
        if (!isExpected || run.answer() == DiagnoseRun.Answer.UNKNOWN) {
            out.println("  %s, %s sessions, seed %s: %s"
                    .formatted(kind, sessions, run.seed(), run.answer().name().toLowerCase(Locale.ROOT)));
        }
    }

    private void judge(DiagnoseRun run, Cause cause) {
        judged++;
        Event alone = cause.isolate(run.event());
        boolean isRight = true;
        if (CpSatJudge.judge(alone, JUDGE_SECONDS) != CpSatJudge.Answer.IMPOSSIBLE) {
            isRight = false;
            out.println("  %s, %s sessions, seed %s: the cause alone is not impossible: %s"
                    .formatted(kind, sessions, run.seed(), cause.facts()));
        }
        for (Fact fact : cause.facts()) {
            CpSatJudge.Answer answer = CpSatJudge.judge(fact.relaxedIn(alone), JUDGE_SECONDS);
            if (answer != CpSatJudge.Answer.POSSIBLE) {
                isRight = false;
                out.println("  %s, %s sessions, seed %s: %s without (%s)"
                        .formatted(kind, sessions, run.seed(), answer, fact));
            }
        }
        right += isRight ? 1 : 0;
        wrong += isRight ? 0 : 1;
    }

    /** Returns whether no possible event was called impossible, and no cause was judged wrong. */
    public boolean isSound() {
        return wrong == 0 && !(kind.equals("possible") && impossible > 0);
    }

    /** Returns how many events were called impossible. */
    public int impossible() {
        return impossible;
    }

    /** Returns the counts in columns. */
    public String row() {
        return String.format(
                Locale.ROOT,
                "%-12s  %8d  %6d  %10d  %8d  %7d  %7d  %8d  %12s  %5.1f  %5.1f",
                kind,
                sessions,
                events,
                impossible,
                possible,
                unknown,
                minimal,
                mixed,
                judged == 0 ? "–" : right + " of " + judged,
                seconds,
                worst);
    }
}
