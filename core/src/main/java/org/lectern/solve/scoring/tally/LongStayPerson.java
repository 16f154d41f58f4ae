package org.lectern.solve.scoring.tally;

/**
 * Somebody whose nights between sessions {@code long-stay} counts.
 *
 * @param personId the person
 * @param sessions the sessions in which the person is live, at least two
 */
@SuppressWarnings("ArrayRecordComponent")
public record LongStayPerson(String personId, int[] sessions) {}
