package org.lectern.benchmarks.report;

import org.lectern.benchmarks.run.RunRecord;

/**
 * Two runs on the same event with the same seed.
 *
 * @param own one of Lectern
 * @param other one of another engine
 */
record Pair(RunRecord own, RunRecord other) {}
