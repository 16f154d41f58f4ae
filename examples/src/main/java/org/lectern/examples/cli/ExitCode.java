package org.lectern.examples.cli;

import org.lectern.diagnose.LeftOut;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** What the command line exits with. */
final class ExitCode {

    /** All went well, and the timetable is feasible and leaves nothing out. */
    static final int CLEAN = 0;
    /** There are findings at hard or medium level, or something is left out. */
    static final int FINDINGS = 1;
    /** The command line or a file has mistakes. */
    static final int BAD_INPUT = 2;
    /** Lectern itself has a defect; the number is that of sysexits.h for a software error. */
    static final int DEFECT = 70;

    /** Standard output cannot be written; the number is that of sysexits.h for an error of input or output. */
    static final int UNWRITTEN = 74;

    private ExitCode() {}

    /** Returns the code of a timetable that was shown or written, by its score and by what it leaves out. */
    static int of(Score score, Event event, Timetable timetable) {
        boolean isClean = score.isFeasible() && !LeftOut.isAny(event, timetable, StandardRules.catalogue());
        return isClean ? CLEAN : FINDINGS;
    }
}
