package org.lectern.benchmarks.tiny;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lectern.benchmarks.engine.cpsat.SmallSettings;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.rule.RuleIds;

/**
 * What a class leaves to others: settings and waivers, pins, a published timetable with {@code moved} in force, and at which
 * level it counts what is left out.
 */
final class TinyAdditions {

    private final Event event;
    private final Random random;

    TinyAdditions(Event event, Random random) {
        this.event = event;
        this.random = random;
    }

    /** Returns the event with what is drawn; one in three keeps all settings of its class. */
    Event event() {
        Event.Builder builder = event.toBuilder()
                .sessions(event.sessions().stream().map(this::pinned).toList());
        int kind = random.nextInt(3);
        List<RuleSetting> settings = new ArrayList<>(event.ruleSettings());
        if (kind > 0) {
            Event other = SmallSettings.add(event, random);
            int drawnPercent = kind == 1 ? 30 : 100;
            other.ruleSettings().stream()
                    .filter(setting -> random.nextInt(100) < drawnPercent)
                    .forEach(setting -> replace(settings, setting));
            if (random.nextBoolean()) {
                builder.waivers(other.waivers());
            }
        }
        if (kind == 0 && random.nextInt(3) == 0) {
            replace(settings, RuleSetting.of(RuleIds.UNSCHEDULED_SESSION).withLevel(Level.HARD));
        }
        if (random.nextInt(5) < 2) {
            builder.published(published());
            RuleSetting moved = RuleSetting.of(RuleIds.MOVED).withEnabled(true).withWeight(1 + random.nextInt(9));
            replace(settings, random.nextInt(4) == 0 ? moved.withLevel(Level.MEDIUM) : moved);
        }
        return builder.ruleSettings(settings).build();
    }

    private static void replace(List<RuleSetting> settings, RuleSetting setting) {
        settings.removeIf(other -> other.ruleId().equals(setting.ruleId()));
        settings.add(setting);
    }

    private Session pinned(Session session) {
        Pin pin = session.pin();
        return session.toBuilder()
                .pin(
                        switch (random.nextInt(16)) {
                            case 0 -> pin.withStart(oneOf(TinyClassEvents.starts(event)));
                            case 1 -> pin.withRoomId(oneOf(event.rooms()).id());
                            case 2 -> pin.withDay(oneOf(event.days()).date());
                            default -> pin;
                        })
                .build();
    }

    /** Returns a timetable of some of the sessions at starts that are possible, mostly with notice given. */
    private Published published() {
        List<Placement> placements = new ArrayList<>();
        for (Session session : event.sessions()) {
            if (random.nextInt(5) > 0) {
                Instant start = oneOf(TinyClassEvents.starts(event));
                int minutes = oneOf(session.allowedMinutes().stream().sorted().toList());
                Room room = oneOf(event.rooms());
                placements.add(new Placement(
                        session.id(), room.id(), start, minutes, oneOf(Insides.of(session, start, minutes))));
            }
        }
        Instant first = event.days().getFirst().windows().getFirst().startInclusive();
        Instant asOf = first.minusSeconds(86_400L * random.nextInt(5));
        return random.nextInt(3) == 0
                ? Published.of(Timetable.of(event, placements))
                : new Published(
                        Timetable.of(event, placements),
                        asOf,
                        List.of(new Published.NoticePeriod(first.minusSeconds(86_400L * 2), 3)));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
