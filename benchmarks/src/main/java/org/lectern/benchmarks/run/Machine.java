package org.lectern.benchmarks.run;

import java.util.Objects;

/**
 * What a run ran on.
 *
 * @param os the operating system
 * @param arch its processors' architecture
 * @param cores how many of them the run may use
 * @param jvm the Java virtual machine
 */
public record Machine(String os, String arch, int cores, String jvm) {

    public Machine {
        Objects.requireNonNull(os, "os");
        Objects.requireNonNull(arch, "arch");
        Objects.requireNonNull(jvm, "jvm");
    }

    static Machine ofThisProcess() {
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    }
}
