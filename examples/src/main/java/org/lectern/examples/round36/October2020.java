package org.lectern.examples.round36;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.text.Wording;

/**
 * Round 36 as it was held in October 2020: thirteen countries on two days, all online. The speakers' videos are screened
 * country by country; then all of a half-day's speakers answer questions together, live.
 *
 * <p>Facts, from upr-info.org: countries, days, starts, the break at noon, and that videos were screened before pooled
 * questions. Made up: how many speak for each country, that they answer from there and that somebody of the mission
 * attends; the minutes of a video; and the ends, each being the next start. The questions of the afternoons, after which
 * nothing follows, are as long as those of the mornings.
 */
public final class October2020 {

    private static final String ROOM = "online";
    private static final LocalDate MONDAY = LocalDate.parse("2020-10-12");
    private static final int QUESTIONS_MINUTES = 45;

    /** The lengths of a country's block, in minutes. */
    private static final Integer[] BLOCK = {20, 25, 30, 35, 40, 45, 50};

    private static final List<HalfDay> PROGRAMME = List.of(
            new HalfDay(
                    "monday-morning",
                    0,
                    LocalTime.of(10, 45),
                    new Block(Country.ANDORRA, LocalTime.of(9, 0), 4, "Europe/Andorra"),
                    new Block(Country.CROATIA, LocalTime.of(9, 30), 4, "Europe/Zagreb"),
                    new Block(Country.BULGARIA, LocalTime.of(10, 0), 6, "Europe/Sofia")),
            new HalfDay(
                    "monday-afternoon",
                    0,
                    LocalTime.of(15, 30),
                    new Block(Country.MALDIVES, LocalTime.of(14, 0), 3, "Indian/Maldives"),
                    new Block(Country.MONGOLIA, LocalTime.of(14, 20), 3, "Asia/Ulaanbaatar"),
                    new Block(Country.BELARUS, LocalTime.of(14, 40), 7, "Europe/Minsk")),
            new HalfDay(
                    "tuesday-morning",
                    1,
                    LocalTime.of(10, 45),
                    new Block(Country.LIBERIA, LocalTime.of(9, 0), 4, "Africa/Monrovia"),
                    new Block(Country.LIBYA, LocalTime.of(9, 30), 4, "Africa/Tripoli"),
                    new Block(Country.MALAWI, LocalTime.of(10, 0), 6, "Africa/Blantyre")),
            new HalfDay(
                    "tuesday-afternoon",
                    1,
                    LocalTime.of(16, 0),
                    new Block(Country.UNITED_STATES, LocalTime.of(14, 0), 4, "America/New_York"),
                    new Block(Country.JAMAICA, LocalTime.of(14, 30), 3, "America/Jamaica"),
                    new Block(Country.PANAMA, LocalTime.of(14, 50), 4, "America/Panama"),
                    new Block(Country.HONDURAS, LocalTime.of(15, 20), 5, "America/Tegucigalpa")));

    /** A country's videos as they were published, with the zone from which its speakers answer. */
    private record Block(Country country, LocalTime start, int videos, ZoneId zone) {

        Block(Country country, LocalTime start, int videos, String zone) {
            this(country, start, videos, ZoneId.of(zone));
        }

        List<String> speakerIds() {
            return IntStream.rangeClosed(1, videos)
                    .mapToObj(i -> "speaker-" + country.id() + "-" + i)
                    .toList();
        }

        String missionId() {
            return "mission-" + country.id();
        }
    }

    /** Some countries and the questions to all of them; days are counted from 0. */
    private record HalfDay(String id, int day, LocalTime questions, List<Block> blocks) {

        HalfDay(String id, int day, LocalTime questions, Block... blocks) {
            this(id, day, questions, List.of(blocks));
        }

        String questionsId() {
            return "questions-" + id;
        }

        Instant at(LocalTime time) {
            return MONDAY.plusDays(day).atTime(time).atZone(Calendar.GENEVA).toInstant();
        }

        /** Returns the time at which a block ends: that at which the next one, or the questions, start. */
        LocalTime end(Block block) {
            int next = blocks.indexOf(block) + 1;
            return next < blocks.size() ? blocks.get(next).start() : questions;
        }
    }

    private October2020() {}

    /** Returns the event, the same each time. */
    public static Event event() {
        Event.Builder event = Event.builder("october-2020", Calendar.GENEVA)
                .name("Pre-sessions of round 36 as held online in October 2020 (speakers and ends made up)")
                .days(List.of(day(0, "Monday"), day(1, "Tuesday")))
                .room(ROOM, 0)
                .ruleSetting(RuleSetting.of("long-stay").withEnabled(false).withReason("Nobody travels."))
                .ruleSetting(RuleSetting.of("no-slack")
                        .withEnabled(false)
                        .withReason("One host screens all videos and lets nothing run late."))
                .ruleSetting(RuleSetting.of("day-balance")
                        .withEnabled(false)
                        .withReason("Seventeen blocks cannot be shared equally by two days."));
        for (HalfDay half : PROGRAMME) {
            half.blocks().forEach(block -> addBlock(event, block));
            addQuestions(event, half);
        }
        return event.build();
    }

    /** Returns the published timetable, each video as long as most of its block. */
    public static Timetable published() {
        List<Placement> placements = new ArrayList<>();
        for (HalfDay half : PROGRAMME) {
            for (Block block : half.blocks()) {
                Instant start = half.at(block.start());
                int minutes = (int) ChronoUnit.MINUTES.between(block.start(), half.end(block));
                placements.add(new Placement(block.country().id(), ROOM, start, minutes, turns(block, start, minutes)));
            }
            placements.add(
                    new Placement(half.questionsId(), ROOM, half.at(half.questions()), QUESTIONS_MINUTES, List.of()));
        }
        return Timetable.of(event(), placements);
    }

    private static Day day(int day, String name) {
        return Day.parse(MONDAY.plusDays(day).toString(), Calendar.GENEVA, "09:00/11:30", "14:00/17:00")
                .withName(name);
    }

    private static void addBlock(Event.Builder event, Block block) {
        Country country = block.country();
        Session.Builder session = Session.builder(country.id())
                .name(country.title())
                .region(country.region().title())
                .allowedMinutes(BLOCK)
                .statementMinutes(country.statementMinutes())
                .qaMinutes(0, 0)
                .attendants(block.missionId());
        event.person(Person.builder(block.missionId())
                .name("Mission of " + country.title())
                .build());
        for (int i = 0; i < block.videos(); i++) {
            String speaker = block.speakerIds().get(i);
            String name = "Speaker %s on %s".formatted(i + 1, country.title());
            event.person(Person.builder(speaker).name(name).zone(block.zone()).build());
            session.slot(Slot.builder(country.id() + "-" + (i + 1), speaker)
                    .name("Video %s on %s".formatted(i + 1, country.title()))
                    .presence(Presence.RECORDED)
                    .build());
        }
        event.session(session.build());
    }

    /** Everybody is asked on the half-day of the videos, an hour and a half after one's own at the latest. */
    private static void addQuestions(Event.Builder event, HalfDay half) {
        Session.Builder session = Session.builder(half.questionsId())
                // Not of the half-day: only the published timetable says which that is.
                .name("Q&A on "
                        + Wording.list(half.blocks().stream()
                                .map(block -> block.country().title())
                                .toList()))
                .allowedMinutes(30, 35, 40, 45)
                .qaMinutes(30, QUESTIONS_MINUTES);
        for (Block block : half.blocks()) {
            session.attendants(block.missionId());
            session.attendants(block.speakerIds().toArray(String[]::new));
            event.relation(
                    Relation.before(block.country().id(), half.questionsId()).withMaxLagMinutes(90));
        }
        event.session(session.build());
    }

    private static List<Turn> turns(Block block, Instant start, int minutes) {
        int free = minutes - block.country().statementMinutes();
        int each = Math.min(7, free / block.videos());
        int spare = each < 7 ? free % block.videos() : 0;
        List<Turn> turns = new ArrayList<>();
        Instant next = start.plus(block.country().statementMinutes(), ChronoUnit.MINUTES);
        for (int i = 0; i < block.videos(); i++) {
            int own = each + (i < spare ? 1 : 0);
            turns.add(new Turn(block.country().id() + "-" + (i + 1), next, own));
            next = next.plus(own, ChronoUnit.MINUTES);
        }
        return turns;
    }
}
