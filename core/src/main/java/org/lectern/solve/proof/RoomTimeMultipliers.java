package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Room;
import org.lectern.panel.TimeOption;
import org.lectern.solve.proof.course.HalfDayCourse;

/**
 * The multipliers of rooms' time, and what sessions get back at most that take a room one after another in a half-day, none of
 * them twice; see {@link HalfDayCourse}.
 */
final class RoomTimeMultipliers implements ProofTerm {

    /**
     * Of each set of sessions that may be over at a start, every part may be, too. So each session is in half of these sets at most, and there are
     * fewer than two ways to a choice for each arc of a diagram.
     */
    private static final long MAX_WAYS = 2L * Certificate.MAX_ARCS_OF_ROOMS;

    private final ProofContext subject;
    private final List<Integer> everySession;
    /** What sessions pay, by room. */
    private final Map<Integer, ChainMultipliers.SessionTimes> paid = new LinkedHashMap<>();

    /** The half-days in which somebody pays, by room. */
    private final Map<Integer, TreeSet<Integer>> halfDays = new LinkedHashMap<>();

    /** A session at a time. */
    private record Choice(int session, TimeOption time) {}

    /** @throws InvalidCertificateException if a room may hold several sessions, or a multiplier is of no place of its session */
    RoomTimeMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.everySession = IntStream.range(0, subject.sessionCount()).boxed().toList();
        List<String> ids = subject.event().rooms().stream().map(Room::id).toList();
        for (CertificateMultiplier tag : tags) {
            int room = ids.indexOf(tag.id());
            if (room < 0 || !isCounted(room)) {
                throw new InvalidCertificateException(
                        "There is a multiplier of %s, which does not count in a proof.".formatted(tag.describe()));
            }
            paid.computeIfAbsent(room, ignored -> new ChainMultipliers.SessionTimes(subject))
                    .add(tag, everySession);
            halfDays.computeIfAbsent(room, ignored -> new TreeSet<>()).add(halfDay(tag));
        }
    }

    /** Returns whether a room holds one session at a time, and is treated as one with no other. */
    private boolean isCounted(int room) {
        return subject.isHard("room-conflict")
                && subject.effectiveRules().waivers("room-conflict").isEmpty()
                && subject.places().sameRooms().count(room) == 1;
    }

    private int halfDay(CertificateMultiplier tag) throws InvalidCertificateException {
        int start = subject.tables().timeline().toMinute(tag.time());
        int session = subject.places().sessionOf(tag.sessionId(), "multiplier");
        return subject.tables().sessionTables().get(session).options().stream()
                .filter(time -> time.start() == start && time.minutes() == tag.minutes())
                .findFirst()
                .orElseThrow(() -> new InvalidCertificateException(
                        "There is a multiplier of %s for session '%s', which does not take place at '%s' for %s minutes."
                                .formatted(tag.describe(), tag.sessionId(), tag.time(), tag.minutes())))
                .halfDay();
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        ChainMultipliers.SessionTimes own = paid.get(place.room());
        TimeOption time = place.time();
        return own == null || time == null ? 0 : own.of(session, time);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        halfDays.forEach((room, own) -> own.forEach(halfDay -> parts.add(part(room, halfDay))));
        return parts;
    }

    private Part part(int room, int halfDay) {
        HalfDay own = new HalfDay(room, halfDay);
        return new Part(
                own.sessions,
                allowed -> own.ways(allowed).least(),
                allowed -> {
                    Ways ways = own.ways(allowed);
                    return (session, place) -> place.room() == room && place.halfDay() == halfDay
                            ? ways.rise(session, Objects.requireNonNull(place.time()))
                            : 0;
                },
                true);
    }

    /** What is known of some choices. */
    private record Ways(long least, Map<Choice, Long> rises, List<Choice> choices) {

        private long rise(int session, TimeOption time) {
            return rises.getOrDefault(new Choice(session, time), 0L);
        }
    }

    /** A half-day of a room, with what was found for its last choices: where places go, most of them stay as they are. */
    private final class HalfDay {

        private final int room;
        private final int halfDay;
        private final int turnaround;
        private final List<Integer> sessions;
        private @Nullable Ways last;

        private HalfDay(int room, int halfDay) {
            this.room = room;
            this.halfDay = halfDay;
            Room own = subject.event().rooms().get(room);
            this.turnaround = own.setUpMinutes() + own.tearDownMinutes();
            this.sessions = everySession.stream()
                    .filter(session -> subject.tables().sessionTables().get(session).options().stream()
                            .anyMatch(time -> time.halfDay() == halfDay))
                    .toList();
        }

        private Ways ways(int[][] allowed) {
            List<Choice> choices = choices(allowed);
            Ways known = last;
            if (known == null || !known.choices.equals(choices)) {
                known = found(choices);
                last = known;
            }
            return known;
        }

        private List<Choice> choices(int[][] allowed) {
            List<Choice> choices = new ArrayList<>();
            for (int session : sessions) {
                for (TimeOption time : times(session, allowed[session])) {
                    if (time.halfDay() == halfDay) {
                        choices.add(new Choice(session, time));
                    }
                }
            }
            choices.sort(Comparator.comparingInt(choice -> choice.time.start()));
            return choices;
        }

        /** Of a session that may be anywhere, each time counts. */
        private List<TimeOption> times(int session, int[] allowed) {
            return subject.places()
                    .findScheduled(session, allowed)
                    .map(places -> places.stream()
                            .filter(place -> place.room() == room)
                            .flatMap(place -> Stream.ofNullable(place.time()))
                            .toList())
                    .orElseGet(() -> subject.places().times(session, allowed));
        }

        private Ways found(List<Choice> choices) {
            ChainMultipliers.SessionTimes own = Objects.requireNonNull(paid.get(room));
            HalfDayCourse course = new HalfDayCourse(
                    choices.stream()
                            .map(choice -> new HalfDayCourse.Choice(
                                    choice.session,
                                    choice.time.start(),
                                    choice.time.end() + turnaround,
                                    own.of(choice.session, choice.time)))
                            .toList(),
                    MAX_WAYS);
            long[] ofChoices = course.rises();
            Map<Choice, Long> rises = new HashMap<>();
            for (int c = 0; c < choices.size(); c++) {
                rises.put(choices.get(c), ofChoices[c]);
            }
            return new Ways(course.least(), rises, choices);
        }
    }
}
