package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.diagnose.DiagnosedSolve;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.job.Job;
import org.slf4j.LoggerFactory;

/** What jobs write into an application's log whose levels are those of Logback without a configuration. */
class SolveLogTest {

    private static final Event EVENT = Event.builder("round", ZoneOffset.UTC)
            .day("2020-04-01", "10:00/13:00")
            .room("XX", 60)
            .people("ana")
            .session(Session.builder("s1").slot("t1", "ana").build())
            .build();

    private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger engine = logger("ai.timefold.solver");
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @BeforeEach
    void listen() {
        root.setLevel(Level.DEBUG);
        engine.setLevel(null);
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void leave() {
        root.detachAppender(lines);
        root.setLevel(before);
    }

    private List<String> loggersFrom(Level level) {
        return lines.list.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(level))
                .map(line -> line.getLevel() + " " + line.getLoggerName())
                .toList();
    }

    @Test
    void solve_always_writesOneLineWithItsJob() {
        SolveJob job = Lectern.start(EVENT, SolveOptions.builder().stepLimit(20).build());
        job.result();

        assertEquals(List.of("INFO org.lectern.solve.SolveJob"), loggersFrom(Level.INFO));
        assertEquals(
                List.of(job.id()),
                lines.list.stream()
                        .filter(line -> line.getLevel() == Level.INFO)
                        .map(line -> line.getMDCPropertyMap().get(Job.MDC_KEY))
                        .toList());
    }

    @Test
    void solve_alone_keepsTimefoldSilentUnlessTheApplicationGaveItALevel() {
        Lectern.solve(EVENT, SolveOptions.builder().stepLimit(20).build());
        assertEquals(Level.WARN, engine.getLevel());

        engine.setLevel(Level.INFO);
        Lectern.solve(EVENT, SolveOptions.builder().stepLimit(20).build());
        assertEquals(Level.INFO, engine.getLevel());
    }

    @Test
    void solve_withinAnotherJob_writesNothingAtInfo() {
        DiagnosedSolve.of(EVENT, SolveOptions.builder().stepLimit(20).build(), DiagnosisOptions.defaults());

        assertEquals(List.of(), loggersFrom(Level.INFO));
        assertTrue(loggersFrom(Level.DEBUG).contains("DEBUG org.lectern.solve.SolveJob"));
    }

    @Test
    void listener_thatFailsEachTime_isWrittenOnce() {
        SolveListener failing = progress -> {
            throw new IllegalStateException("the disk is full");
        };
        Lectern.solve(
                EVENT, SolveOptions.builder().stepLimit(20).listener(failing).build());

        assertEquals(List.of("WARN org.lectern.solve.SolveListener"), loggersFrom(Level.WARN));
    }
}
