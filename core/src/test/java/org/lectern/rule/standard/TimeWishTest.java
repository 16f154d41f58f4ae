package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;
import org.lectern.rule.Report;
import org.lectern.rule.Score;

/** Wishes about times that count at another level, or more often, than others of their rule. */
class TimeWishTest {

    private static Window on31March(String fromAndUntil) {
        return Window.parse("2020-03-31T" + fromAndUntil, ZoneId.of("Europe/Zurich"));
    }

    /** Malawi 10:00–10:50, at which Ana is. */
    private static Scene scene(String ruleId, List<TimeWish> ofSession, List<TimeWish> ofAna) {
        return Scene.of(ruleId)
                .room(Room.builder("r20"))
                .person(Person.builder("ana").name("Ana").timeWishes(ofAna))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(50)
                        .attendants("ana")
                        .timeWishes(ofSession))
                .held("MW", "r20", "10:00", 50);
    }

    @Test
    void preferredTimes_ofOneWish_areMetInAnyOfThem() {
        TimeWish either = TimeWish.preferred(on31March("08:00/09:00"), on31March("10:10/12:00"));

        assertEquals(
                List.of("10: Malawi takes place on Tuesday 31 March 10:00–10:50, 10 minutes of it outside its preferred"
                        + " windows."),
                scene("preferred-window", List.of(either), List.of()).told());
    }

    @Test
    void preferredTimes_ofTwoWishes_countEach() {
        List<TimeWish> both = List.of(
                TimeWish.preferred(on31March("10:10/12:00")).withWeight(3),
                TimeWish.preferred(on31March("09:00/10:30")).withLevel(Level.HARD));

        Report report = scene("preferred-window", both, List.of()).report();

        assertEquals(new Score(20 * 2, 0, 10 * 3 * 2), report.score());
        assertEquals(60, report.costs().get("preferred-window"));
        assertEquals(Map.of("preferred-window", new Score(40, 0, 0)), report.ownLevelCosts());
    }

    @Test
    void undesiredTimes_ofAPerson_countAtTheirLevelBesideThoseOfTheRule() {
        List<TimeWish> wishes = List.of(
                TimeWish.undesired(on31March("10:20/10:40"), on31March("10:30/10:45"))
                        .withLevel(Level.MEDIUM),
                TimeWish.undesired(on31March("10:49/12:00")));

        Report report = scene("person-undesired-window", List.of(), wishes).report();

        assertEquals(new Score(0, 25 * 2, 2), report.score());
    }

    @Test
    void wish_ofARuleThatIsOff_costsNothing() {
        TimeWish hard = TimeWish.undesired(on31March("10:20/10:40")).withLevel(Level.HARD);

        assertEquals(
                List.of(),
                scene("undesired-window", List.of(hard), List.of())
                        .rule(rule -> rule.withEnabled(false))
                        .findings());
    }

    @Test
    void wish_waived_costsNothingAtItsLevel() {
        TimeWish hard = TimeWish.undesired(on31March("10:20/10:40")).withLevel(Level.HARD);

        assertEquals(
                Score.ZERO,
                scene("person-undesired-window", List.of(), List.of(hard))
                        .waived(SubjectId.person("ana"))
                        .report()
                        .score());
    }
}
