package org.lectern.event;

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
}
