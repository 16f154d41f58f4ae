package org.lectern.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory that this process has held so far. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern PEAK_RESIDENT = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    private PeakMemory() {}

    /**
     * Returns the peak in bytes: of the whole process where the system tells it (Linux), else of the Java heap and the
     * virtual machine's other pools.
     */
    static long bytes() {
        if (Files.isReadable(STATUS)) {
            try {
                Matcher matcher = PEAK_RESIDENT.matcher(Files.readString(STATUS));
                if (matcher.find()) {
                    return Long.parseLong(matcher.group(1)) * 1024;
                }
            } catch (IOException e) {
                // The pools tell nearly the same.
            }
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
