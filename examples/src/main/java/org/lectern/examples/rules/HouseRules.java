package org.lectern.examples.rules;

import java.time.ZoneId;
import java.util.Set;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;

/** The rules of a house where conferences are held, beside those that come with Lectern. */
public final class HouseRules {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private HouseRules() {}

    /** Returns all rules: events may set and waive those of the house like any other. */
    public static Catalogue catalogue() {
        return StandardRules.catalogue()
                .withRules(
                        new ModeratorHalfDay(),
                        new RegionApart(),
                        new NoonCall(Window.parse("2020-04-01T12:00/12:15", GENEVA)),
                        new LiveLink(Window.parse("2020-04-01T16:00/16:05", GENEVA)),
                        new BuildingWorks(Set.of("XXIII"), Window.parse("2020-04-01T15:00/16:00", GENEVA)));
    }
}
