package org.lectern.benchmarks.diagnose;

import java.util.List;
import org.lectern.benchmarks.generate.Draws;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/** Draws events that are impossible by a cause planted into a possible one; several forms of each kind. */
public final class ImpossibleEvents {

    private static final int MORNING = 540;
    private static final int EVENING = 1080;

    private ImpossibleEvents() {}

    /** Returns the event of a kind, a number of sessions and a seed: always the same one. */
    public static Event of(CauseKind kind, int sessions, long seed) {
        PlannedEvent planned = PlannedEvents.of(sessions, seed);
        Planting planting = new Planting(
                planned.event(),
                new Draws(seed * 31 + List.of(CauseKind.values()).indexOf(kind)));
        plant(kind, planting);
        return planting.event().toBuilder().name("Impossible: " + kind.word()).build();
    }

    static void plant(CauseKind kind, Planting planting) {
        switch (kind) {
            case EMPTY_WINDOW -> emptyWindow(planting);
            case MINUTES -> minutes(planting);
            case ROOM -> room(planting);
            case COUNTING -> counting(planting);
            case OVERLAP -> overlap(planting);
            case ORDER -> order(planting);
            case LOAD -> load(planting);
            case MIXTURE -> Mixtures.plant(planting);
        }
    }

    private static void emptyWindow(Planting planting) {
        Session session = planting.sessions(1).get(0);
        int day = planting.draws.one(planting.days());
        int minutes = planting.minutes(session);
        switch (planting.draws.below(6)) {
            // Shorter than the session.
            case 0 -> planting.attendant(List.of(session), planting.window(day, 600, minutes - 5));
            // In the break at noon, or at night.
            case 1 -> planting.attendant(List.of(session), planting.window(day, 750, 90));
            case 2 -> planting.attendant(List.of(session), planting.window(day, 1085, 240));
            case 3, 4 -> Entangled.closedThatDay(planting);
            // Two who are never there together.
            default -> {
                planting.attendant(List.of(session), planting.window(day, 540, minutes + 20));
                planting.attendant(List.of(session), planting.window(day, 845, minutes + 20));
            }
        }
    }

    private static void minutes(Planting planting) {
        if (planting.draws.chance(50)) {
            Entangled.lateSpeakers(planting);
            return;
        }
        Session session = planting.sessions(1).get(0);
        int room = planting.minutes(session)
                - session.openingMinutes()
                - session.statementMinutes()
                - session.minQaMinutes();
        int least = planting.draws.between(4, 9);
        int count = room / least + 1;
        planting.edit(session, old -> {
            Session.Builder builder = old.toBuilder().slots(List.of());
            for (int i = 0; i < count; i++) {
                String person = planting.event()
                        .people()
                        .get(i % planting.event().people().size())
                        .id();
                builder.slot(Slot.builder(old.id() + "-X" + (i + 1), person)
                        .presence(Presence.RECORDED)
                        .minutes(least, least + 2)
                        .build());
            }
            return builder.build();
        });
    }

    private static void room(Planting planting) {
        Session session = planting.sessions(1).get(0);
        List<Room> rooms = planting.event().rooms();
        switch (planting.draws.below(6)) {
            case 0 ->
                planting.edit(
                        session, old -> old.toBuilder().neededFeatures("stage").build());
            case 1 -> {
                int most = rooms.stream().mapToInt(Room::seats).max().orElse(0);
                planting.edit(session, old -> old.toBuilder().audience(most + 1).build());
            }
            case 2 -> {
                Room closed = planting.draws.one(rooms);
                int day = planting.draws.one(planting.days());
                planting.room(withHours(closed, planting.window(day, 600, planting.minutes(session) - 5)));
                planting.pinRoom(session, closed);
            }
            case 3, 4 -> Entangled.equippedRoomClosed(planting);
            // A feature that one room has, which is too small.
            default -> {
                Room only = planting.draws.one(rooms);
                planting.room(only.toBuilder().features("stage").build());
                planting.edit(
                        session,
                        old -> old.toBuilder()
                                .neededFeatures("stage")
                                .audience(only.seats() + 10)
                                .build());
            }
        }
    }

    static Room withHours(Room room, Window... windows) {
        Room.Builder builder = Room.builder(room.id())
                .name(room.name())
                .seats(room.seats())
                .building(room.building())
                .features(room.features().toArray(String[]::new))
                .setUpMinutes(room.setUpMinutes())
                .tearDownMinutes(room.tearDownMinutes())
                .dailyLimit(room.dailyLimit());
        return builder.available(windows).build();
    }

    private static void counting(Planting planting) {
        int most = Math.min(planting.event().sessions().size(), 12);
        switch (planting.draws.below(5)) {
            // Sessions that need one room, which is not open for long enough.
            case 0, 4 -> {
                List<Session> group = planting.sessions(planting.draws.between(2, most));
                Room only = planting.draws.one(planting.event().rooms());
                int total = Planting.sum(group);
                int first = planting.draws.one(planting.days());
                Window one = planting.window(first, 540, Math.min(210, total / 2));
                Window two = planting.window(first, 840, Math.min(240, total - total / 2 - 5));
                planting.room(withHours(only.toBuilder().features("stage").build(), one, two));
                group.forEach(session -> planting.edit(
                        session, old -> old.toBuilder().neededFeatures("stage").build()));
            }
            // One person for more sessions than fit into the hours that the person has.
            case 1 -> {
                List<Session> group = planting.sessions(planting.draws.between(2, Math.min(most, 7)));
                int total = Planting.sum(group);
                int day = planting.draws.one(planting.days());
                planting.attendant(
                        group,
                        planting.window(day, 540, Math.min(210, total / 2)),
                        planting.window(day, 840, Math.min(240, total - total / 2 - 5)));
            }
            // More sessions on different days than days.
            case 2 -> {
                int count = Math.min(most, planting.dayCount() + 1);
                planting.relate(Relation.differentDay(Planting.ids(planting.sessions(count))));
                if (count <= planting.dayCount()) {
                    emptyWindow(planting);
                }
            }
            // One audience for sessions of one half-day.
            default -> {
                List<Session> group = planting.sessions(planting.draws.between(2, Math.min(most, 8)));
                planting.relate(Relation.notParallel(Planting.ids(group)));
                int total = Planting.sum(group);
                int day = planting.draws.one(planting.days());
                for (Session session : group) {
                    planting.attendant(
                            List.of(session),
                            planting.window(day, 540, Math.min(210, total / 2)),
                            planting.window(day, 840, Math.min(240, total - total / 2 - 5)));
                }
            }
        }
    }

    private static void overlap(Planting planting) {
        List<Session> two = planting.sessions(2);
        Session a = two.get(0);
        Session b = two.get(1);
        int day = planting.draws.one(planting.days());
        int start = MORNING + 5 * planting.draws.below(12);
        switch (planting.draws.below(4)) {
            // Each has somebody who is there for little more than the session.
            case 0 -> {
                planting.attendant(two);
                planting.attendant(List.of(a), planting.window(day, start, planting.minutes(a) + 15));
                planting.attendant(List.of(b), planting.window(day, start + 20, planting.minutes(b) + 15));
            }
            // Both in one window that is too short for both.
            case 1 -> planting.attendant(two, planting.window(day, 540, Planting.sum(two) - 5));
            // One is pinned, the other has no room before or after it.
            default -> {
                planting.pinStart(a, day, 600);
                planting.attendant(two);
                planting.attendant(
                        List.of(b),
                        planting.window(
                                day,
                                600 - planting.minutes(b) + 5,
                                2 * planting.minutes(b) + planting.minutes(a) - 10));
            }
        }
    }

    private static void order(Planting planting) {
        int size = planting.event().sessions().size();
        switch (planting.draws.below(5)) {
            case 0 -> {
                List<Session> circle = planting.sessions(planting.draws.between(2, Math.min(6, size)));
                for (int i = 0; i < circle.size(); i++) {
                    planting.relate(Relation.before(
                            circle.get(i).id(),
                            circle.get((i + 1) % circle.size()).id()));
                }
            }
            // More lag than a day has hours.
            case 1 -> {
                List<Session> two = planting.sessions(2);
                int lag = EVENING - MORNING - Planting.sum(two) + 5;
                planting.relate(
                        Relation.before(two.get(0).id(), two.get(1).id()).withMinLagMinutes(lag));
                planting.relate(Relation.sameDay(Planting.ids(two)));
            }
            // A chain with lags between two that are not far enough apart.
            case 2, 4 -> {
                List<Session> chain = planting.sessions(planting.draws.between(3, Math.min(5, size)));
                int day = planting.draws.one(planting.days());
                for (int i = 1; i < chain.size(); i++) {
                    planting.relate(
                            Relation.before(chain.get(i - 1).id(), chain.get(i).id())
                                    .withMinLagMinutes(30));
                }
                Session last = chain.get(chain.size() - 1);
                int needed = Planting.sum(chain) + 30 * (chain.size() - 1);
                planting.attendant(List.of(chain.get(0)), planting.window(day, EVENING - needed + 5, needed));
                planting.pinDay(last, day);
            }
            // Least lag against most lag the other way round.
            default -> {
                List<Session> three = planting.sessions(3);
                planting.relate(
                        Relation.before(three.get(0).id(), three.get(1).id()).withMinLagMinutes(60));
                planting.relate(
                        Relation.before(three.get(1).id(), three.get(2).id()).withMinLagMinutes(30));
                planting.relate(Relation.before(three.get(0).id(), three.get(2).id())
                        .withMaxLagMinutes(planting.minutes(three.get(1)) + 85));
            }
        }
    }

    private static void load(Planting planting) {
        int size = planting.event().sessions().size();
        int days = planting.dayCount();
        switch (planting.draws.below(6)) {
            // Once a day, and more sessions than days.
            case 0 -> {
                List<Session> group = planting.sessions(Math.min(size, days + 1));
                planting.attendant(group, person -> person.dailyLimit(DailyLimit.ofSessions(1)));
            }
            // Two sessions of one day, over the minutes of the day.
            case 1, 5 -> {
                List<Session> two = planting.sessions(2);
                planting.attendant(two, person -> person.dailyLimit(DailyLimit.ofMinutes(Planting.sum(two) - 5)));
                int day = planting.draws.one(planting.days());
                planting.pinDay(two.get(0), day);
                planting.attendant(List.of(two.get(1)), planting.window(day, MORNING, EVENING - MORNING));
            }
            // A shift too long for its one session.
            case 2 -> {
                List<Session> one = planting.sessions(1);
                planting.attendant(
                        one,
                        person -> person.shiftLimits(new ShiftLimits(planting.minutes(one.get(0)) - 1, 2, 5, 7, 8)));
            }
            // One shift a day, too short for all sessions.
            case 3 -> {
                List<Session> group = planting.sessions(Math.min(size, 3 * days + 1));
                int shift = Planting.sum(group) / days - 5;
                planting.attendant(group, person -> person.shiftLimits(new ShiftLimits(shift, 1, 5, 7, 8)));
            }
            // Meetings of several days, over the limit of the run.
            default -> {
                List<Session> two = planting.sessions(2);
                planting.attendant(two, person -> person.shiftLimits(new ShiftLimits(180, 2, 1, 1, 1)));
                planting.pinDay(two.get(0), 0);
                planting.pinDay(two.get(1), 1);
            }
        }
    }
}
