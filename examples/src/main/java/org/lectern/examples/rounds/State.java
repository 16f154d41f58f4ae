package org.lectern.examples.rounds;

import java.util.Locale;
import java.util.Objects;

/**
 * A State under review, as its session is planned.
 *
 * @param name what people call it
 * @param region the region of the world
 * @param day the day, from 0, for which most of its people come
 * @param speakers how many speak
 * @param hasInstitution whether the first of them is a national human rights institution
 * @param missions how many missions are expected
 * @param statementMinutes minutes of the State's own statement, 0 where it declined
 */
public record State(
        String name, String region, int day, int speakers, boolean hasInstitution, int missions, int statementMinutes) {

    public State {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(region, "region");
    }

    /** Returns a State without a national human rights institution. */
    public static State of(String name, String region, int day, int speakers, int missions, int statementMinutes) {
        return new State(name, region, day, speakers, false, missions, statementMinutes);
    }

    /** Returns this State with its national human rights institution among those who speak. */
    public State withInstitution() {
        return new State(name, region, day, speakers, true, missions, statementMinutes);
    }

    /** Returns the id of its session, such as {@code central-african-republic}. */
    public String id() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
