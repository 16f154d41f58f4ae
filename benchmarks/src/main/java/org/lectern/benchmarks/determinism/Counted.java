package org.lectern.benchmarks.determinism;

/**
 * How often a result came.
 *
 * @param event the file of the event
 * @param fingerprint the fingerprint of the result
 * @param count how often it came
 */
public record Counted(String event, Fingerprint fingerprint, int count) {}
