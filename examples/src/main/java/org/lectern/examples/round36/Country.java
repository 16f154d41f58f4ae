package org.lectern.examples.round36;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fourteen States under review. Which they are is a fact; all that stands beside them is made up, but lies in the
 * range of real rounds: 4 to 7 speakers, 25 to 52 missions, a statement of the State in three sessions of four.
 */
enum Country {
    ANDORRA(Region.EUROPE, 4, 26, 2, ""),
    BELARUS(Region.EUROPE, 7, 49, 0, ""),
    BULGARIA(Region.EUROPE, 5, 31, 2, ""),
    CROATIA(Region.EUROPE, 5, 33, 2, ""),
    HONDURAS(Region.AMERICAS, 6, 41, 0, "interpretation"),
    JAMAICA(Region.AMERICAS, 5, 30, 2, ""),
    LIBERIA(Region.AFRICA, 6, 37, 2, ""),
    LIBYA(Region.AFRICA, 5, 45, 0, "interpretation"),
    MALAWI(Region.AFRICA, 5, 29, 2, "wheelchair access"),
    MALDIVES(Region.ASIA_AND_PACIFIC, 5, 28, 2, ""),
    MARSHALL_ISLANDS(Region.ASIA_AND_PACIFIC, 4, 25, 2, ""),
    MONGOLIA(Region.ASIA_AND_PACIFIC, 6, 34, 2, ""),
    PANAMA(Region.AMERICAS, 5, 32, 2, ""),
    UNITED_STATES(Region.AMERICAS, 7, 52, 2, "");

    private static final Set<Country> WITH_INSTITUTION = EnumSet.of(CROATIA, MALAWI, MONGOLIA, PANAMA);

    private final Region region;
    private final int speakers;
    private final int missions;
    private final int statementMinutes;
    private final String need;

    /** A region of the world; most of its people come for one day. */
    enum Region {
        AMERICAS("Americas", 0),
        ASIA_AND_PACIFIC("Asia and Pacific", 1),
        AFRICA("Africa", 2),
        EUROPE("Europe", 3);

        private final String title;
        private final int day;

        Region(String title, int day) {
            this.title = title;
            this.day = day;
        }

        String title() {
            return title;
        }

        /** Returns the day, from 0, for which most of its people come. */
        int day() {
            return day;
        }
    }

    Country(Region region, int speakers, int missions, int statementMinutes, String need) {
        this.region = region;
        this.speakers = speakers;
        this.missions = missions;
        this.statementMinutes = statementMinutes;
        this.need = need;
    }

    /** Returns the id of its session, such as {@code marshall-islands}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns its name, such as {@code Marshall Islands}. */
    String title() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    Region region() {
        return region;
    }

    /** Returns how many speak in its session. */
    int speakers() {
        return speakers;
    }

    /** Returns how many missions are expected. */
    int missions() {
        return missions;
    }

    /** Returns the minutes of the State's own statement, 0 where it declined. */
    int statementMinutes() {
        return statementMinutes;
    }

    /** Returns whether a national human rights institution speaks too. */
    boolean hasInstitution() {
        return WITH_INSTITUTION.contains(this);
    }

    /** Returns what the room must offer. */
    List<String> needs() {
        return need.isEmpty() ? List.of() : List.of(need);
    }
}
