package org.lectern.examples.cli;

import org.lectern.rule.Score;

/** What the command line exits with. */
final class ExitCode {

    /** All went well, and the timetable is feasible. */
    static final int CLEAN = 0;
    /** There are findings at hard or medium level. */
    static final int FINDINGS = 1;
    /** The command line or a file has mistakes. */
    static final int BAD_INPUT = 2;
    /** Lectern itself has a defect; the number is that of sysexits.h for a software error. */
    static final int DEFECT = 70;

    /** Standard output cannot be written; the number is that of sysexits.h for an error of input or output. */
    static final int UNWRITTEN = 74;

    private ExitCode() {}

    static int of(Score score) {
        return score.isFeasible() ? CLEAN : FINDINGS;
    }
}
