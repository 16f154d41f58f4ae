package org.lectern.benchmarks.generate;

/**
 * Where and when a session takes place in the hidden plan. Rooms and days are counted from 0.
 *
 * @param room the room
 * @param day the day
 * @param time from start to end
 */
record Spot(int room, int day, Span time) {

    /** Returns whether a person can be live here and there. */
    boolean isClearOf(Spot other, int changeoverMinutes) {
        return day != other.day || time.isClearOf(other.time, changeoverMinutes);
    }
}
