package org.lectern.benchmarks.diagnose;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.lectern.diagnose.Cause;
import org.lectern.diagnose.fact.Fact;
import org.lectern.event.Event;

/** How many events of one kind and size were found out. */
public final class DiagnoseTally {

    /** What the columns of {@link #row} are. */
    public static final String HEADING =
            "planted       sessions  events  impossible  possible  unknown  minimal  3+ rules  judged right  not judged  CPU s  worst";

    private static final double JUDGE_SECONDS = 30;

    private final String kind;
    private final int sessions;
    private final PrintWriter out;
    private final Function<Event, CpSatJudge.Answer> judge;
    private int events;
    private int impossible;
    private int possible;
    private int unknown;
    private int minimal;
    private int mixed;
    private int judged;
    private int right;
    private int wrong;
    private int notJudged;
    private double seconds;
    private double worst;

    /** @param out where to tell what was not found out, or not right */
    public DiagnoseTally(String kind, int sessions, PrintWriter out) {
        this(kind, sessions, out, event -> CpSatJudge.judge(event, JUDGE_SECONDS));
    }

    /** @param judge says whether an event is possible */
    DiagnoseTally(String kind, int sessions, PrintWriter out, Function<Event, CpSatJudge.Answer> judge) {
        this.judge = judge;
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
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        verdicts.add(verdict(run, alone, CpSatJudge.Answer.IMPOSSIBLE, "the cause alone: " + cause.facts()));
        for (Fact fact : cause.facts()) {
            verdicts.add(verdict(
                    run, fact.relaxedIn(alone), CpSatJudge.Answer.POSSIBLE, "the cause without (%s)".formatted(fact)));
        }
        if (verdicts.contains(Verdict.WRONG)) {
            wrong++;
        } else if (verdicts.contains(Verdict.UNKNOWN)) {
            notJudged++;
        } else {
            right++;
        }
    }

    /** What the judge says of an answer. */
    private enum Verdict {
        RIGHT,
        WRONG,
        UNKNOWN
    }

    private Verdict verdict(DiagnoseRun run, Event event, CpSatJudge.Answer expected, String what) {
        CpSatJudge.Answer answer = judge.apply(event);
        if (answer == expected) {
            return Verdict.RIGHT;
        }
        out.println("  %s, %s sessions, seed %s: CP-SAT says %s of %s"
                .formatted(kind, sessions, run.seed(), answer.name().toLowerCase(Locale.ROOT), what));
        return answer == CpSatJudge.Answer.UNKNOWN ? Verdict.UNKNOWN : Verdict.WRONG;
    }

    /** Returns whether no possible event was called impossible, no impossible one possible, and no cause was judged wrong. */
    public boolean isSound() {
        return wrong == 0 && (kind.equals("possible") ? impossible : possible) == 0;
    }

    /** Returns how many events were called impossible. */
    public int impossible() {
        return impossible;
    }

    /** Returns the counts in columns. */
    public String row() {
        return String.format(
                Locale.ROOT,
                "%-12s  %8d  %6d  %10d  %8d  %7d  %7d  %8d  %12s  %10d  %5.1f  %5.1f",
                kind,
                sessions,
                events,
                impossible,
                possible,
                unknown,
                minimal,
                mixed,
                judged == 0 ? "–" : right + " of " + judged,
                notJudged,
                seconds,
                worst);
    }
}
