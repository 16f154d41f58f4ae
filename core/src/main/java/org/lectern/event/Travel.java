package org.lectern.event;

import java.util.List;
import java.util.Objects;

/**
 * How long it takes to go from one building to another, either way.
 *
 * @param building one of the two
 * @param otherBuilding the other
 * @param minutes minutes of travel, from 0 to 1,440
 * @since 0.1.0
 */
public record Travel(String building, String otherBuilding, int minutes) {

    public Travel {
        Objects.requireNonNull(building, "building");
        Objects.requireNonNull(otherBuilding, "otherBuilding");
    }

    /** Returns whether this is the way between the two buildings, in either direction. */
    public boolean connects(String one, String two) {
        return (building.equals(one) && otherBuilding.equals(two))
                || (building.equals(two) && otherBuilding.equals(one));
    }

    /** Returns the minutes between two buildings: 0 within one, or where no way is listed. */
    static int minutesBetween(String building, String other, List<Travel> ways) {
        return building.equals(other)
                ? 0
                : ways.stream()
                        .filter(way -> way.connects(building, other))
                        .mapToInt(Travel::minutes)
                        .findFirst()
                        .orElse(0);
    }
}
