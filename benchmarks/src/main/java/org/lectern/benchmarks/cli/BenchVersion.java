package org.lectern.benchmarks.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar of the benchmarks was built with. */
final class BenchVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = BenchVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Lectern benchmarks " + Objects.requireNonNullElse(version, "(unknown version)")};
    }
}
