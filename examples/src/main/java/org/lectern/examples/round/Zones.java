package org.lectern.examples.round;

import java.util.List;

/** Time zones that a new round offers; any other can be typed. */
final class Zones {

    /** Those of the seats of international organisations, and of the larger capitals. */
    static final List<String> OFTEN_USED = List.of(
            "Europe/Zurich",
            "Africa/Addis_Ababa",
            "Africa/Cairo",
            "Africa/Johannesburg",
            "Africa/Lagos",
            "Africa/Nairobi",
            "America/Bogota",
            "America/Mexico_City",
            "America/New_York",
            "America/Santiago",
            "America/Sao_Paulo",
            "Asia/Bangkok",
            "Asia/Beirut",
            "Asia/Dubai",
            "Asia/Kolkata",
            "Asia/Shanghai",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Europe/Berlin",
            "Europe/Brussels",
            "Europe/London",
            "Europe/Madrid",
            "Europe/Moscow",
            "Europe/Paris",
            "Europe/Rome",
            "Europe/Vienna",
            "Pacific/Auckland",
            "UTC");

    private Zones() {}
}
