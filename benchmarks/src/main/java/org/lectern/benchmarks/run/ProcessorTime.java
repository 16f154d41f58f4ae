package org.lectern.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How long processors have worked. Unlike the time of the clock, it hardly depends on what else the machine does. */
public final class ProcessorTime {

    private ProcessorTime() {}

    /** Returns the time that all threads of this process have had, those of Java itself included; 0 if the JVM does not tell. */
    public static Duration ofProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Duration.ofNanos(Math.max(0, system.getProcessCpuTime()))
                : Duration.ZERO;
    }
}
