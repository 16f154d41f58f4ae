package org.lectern.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.FindingSink;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.PlaceRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.SessionRule;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TurnRule;
import org.lectern.rule.standard.StandardRules;

/** Rules that nobody would ask for, one of each form, that find something to say about most timetables. */
public final class MadeUpRules {

    private MadeUpRules() {}

    /** Returns the standard rules with all made-up ones. */
    public static Catalogue inTheirForms() {
        return StandardRules.catalogue()
                .withRules(
                        new FullFirstDay(),
                        new RegionAtOnce(),
                        new SameRoomSoon(),
                        new LateInTheHour(),
                        new SeventhMinutes(),
                        new OddRooms());
    }

    /** Returns the same rules without their forms, but for that about turns, which then would not shape an inside. */
    public static Catalogue plainly() {
        return StandardRules.catalogue()
                .withRules(
                        new Plainly(new FullFirstDay()),
                        new Plainly(new RegionAtOnce()),
                        new Plainly(new SameRoomSoon()),
                        new Plainly(new LateInTheHour()),
                        new SeventhMinutes(),
                        new Plainly(new OddRooms()));
    }

    /** Returns the standard rules with those about turns and their positions; tables take long to fill. */
    public static Catalogue ofPositions() {
        return StandardRules.catalogue().withRules(new SeventhMinutes(), new OddAtHalfTime());
    }

    /** Returns the standard rules with the one about pairs: it costs nothing where nothing is held, so bounds count it. */
    public static Catalogue ofPairs() {
        return StandardRules.catalogue().withRules(new SameRoomSoon());
    }

    /** A rule without its form. */
    public record Plainly(Rule rule) implements Rule {

        @Override
        public RuleDefinition definition() {
            return rule.definition();
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            rule.evaluate(view, config, findings);
        }
    }

    /** At least so many sessions are on the first day: it costs something when nothing is held at all. */
    public static final class FullFirstDay implements IncrementalRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard(
                            "full-first-day", RuleScope.COUPLING, "sessions missing", "The first day is not too empty.")
                    .withParameters(
                            new RuleParameter("least", OptionalLong.of(2), 0, 9, "How many sessions it has at least."));
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            LocalDate first = first(view.event());
            long held = view.scheduledSessions().stream()
                    .filter(session -> session.halfDay().date().equals(first))
                    .count();
            long least = least(config);
            findings.report(
                    Math.max(0, least - held),
                    List.of(Subject.day(first)),
                    "%s of %s sessions are on the first day.".formatted(held, least));
        }

        private static LocalDate first(Event event) {
            return event.days().stream()
                    .map(day -> day.date())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }

        private static long least(RuleConfig config) {
            return config.findParameter("least").orElseThrow();
        }

        @Override
        public RuleTally newTally(Event event, EffectiveRules effectiveRules) {
            LocalDate first = first(event);
            long least = least(effectiveRules.config("full-first-day"));
            boolean isWaived = effectiveRules.isWaived("full-first-day", Subject.day(first));
            return new RuleTally() {
                private long held;

                @Override
                public void add(SessionPlace place) {
                    held += place.halfDay().date().equals(first) ? 1 : 0;
                }

                @Override
                public void remove(SessionPlace place) {
                    held -= place.halfDay().date().equals(first) ? 1 : 0;
                }

                @Override
                public long amount() {
                    return isWaived ? 0 : Math.max(0, least - held);
                }
            };
        }
    }

    /** Sessions of one region do not overlap. */
    public static final class RegionAtOnce implements IncrementalRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft(
                    "region-at-once",
                    RuleScope.COUPLING,
                    3,
                    "minutes of overlap, per pair",
                    "Sessions of one region do not overlap.",
                    "Made up.");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            for (ScheduledSession one : view.scheduledSessions()) {
                for (ScheduledSession other : view.scheduledSessions()) {
                    if (one.session().id().compareTo(other.session().id()) < 0) {
                        findings.report(
                                units(one.session(), one.time(), other.session(), other.time()),
                                List.of(Subject.of(one.session()), Subject.of(other.session())),
                                "Two at once.");
                    }
                }
            }
        }

        private static long units(Session one, Window time, Session other, Window otherTime) {
            return one.region().equals(other.region()) ? time.overlapMinutes(otherTime) : 0;
        }

        @Override
        public RuleTally newTally(Event event, EffectiveRules effectiveRules) {
            return new RuleTally() {
                private final List<SessionPlace> held = new ArrayList<>();
                private long units;

                @Override
                public void add(SessionPlace place) {
                    units += with(place);
                    held.add(place);
                }

                @Override
                public void remove(SessionPlace place) {
                    held.removeIf(other -> other.session().equals(place.session()));
                    units -= with(place);
                }

                private long with(SessionPlace place) {
                    return held.stream()
                            .filter(other -> !effectiveRules.isWaived(
                                    "region-at-once", Subject.of(other.session()), Subject.of(place.session())))
                            .mapToLong(other ->
                                    RegionAtOnce.units(other.session(), other.time(), place.session(), place.time()))
                            .sum();
                }

                @Override
                public long amount() {
                    return units;
                }
            };
        }
    }

    /** Sessions start early in the hour. */
    public static final class LateInTheHour implements SessionRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft(
                    "late-in-the-hour", RuleScope.PANEL, 2, "tens of minutes", "Sessions start early.", "Made up.");
        }

        @Override
        public long amount(Event event, Session session, Window time, RuleConfig config) {
            return minute(event, time.startInclusive()) / 10;
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "%s starts late in the hour.".formatted(session.name());
        }
    }

    /** Nobody speaks in each seventh minute of an hour. */
    public static final class SeventhMinutes implements TurnRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft(
                    "seventh-minutes", RuleScope.PANEL, 7, "minutes", "Each seventh minute is silent.", "Made up.");
        }

        @Override
        public long amount(Event event, Session session, Slot slot, Window turn, RuleConfig config) {
            long units = 0;
            for (Instant at = turn.startInclusive(); at.isBefore(turn.endExclusive()); at = at.plusSeconds(60)) {
                units += minute(event, at) % 7 == slot.id().length() % 7 ? 1 : 0;
            }
            return units;
        }

        @Override
        public String sentence(Event event, Session session, Slot slot, Window turn, long units) {
            return "%s speaks in a seventh minute.".formatted(slot.name());
        }
    }

    /** Rooms with an odd number of seats are better later. */
    public static final class OddRooms implements PlaceRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.medium("odd-rooms", RuleScope.PLACE, "quarters", "Odd rooms are better late.");
        }

        @Override
        public long amount(Event event, Session session, Room room, Window time, RuleConfig config) {
            return room.seats() % 2 == 0 ? 0 : 3 - minute(event, time.startInclusive()) / 15;
        }

        @Override
        public String sentence(Event event, Session session, Room room, Window time, long units) {
            return "%s is in %s too early.".formatted(session.name(), room.name());
        }
    }

    private static long minute(Event event, Instant instant) {
        return instant.atZone(event.zone()).getMinute();
    }
}
