package org.lectern.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.change.TwoDayRound.EVENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Identity;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;

/** The sentences about edits that no change says, to the letter. */
class OtherEditsTest {

    private static Event withPerson(Event event, UnaryOperator<Person.Builder> edit) {
        return event.toBuilder()
                .people(event.people().stream()
                        .map(person -> person.id().equals("ana")
                                ? edit.apply(person.toBuilder()).build()
                                : person)
                        .toList())
                .build();
    }

    private static List<String> edits(Event before, Event after) {
        ChangesBetween between = ChangesBetween.of(before, after);
        assertThat(between.changes().changes()).isEmpty();
        return between.otherEdits();
    }

    @Test
    void sentences_correctedAddress_nameItAndSayThatNobodyIsTold() {
        Event before = withPerson(
                EVENT, ana -> ana.name("Ana Lind").data(Map.of("email", "ana@lnd.example", "language", "fr")));
        Event after = withPerson(
                before, ana -> ana.data(Map.of("email", "ana@lind.example", "language", "es", "badge", "red")));

        assertThat(edits(before, after))
                .containsExactly(
                        "Person 'Ana Lind': 'badge' 'red' instead of none. No message needed.",
                        "Person 'Ana Lind': e-mail 'ana@lind.example' instead of 'ana@lnd.example'. No message needed.",
                        "Person 'Ana Lind': language 'es' instead of 'fr'. No message needed.");
    }

    @Test
    void sentences_identity_nameEachPart() {
        Event before = EVENT.toBuilder()
                .identity(Identity.builder().venue("Palais").contact("ana").build())
                .build();
        Event after = EVENT.toBuilder()
                .identity(Identity.builder().venue("Palais Wilson").build())
                .build();

        assertThat(edits(before, after))
                .containsExactly(
                        "Event: venue 'Palais Wilson' instead of 'Palais'. No message needed.",
                        "Event: contact none instead of 'ana'. No message needed.");
    }

    @Test
    void sentences_turnThatComesFirst_namesItsPlace() {
        Event after = EVENT.toBuilder()
                .sessions(EVENT.sessions().stream()
                        .map(session -> session.id().equals("BY")
                                ? session.toBuilder()
                                        .slots(session.slots().stream()
                                                .map(OtherEditsTest::lastInsteadOfAfter)
                                                .toList())
                                        .build()
                                : session)
                        .toList())
                .build();

        assertThat(edits(EVENT, after))
                .containsExactly("Slot 'BY-2': place among the turns no longer 'after BY-1', now also 'last'.");
    }

    private static Slot lastInsteadOfAfter(Slot slot) {
        return slot.id().equals("BY-2")
                ? slot.toBuilder()
                        .order(new SlotOrder(false, true, List.of(), List.of()))
                        .build()
                : slot;
    }

    @Test
    void sentences_wishesOfADelegation_nameTheSessions() {
        Event after = EVENT.toBuilder()
                .delegations(List.of(new Delegation("NL", "NL", Set.of("LR", "BY"), 2)))
                .build();

        assertThat(edits(EVENT, after))
                .containsExactly(
                        "Delegation 'NL': weight '2' instead of '1'.",
                        "Delegation 'NL': wanted sessions no longer 'MW', now also 'BY'.");
    }

    @Test
    void sentences_whatIsNoLongerGiven_sayWhatWas() {
        Event base = EVENT.toBuilder()
                .rooms(List.of(
                        Room.builder("R20").building("E").build(),
                        Room.builder("R7").building("H").build()))
                .build();
        Event before = withPerson(
                        base, ana -> ana.shiftLimits(ShiftLimits.UNITED_NATIONS).maxGapsPerDay(2))
                .toBuilder()
                .travel("E", "H", 10)
                .ruleSettings(List.of(RuleSetting.of("short-qa")
                        .withWeight(3)
                        .withLevel(Level.HARD)
                        .withReason("asked")))
                .build();
        Event after = base.toBuilder()
                .ruleSettings(List.of(RuleSetting.of("short-qa").withLevel(Level.HARD)))
                .build();

        assertThat(edits(before, after))
                .containsExactly(
                        "Event: travel times no longer 'E to H: 10 minutes'.",
                        "Person 'ana': shift limits no longer given.",
                        "Person 'ana': maximum gaps a day none instead of '2'.",
                        "Setting of rule 'short-qa': weight none instead of '3'.",
                        "Setting of rule 'short-qa': reason none instead of 'asked'. No message needed.");
    }

    @Test
    void sentences_sessionsOfOneName_areStillDifferent() {
        Event before = EVENT.toBuilder()
                .sessions(EVENT.sessions().stream()
                        .map(session -> Session.builder(session.id())
                                .name("Round table")
                                .build())
                        .toList())
                .relations(List.of())
                .waivers(List.of())
                .delegations(List.of(new Delegation("NL", "NL", Set.of("LR"), 1)))
                .build();
        Event after = before.toBuilder()
                .delegations(List.of(new Delegation("NL", "NL", Set.of("MW"), 1)))
                .build();

        assertThat(edits(before, after)).containsExactly("Delegation 'NL': wanted sessions changed.");
    }
}
