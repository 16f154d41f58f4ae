package org.lectern.testing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;

/**
 * Random events of eleven to thirteen half-days, more than a region's sets of half-days are tried for, with one start each. All
 * timetables of the few sessions can be tried. The sessions of a region would rather be apart.
 */
public final class ManyHalfDays {

    private static final int FEWEST = 11;

    private final Dice dice;
    private final List<Window> windows = new ArrayList<>();

    private ManyHalfDays(Dice dice) {
        this.dice = dice;
    }

    public static Event event(long seed) {
        Random random = new Random(seed);
        return new ManyHalfDays(new Dice(random)).event(random);
    }

    private Event event(Random random) {
        Event.Builder event = Event.builder("many-half-days", ZoneOffset.UTC)
                .startStepMinutes(60)
                .people("ana", "bo");
        addDays(event);
        event.room("r1", 0);
        if (dice.percent(20)) {
            event.room("r2", 0);
        }
        event.session(session("s0", "a"));
        for (int s = dice.between(1, 3); s > 0; s--) {
            event.session(session("s" + s, dice.percent(75) ? "a" : "b"));
        }
        if (dice.percent(20)) {
            event.waivers(List.of(new Waiver("split-region", Set.of(SubjectId.region("a")), "two delegations")));
        }
        Event varied = event.build();
        if (dice.percent(30)) {
            varied = RandomSettings.addModerate(varied, StandardRules.catalogue(), random);
        }
        Level level = dice.oneOf(List.of(Level.SOFT, Level.SOFT, Level.SOFT, Level.MEDIUM, Level.HARD));
        List<RuleSetting> settings = new ArrayList<>(varied.ruleSettings());
        settings.removeIf(setting -> setting.ruleId().equals("split-region"));
        settings.add(RuleSetting.of("split-region")
                .withLevel(level)
                .withWeight(level == Level.SOFT ? dice.between(1, 40) : dice.between(1, 2)));
        return varied.toBuilder().ruleSettings(settings).build();
    }

    private void addDays(Event.Builder event) {
        LocalDate date = LocalDate.parse("2020-04-01");
        for (int count = 0; count < FEWEST; date = date.plusDays(dice.mostly(1, 80, 2, 3))) {
            List<String> spans = new ArrayList<>();
            for (int i = dice.mostly(2, 70, 1, 3); i > 0; i--) {
                int hour = 8 + 2 * spans.size();
                String span = "%02d:00/%02d:%02d".formatted(hour, hour, dice.between(25, 55));
                spans.add(span);
                windows.add(event.window(date + "T" + span));
            }
            event.day(date.toString(), spans.toArray(String[]::new));
            count += spans.size();
        }
    }

    private Session session(String id, String region) {
        return Session.builder(id)
                .allowedMinutes(dice.oneOf(List.of(20, 25, 30, 40)))
                .qaMinutes(0, 0)
                .region(region)
                .preferred(dice.oneOf(windows))
                .attendants(dice.percent(30) ? new String[] {dice.oneOf(List.of("ana", "bo"))} : new String[0])
                .build();
    }
}
