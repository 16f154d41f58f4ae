package org.lectern.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.difference.PublishedRound.malawi;
import static org.lectern.difference.PublishedRound.publishedLiberia;
import static org.lectern.difference.PublishedRound.timetable;
import static org.lectern.difference.PublishedRound.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Slot;
import org.lectern.language.Language;

/** Who must be there otherwise than before hears of it, even if the session stays as it is. */
class AttendanceMessageTest {

    private static Differences after(Event event) {
        return Differences.between(PublishedRound.event(), timetable(), event, timetable());
    }

    private static List<String> people(Differences differences) {
        return differences.people().stream()
                .map(difference -> difference.person().id())
                .toList();
    }

    private static String text(Differences differences) {
        return differences.messages(Language.english()).getFirst().text();
    }

    private static Event withPresence(String slotId, Presence presence) {
        return with(session -> malawi(slot ->
                slot.id().equals(slotId) ? slot.toBuilder().presence(presence).build() : slot));
    }

    @Test
    void speaker_switchedToVideo_hearsThatTheyNeedNotBeThere() {
        Differences differences = after(withPresence("mw-3", Presence.RECORDED));
        assertThat(people(differences)).containsExactly("bo");
        assertThat(text(differences))
                .contains("Malawi stays on Tuesday 31 March 2020 10:00–10:50, room XXVII.")
                .contains("Your video “Open Door” will be shown.\n  You do not need to be there.");
        assertThat(differences.text(Language.english())).contains("“Open Door”: 10:13, 5 min, turn 3 (presence)");
    }

    @Test
    void speaker_nowWholeSession_hearsWhenTheTurnIs() {
        Differences differences = after(withPresence("mw-2", Presence.WHOLE_SESSION));
        assertThat(people(differences)).containsExactly("eve");
        assertThat(text(differences))
                .contains("Your turn “River Watch” is at 10:07 for 6 min.\n  Please be there for the whole session.");
    }

    @Test
    void attendant_withdrawn_hearsOfIt() {
        Differences differences = after(with(session -> session.attendants(List.of())));
        assertThat(people(differences)).containsExactly("kim");
        assertThat(text(differences))
                .contains("You are no longer needed in Malawi on Tuesday 31 March 2020 10:00–10:50, room XXVII.")
                .contains("Nothing changes for you in: Liberia.");
    }

    @Test
    void speaker_nowAttendantToo_hearsOfIt() {
        Differences differences = after(with(session -> session.attendants("bo")));
        assertThat(people(differences)).containsExactly("bo");
        assertThat(text(differences)).contains("You are now needed throughout the session.");
    }

    @Test
    void speakers_ofCancelledSession_hearOfItEvenWithoutTurn() {
        Event before = PublishedRound.event();
        Event after =
                before.toBuilder().sessions(List.of(before.sessions().get(1))).build();
        Differences differences = Differences.between(
                before,
                timetable(malawi("r27", "10:00", 50, "mw-1 7"), publishedLiberia()),
                after,
                timetable(publishedLiberia()));
        assertThat(people(differences)).containsExactlyInAnyOrder("ana", "kim", "eve", "bo");
        assertThat(differences.messages(Language.english()))
                .allSatisfy(message -> assertThat(message.text())
                        .contains("Malawi is cancelled. It was on Tuesday 31 March 2020 10:00–10:50, room XXVII."));
    }

    @Test
    void slots_otherwiseTheSame_makeNobodyHear() {
        Event renamed = with(session -> malawi(slot -> Slot.builder(slot.id(), slot.personId())
                .name(slot.name() + "!")
                .presence(slot.presence())
                .build()));
        assertThat(after(renamed).isEmpty()).isTrue();
    }
}
