package org.lectern.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.language.Language;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/** Each warning to the letter, and in six languages. */
final class WarningsTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static Event.Builder event() {
        return Event.builder("round", ZURICH)
                .day("2020-03-31", "10:00/13:00", "15:00/18:00")
                .day("2020-04-02", "10:00/12:00");
    }

    /** An event without anything to warn about. */
    private static Event.Builder sound() {
        return event().room(
                        Room.builder("XXI").seats(40).features("Interpretation").build())
                .people("ana")
                .session(speech("malawi", "ana").build());
    }

    static Session.Builder speech(String id, String personId) {
        return Session.builder(id).slot(Slot.of(id + "-1", personId));
    }

    @Test
    void warnings_soundEvent_areNone() {
        assertEquals(List.of(), Warnings.of(sound().build()));
    }

    private static Arguments is(String expected, UnaryOperator<Event.Builder> change) {
        return Arguments.of(expected, change);
    }

    /** Things to add to a sound event, and the one warning about it. */
    static Stream<Arguments> cases() {
        return Stream.of(
                is(
                        "No room suits ghana and chad: none has the feature “interpretation”. Did you mean"
                                + " “Interpretation”? XXI has it.",
                        event -> event.session(Session.builder("ghana")
                                        .neededFeatures("interpretation")
                                        .build())
                                .session(Session.builder("chad")
                                        .neededFeatures("interpretation")
                                        .build())),
                is(
                        "No room suits ghana: none has the feature “screen”. Add it to a room, or remove it where it"
                                + " is needed.",
                        event -> event.session(Session.builder("ghana")
                                .neededFeatures("screen")
                                .build())),
                is(
                        "The features “Interpretation” and “interpretation ” count as different, so a room with one"
                                + " of them lacks the other. If they are the same, write them alike in rooms and"
                                + " sessions.",
                        event -> event.room(Room.builder("XXII")
                                .seats(20)
                                .features("interpretation ")
                                .build())),
                is(
                        "No room is large enough for ghana: the largest has 40 seats. Add a larger room, or correct"
                                + " the expected audience.",
                        event -> event.session(
                                Session.builder("ghana").audience(41).build())),
                is(
                        "Not everyone can speak in ghana: it needs at least 61 minutes and lasts at most 60 (opening"
                                + " 1 + statement 2 + turns 50 + Q&A 8). Allow a longer session, or shorter or fewer"
                                + " turns.",
                        event -> event.session(Session.builder("ghana")
                                .openingMinutes(1)
                                .statementMinutes(2)
                                .qaMinutes(8, 8)
                                .slot(Slot.builder("g", "ana").minutes(50, 50).build())
                                .build())),
                is(
                        "No half-day is long enough for ghana: the longest has 180 minutes. Allow a shorter length,"
                                + " or make the hours of a day longer.",
                        event -> event.session(
                                Session.builder("ghana").allowedMinutes(185).build())),
                is(
                        "These sessions cannot all take place, since their order goes in a circle: ghana → chad →"
                                + " peru → ghana. Remove one of these relations.",
                        event -> event.session(Session.builder("ghana").build())
                                .session(Session.builder("chad").build())
                                .session(Session.builder("peru").build())
                                .relation(Relation.before("malawi", "ghana"))
                                .relation(Relation.backToBack("ghana", "chad"))
                                .relation(Relation.before("chad", "peru"))
                                .relation(Relation.before("peru", "ghana"))),
                is(
                        "These turns of ghana cannot all take place, since their order goes in a circle: g2 → g1 →"
                                + " g2. Remove one of these wishes for an order.",
                        event -> event.session(Session.builder("ghana")
                                .slot(Slot.builder("g1", "ana")
                                        .order(new SlotOrder(false, false, List.of("g2"), List.of()))
                                        .build())
                                .slot(Slot.builder("g2", "ana")
                                        .order(new SlotOrder(false, false, List.of(), List.of("g1")))
                                        .build())
                                .build())),
                is(
                        "Pages, signs and calendars will show names that look unfinished: TO CONFIRM: 2 more, N.N."
                                + " and à désigner. Write each name as soon as it is known.",
                        event -> event.person(Person.builder("p1")
                                        .name("TO CONFIRM: 2 more")
                                        .build())
                                .person(Person.builder("p2").name("N.N.").build())
                                .session(Session.builder("ghana")
                                        .slot(Slot.of("g1", "p1"))
                                        .slot(Slot.builder("g2", "p2")
                                                .name("à désigner")
                                                .build())
                                        .build())),
                is(
                        "Several people have the name Zoë  Àbel and count as different: 'p1' and 'p2'. If they are"
                                + " the same, keep one of them. Otherwise tell them apart by more of the name.",
                        event -> event.person(
                                        Person.builder("p1").name("Zoë  Àbel").build())
                                .person(Person.builder("p2").name("zoe abel").build())
                                .session(speech("ghana", "p1").build())
                                .session(speech("chad", "p2").build())),
                is(
                        "Several rooms have the name xxi and count as different: 'XXI' and 'other'. If they are the"
                                + " same, keep one of them. Otherwise tell them apart by more of the name.",
                        event -> event.rooms(List.of(
                                Room.builder("XXI").name("xxi").seats(40).build(),
                                Room.builder("other").name("XXI").seats(40).build()))),
                is(
                        "Several sessions have the name Malawi and count as different: 'malawi' and 'm2'. If they"
                                + " are the same, keep one of them. Otherwise tell them apart by more of the name.",
                        event -> event.sessions(List.of(
                                speech("malawi", "ana").name("Malawi").build(),
                                speech("m2", "ana").name("Malawi").build()))),
                is(
                        "No session needs a1, a2, a3, a4, a5, a6 and 2 more. Name each as speaker or attendant of a"
                                + " session, or remove them from the people.",
                        event -> event.people("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8")));
    }

    @ParameterizedTest
    @MethodSource({
        "cases",
        "org.lectern.warning.CostWarningsTest#all",
        "org.lectern.warning.HoursWarningCases#all",
        "org.lectern.warning.MinutesWarningCases#all",
        "org.lectern.warning.MinutesWarningCases#ofHoursAndLimits",
        "org.lectern.warning.RoomWarningCases#all"
    })
    void warnings_oneMatter_areOneInEveryLanguage(String expected, UnaryOperator<Event.Builder> change) {
        List<Warning> warnings = Warnings.of(change.apply(sound()).build());

        assertEquals(List.of(expected), warnings.stream().map(Warning::toString).toList());
        for (Language language : Language.all()) {
            assertTold(warnings.getFirst().sentence(), language);
            assertTold(warnings.getFirst().advice(), language);
        }
    }

    private static void assertTold(TranslatableSentence sentence, Language language) {
        String text = language.translate(sentence);
        assertTrue(language.hasText(sentence), () -> language + ": " + sentence.key());
        assertEquals(numbers(sentence.toString()), numbers(text));
        if (!language.equals(Language.english())) {
            assertNotEquals(sentence.toString(), text);
        }
    }

    /** Returns the numbers of a text, without those by which Chinese names months. */
    private static List<Long> numbers(String text) {
        return NUMBER.matcher(text.replaceAll("\\d+月", ""))
                .results()
                .map(MatchResult::group)
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    @Test
    void texts_ofWarnings_areThoseOfTheCases() {
        Set<String> told = new TreeSet<>(
                Set.of("warning.list", "warning.more", "warning.span", "warning.in-year", "warning.with-pauses"));
        told.addAll(TopicWarningsTest.KEYS);
        Stream.of(
                        cases(),
                        CostWarningsTest.all(),
                        HoursWarningCases.all(),
                        MinutesWarningCases.all(),
                        MinutesWarningCases.ofHoursAndLimits(),
                        RoomWarningCases.all())
                .flatMap(all -> all)
                .forEach(arguments -> {
                    @SuppressWarnings("unchecked")
                    UnaryOperator<Event.Builder> change =
                            (UnaryOperator<Event.Builder>) arguments.get()[1];
                    Warnings.of(change.apply(sound()).build()).forEach(warning -> {
                        told.add(warning.sentence().key());
                        told.add(warning.advice().key());
                    });
                });
        for (Language language : Language.all()) {
            if (!language.equals(Language.english())) {
                assertEquals(
                        told,
                        language.texts().keySet().stream()
                                .filter(key -> key.startsWith("warning."))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        language::toString);
            }
        }
    }

    @Test
    void warning_severalSubjects_namesAllOfThem() {
        Warning warning = Warnings.of(sound().people("ben", "eva").build()).getFirst();

        assertEquals("in-no-session", warning.code());
        assertEquals(
                List.of(SubjectId.person("ben"), SubjectId.person("eva")),
                warning.subjects().stream().map(Subject::id).toList());
    }

    @Test
    void warnings_waivedException_areNone() {
        Event event = sound().session(Session.builder("ghana")
                        .neededFeatures("screen")
                        .audience(90)
                        .build())
                .waiver(new Waiver(RuleIds.ROOM_FEATURE, Set.of(SubjectId.session("ghana")), "We bring one."))
                .waiver(new Waiver(RuleIds.ROOM_SEATS, Set.of(SubjectId.session("ghana")), "Many stand."))
                .build();

        assertEquals(List.of(), Warnings.of(event));
    }

    @Test
    void warnings_windowToTheMinute_countAsInside() {
        Event touching = sound().person(Person.builder("ben")
                        .available(sound().window("2020-03-31T09:00/10:01"))
                        .undesired(sound().window(LocalDate.of(2020, 4, 2) + "T20:00/21:00"))
                        .build())
                .session(speech("ghana", "ben").build())
                .build();

        assertEquals(List.of(), Warnings.of(touching));
    }
}
