package org.lectern.solve.coupling;

/**
 * Somebody whose nights between sessions {@code long-stay} counts.
 *
 * @param personId the person
 * @param sessions the sessions in which the person is live, at least two
 */
@SuppressWarnings("ArrayRecordComponent")
public record Stayer(String personId, int[] sessions) {}
