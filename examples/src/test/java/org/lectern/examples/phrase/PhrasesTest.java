package org.lectern.examples.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.change.Changes;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;

class PhrasesTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final Event EVENT = Event.builder("invented", GENEVA)
            .day("2027-03-02", "10:00/13:00", "15:00/18:00")
            .day("2027-03-03", "10:00/13:00", "15:00/18:00")
            .day("2027-03-09", "10:00/13:00")
            .room(Room.builder("XXIV")
                    .seats(60)
                    .features("wheelchair", "booths")
                    .build())
            .room(Room.builder("r22")
                    .name("Salle Évian")
                    .seats(40)
                    .available(Window.parse("2027-03-02T10:00/18:00", GENEVA))
                    .build())
            .person(Person.builder("p1").name("Zoë Weißbach").build())
            .person(Person.builder("p2").name("Ana Lindqvar").build())
            .person(Person.builder("p3").name("Ana Nørdahl").build())
            .session(Session.builder("ghana")
                    .name("Ghana")
                    .slot("g1", "p1")
                    .slot("g2", "p2")
                    .build())
            .session(Session.builder("mali")
                    .name("Mali")
                    .slot("m1", "p1")
                    .attendants("p3")
                    .build())
            .relation(Relation.before("ghana", "mali"))
            .breaks(
                    Break.of("l1", Window.parse("2027-03-02T12:00/12:30", GENEVA))
                            .withName("Lunch"),
                    Break.of("l2", Window.parse("2027-03-03T12:00/12:30", GENEVA))
                            .withName("Lunch"),
                    Break.of("c", Window.parse("2027-03-03T16:00/16:20", GENEVA))
                            .withName("Coffee"))
            .build();

    private static List<String> sentences(String... optionsAndWords) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < optionsAndWords.length; i += 2) {
            String option = optionsAndWords[i];
            phrases.add(new Phrase(
                    Stream.of(PhraseKind.values())
                            .filter(kind -> kind.option().equals(option))
                            .findFirst()
                            .orElseThrow(),
                    optionsAndWords[i + 1]));
        }
        Changes changes = Phrases.read(phrases, EVENT, null);
        return ChangeText.sentences(EVENT, changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --withdraw      | zoe                              | Zoë Weißbach no longer takes part.
            --withdraw      | Weissbach from ghana             | Zoë Weißbach in Ghana has no turn any more.
            --replace       | Zoë by Nørdahl in Mali           | Ana Nørdahl takes the turn of Zoë Weißbach in Mali.
            --recorded      | lindqvar                         | Ana Lindqvar in Ghana: speaks by video.
            --own-turn      | Lindqvar in Ghana                | Ana Lindqvar in Ghana: is there for the own turn only.
            --turn-minutes  | Lindqvar: 3-4                    | Ana Lindqvar in Ghana: at least 3 minutes, at most 4 minutes.
            --add-person    | Bo Okwar                         | Bo Okwar is added to the people.
            --away          | Zoë on Tuesday 2 March 10am-noon | Zoë Weißbach is away on Tuesday 2 March 10:00–12:00.
            --late          | zoë until Wednesday 10:30        | Zoë Weißbach is away from Tuesday 2 March 00:00 to Wednesday 3 March 10:30.
            --away          | zoe Wednesday afternoon          | Zoë Weißbach is away on Wednesday 3 March 12:00–24:00.
            --away          | zoe in the morning of Wednesday  | Zoë Weißbach is away on Wednesday 3 March 00:00–12:00.
            --late          | zoe until Wednesday afternoon    | Zoë Weißbach is away from Tuesday 2 March 00:00 to Wednesday 3 March 12:00.
            --only-within   | zoe from Wednesday afternoon     | Zoë Weißbach is only available from Wednesday 3 March 12:00 to Tuesday 9 March 24:00.
            --only-within   | zoe until Wednesday morning      | Zoë Weißbach is only available from Tuesday 2 March 00:00 to Wednesday 3 March 12:00.
            --close-room    | XXIV on Wednesday morning        | Room XXIV is closed on Wednesday 3 March 00:00–12:00.
            --close-day     | Wednesday afternoon              | Nothing takes place on Wednesday 3 March 12:00–24:00.
            --only-within   | zoe from 14:00 on Wednesday      | Zoë Weißbach is only available on Wednesday 3 March 14:00–24:00.
            --only-within   | zoe from Wednesday 14:00         | Zoë Weißbach is only available from Wednesday 3 March 14:00 to Tuesday 9 March 24:00.
            --available     | room evian: 2027-03-02, Wednesday before 12:00 | Salle Évian is available on Tuesday 2 March and on Wednesday 3 March 00:00–12:00.
            --available     | evian: always                    | Salle Évian is always available.
            --available     | zoe: never                       | Zoë Weißbach is never available.
            --available     | ghana: never                     | Ghana may take place at no time.
            --available     | ghana: always                    | Ghana may take place at any time.
            --available     | ghana: 2027-03-02 10:00-12:00    | Ghana may take place only on Tuesday 2 March 10:00–12:00.
            --only-within   | Ghana from 14:00 on Wednesday    | Ghana may take place only on Wednesday 3 March 14:00–24:00.
            --move-window   | evian: 2 March 10:00-18:00 becomes 2 March 12:00-18:00 | Salle Évian is available on Tuesday 2 March 12:00–18:00, not on Tuesday 2 March 10:00–18:00.
            --cancel        | GHANA                            | Ghana is cancelled.
            --add-session   | Fiji for 45 minutes              | Fiji is added, with 0 turns.
            --move          | Ghana to Wednesday 10:00 in Salle Evian | Ghana: pinned to Wednesday 3 March 10:00 and Salle Évian.
            --move          | Ghana to 9 March                 | Ghana: pinned to Tuesday 9 March.
            --unpin         | Ghana                            | Ghana: no longer pinned.
            --length        | Ghana: 30 or 60                  | Ghana: 30 or 60 minutes.
            --opening       | Ghana: 5                         | Ghana: 5 minutes of opening remarks.
            --statement     | ghana: 2 minutes                 | Ghana: 2 minutes for the statement.
            --qa            | Ghana: 5-10                      | Ghana: at least 5 minutes of Q&A, preferably 10 minutes of Q&A.
            --qa            | Ghana: 8                         | Ghana: at least 8 minutes of Q&A, preferably 8 minutes of Q&A.
            --audience      | Ghana: 80                        | Ghana: an audience of 80.
            --audience      | Ghana: unknown                   | Ghana: an unknown audience.
            --needs         | Ghana: Wheelchair, BOOTHS        | Ghana: needs wheelchair, booths.
            --needs         | Ghana: none                      | Ghana: no features needed.
            --excludes      | Ghana: booths                    | Ghana: in no room with booths.
            --priority      | Ghana: 3                         | Ghana: priority 3.
            --priority      | Weissbach in Mali: 4             | Zoë Weißbach in Mali: priority 4.
            --features      | Évian: BOOTHS, piano             | Salle Évian: features booths, piano.
            --features      | Évian: none                      | Salle Évian: no features.
            --add-break     | Tea: Wednesday 11:00-11:15 in XXIV or Évian | Tea is a break on Wednesday 3 March 11:00–11:15.
            --move-break    | Lunch on Wednesday to 12:30-13:00 | Lunch is on Wednesday 3 March 12:30–13:00.
            --move-break    | coffee to Wednesday 11:00-11:30  | Coffee is on Wednesday 3 March 11:00–11:30.
            --cancel-break  | lunch, Tuesday 2 March           | Lunch is no longer a break on Tuesday 2 March 12:00–12:30.
            --add-room      | XIX with 80 seats                | Room XIX is added, with 80 seats.
            --room          | ghana only in XXIV               | Ghana: only in XXIV.
            --room          | Ghana in any room                | Ghana: in any room.
            --seats         | XXIV: 12                         | Room XXIV: 12 seats.
            --close-room    | xxiv                             | Room XXIV is closed.
            --close-room    | Room XXIV, Wednesday after 12:00 | Room XXIV is closed on Wednesday 3 March 12:00–24:00.
            --add-day       | 10 March 10:00-13:00             | Wednesday 10 March is added, Wednesday 10 March 10:00–13:00.
            --close-day     | Wednesday from 15:00             | Nothing takes place on Wednesday 3 March 15:00–24:00.
            --close-day     | Wednesday after 3pm              | Nothing takes place on Wednesday 3 March 15:00–24:00.
            --close-day     | Wednesday from 15 to 18          | Nothing takes place on Wednesday 3 March 15:00–18:00.
            --move          | Ghana to Wednesday at 10         | Ghana: pinned to Wednesday 3 March 10:00.
            --close-day     | Wednesday                        | Nothing takes place on Wednesday 3 March.
            --seats         | XXIV: 1,200                      | Room XXIV: 1200 seats.
            --audience      | Ghana: 12000                     | Ghana: an audience of 12000.
            --rule          | moved 1’200                      | Rule moved: weight 1200.
            --replace       | Zoë by Nørdahl in Mali           | Ana Nørdahl takes the turn of Zoë Weißbach in Mali.
            --waive         | speaker-window for Zoë: chairs for 20 more | Rule speaker-window is waived for Zoë Weißbach: chairs for 20 more.
            --shift-day     | Wednesday to Thursday            | Wednesday 3 March takes place on Thursday 4 March.
            --shift-day     | Wednesday by 30 minutes          | Wednesday 3 March takes place 30 minutes later.
            --postpone      | 2 weeks                          | Everything takes place 14 days later.
            --relate        | Ghana, Mali on one day           | Ghana and Mali are on one day.
            --relate        | Mali before Ghana: soft, 3       | Mali comes before Ghana (soft, counts 3 times).
            --relate        | Ghana, Mali not in parallel: medium | Ghana and Mali never overlap (medium).
            --relate        | Mali before Ghana: 2             | Mali comes before Ghana (counts 2 times).
            --unrelate      | Ghana before Mali                | No longer: Ghana comes before Mali.
            --rule          | short-qa off                     | Rule short-qa: off.
            --waive         | speaker-window for Zoë: she agreed | Rule speaker-window is waived for Zoë Weißbach: she agreed.
            """)
    void words_ofEachKind_meanTheChange(String option, String words, String sentence) {
        assertThat(sentences(option, words)).containsExactly(sentence);
    }

    @Test
    void words_severalOneAfterTheOther_knowWhatCameBefore() {
        assertThat(sentences(
                        "--add-speaker", "Bo Okwar in Mali: Right to water",
                        "--recorded", "okwar",
                        "--split", "Ghana into 30 and 20"))
                .containsExactly(
                        "Bo Okwar is added to the people.",
                        "Bo Okwar speaks in Mali: Right to water.",
                        "Bo Okwar in Mali: speaks by video.",
                        "Ana Lindqvar in Ghana speaks in Ghana (2) instead.",
                        "Ghana: 30 minutes.",
                        "Ghana (2) is added, with 1 turn.",
                        "Ghana comes before Ghana (2).");
    }

    @Test
    void split_twice_givesEachPartANameOfItsOwn() {
        assertThat(sentences("--split", "Ghana into 30 and 20", "--split", "Ghana into 15 and 15"))
                .contains("Ghana (2) is added, with 1 turn.", "Ghana (3) is added, with 0 turns.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --cancel      | Gahna                 | Unknown session 'Gahna'. Did you mean 'Ghana'?
            --withdraw    | ana                   | 'ana' can be 2 people: Ana Lindqvar (p2), Ana Nørdahl (p3). Write the whole name, or the id in brackets.
            --withdraw    | zoe from gana         | Unknown session 'gana'. Did you mean 'Ghana'?
            --withdraw    | Lindqvar from Mali    | Ana Lindqvar has no turn in Mali. Check who it is, and in which session.
            --close-room  | XXVI on Wednesday     | Unknown room 'XXVI'. Did you mean 'XXIV'?
            --close-day   | Tuesday               | 'Tuesday' can be 2 days. Write Tuesday 2 March or Tuesday 9 March.
            --close-day   | Friday                | No day of the event is a Friday. Write one of its days, such as Tuesday 2 March, Wednesday 3 March or Tuesday 9 March, or a date.
            --away        | zoe Wednesday 12:00-10:00 | 'Wednesday 12:00-10:00' ends before it starts. Write the earlier time first. If the later one is on the next day, give each its day.
            --seats       | XXIV: 12 or 20        | The words do not have the form of this option. Write: --seats "ROOM: 120".
            --close-day   | 29 February           | 2027 has no 29 February. Write another date, or its year too.
            --away        | zoe Wedensday 12:00   | 'Wedensday 12:00' is no day or time. Write it like 'Tuesday', 'Tuesday afternoon' or 'Tuesday 10:00-12:00'.
            --close-room  | XXIV on Wednesday evening | 'on Wednesday evening' is no day or time. Write it like 'Tuesday', 'Tuesday afternoon' or 'Tuesday 10:00-12:00'.
            --close-room  | Salle Évian tomorrow  | 'tomorrow' is no day or time. Write it like 'Tuesday', 'Tuesday afternoon' or 'Tuesday 10:00-12:00'.
            --close-room  | XXIV on Wednesday aftrenoon | 'aftrenoon' is no day or time. Did you mean 'XXIV on Wednesday afternoon'?
            --close-room  | XXIV annex            | Unknown room 'XXIV annex'. Write one such as 'XXIV' or 'Salle Évian'.
            --away        | zoe on Wedensday      | 'Wedensday' is no day or time. Did you mean 'zoe on Wednesday'?
            --late        | zoe untill 3 March 10:00 | 'untill' is no day or time. Did you mean 'zoe until 3 March 10:00'?
            --late        | zoe untill Wendesday 10:00 | 'untill Wendesday' is no day or time. Did you mean 'zoe until Wednesday 10:00'?
            --close-room  | XXIV on Wendesday     | 'Wendesday' is no day or time. Did you mean 'XXIV on Wednesday'?
            --move        | Ghana to Wedsnesday 10:00 | 'Wedsnesday' is no day or time. Did you mean 'Ghana to Wednesday 10:00'?
            --add-day     | 10 Mrach 10:00-13:00  | 'Mrach' is no day or time. Did you mean '10 March 10:00-13:00'?
            --away        | zoe someday           | The words do not have the form of this option. Write: --away "WHO WHEN".
            --add-speaker | Ana Lindqvor in Mali  | Unknown person 'Ana Lindqvor'. Did you mean 'Ana Lindqvar'? If it is somebody else, add --add-person "Ana Lindqvor" before.
            --audience    | Ghana: many           | The words do not have the form of this option. Write: --audience "SESSION: 80, or SESSION: unknown".
            --opening     | Gahna: 5              | Unknown session 'Gahna'. Did you mean 'Ghana'?
            --needs       | Ghana: booth          | Unknown feature 'booth'. Did you mean 'booths'?
            --needs       | Ghana: piano          | Unknown feature 'piano'. Say first which room has it: --features "ROOM: piano".
            --cancel-break | lunch                | 'lunch' can be 2 breaks: Lunch (l1), Lunch (l2). Write the whole name, or the id in brackets.
            --cancel-break | Coffe                | Unknown break 'Coffe'. Did you mean 'Coffee'?
            --rule        | short-q off           | Unknown rule 'short-q'. Did you mean 'short-qa'?
            --postpone    | soon                  | The words do not have the form of this option. Write: --postpone "7 days".
            """)
    void words_mistaken_areToldWithAdvice(String option, String words, String told) {
        assertThatThrownBy(() -> sentences(option, words))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.pointer()).startsWith(option + " \"");
                            assertThat(problem.message() + " " + problem.advice())
                                    .isEqualTo(told);
                        }));
    }

    @Test
    void words_ofBreaks_leadToBreaks() {
        Changes added = Phrases.read(
                List.of(new Phrase(PhraseKind.ADD_BREAK, "Tea: 2 March 11:00-11:15, Wednesday 11:00-11:15 in XXIV")),
                EVENT,
                null);
        assertThat(added.applyTo(EVENT).breaks())
                .filteredOn(one -> one.name().equals("Tea"))
                .extracting(Break::id, one -> one.time(), one -> Set.copyOf(one.roomIds()))
                .containsExactly(
                        tuple("tea", Window.parse("2027-03-02T11:00/11:15", GENEVA), Set.of("XXIV")),
                        tuple("tea-2", Window.parse("2027-03-03T11:00/11:15", GENEVA), Set.of("XXIV")));
    }

    @Test
    void words_severalMistaken_areAllTold() {
        assertThatThrownBy(() -> sentences("--cancel", "Gahna", "--cancel", "Malli"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from Tuesday 2 March to Wednesday | Nothing takes place on Tuesday 2 March.; Nothing takes place on Wednesday 3 March.
            from Wednesday 15:00 | Nothing takes place on Wednesday 3 March 15:00–18:00.; Nothing takes place on Tuesday 9 March.
            before 3 March | Nothing takes place on Tuesday 2 March.
            """)
    void closedTime_ofSeveralDays_closesEach(String words, String sentences) {
        assertThat(sentences("--close-day", words)).containsExactly(sentences.split("; ", -1));
    }

    @Test
    void replacedSpeaker_inASessionWithTheWordBy_isFound() {
        Event event = EVENT.toBuilder()
                .session(Session.builder("health")
                        .name("Health by design")
                        .slot("h1", "p1")
                        .build())
                .build();
        Changes changes = Phrases.read(
                List.of(new Phrase(PhraseKind.REPLACE, "Zoë by Nørdahl in Health by design")), event, null);

        assertThat(ChangeText.sentences(event, changes))
                .containsExactly("Ana Nørdahl takes the turn of Zoë Weißbach in Health by design.");
    }
}
