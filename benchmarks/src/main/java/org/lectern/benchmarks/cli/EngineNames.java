package org.lectern.benchmarks.cli;

import java.util.ArrayList;
import java.util.Arrays;
import org.lectern.benchmarks.engine.Engine;

/** The names of the engines, for the help of the command line. */
@SuppressWarnings("serial")
final class EngineNames extends ArrayList<String> {

    EngineNames() {
        super(Arrays.stream(Engine.values()).map(Engine::word).toList());
    }
}
