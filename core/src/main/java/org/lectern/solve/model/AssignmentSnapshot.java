package org.lectern.solve.model;

/**
 * Where every session is.
 *
 * @param rooms a room for each session, or -1
 * @param options a time option for each session, or -1
 */
@SuppressWarnings("ArrayRecordComponent")
public record AssignmentSnapshot(int[] rooms, int[] options) {}
