package org.lectern.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.change.TwoDayRound.EVENT;
import static org.lectern.change.TwoDayRound.GENEVA;
import static org.lectern.change.TwoDayRound.PUBLISHED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.TopicRelation;
import org.lectern.event.Window;

class ChangesBetweenTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2020-03-27");

    @Test
    void between_sameEvent_isEmpty() {
        assertThat(ChangesBetween.of(EVENT, EVENT).isEmpty()).isTrue();
    }

    @Test
    void between_eachKindOfChange_isFoundAgain() {
        assertFound(new Change.WithdrawSlot("BY-2"));
        assertFound(new Change.ReplaceSpeaker("MW-1", "ana"));
        assertFound(new Change.AddPerson(Person.of("eva")));
        assertFound(new Change.AddSlot("MW", Slot.of("MW-2", "ana")));
        assertFound(new Change.EditSlot("MW-1", Presence.RECORDED, 3, 4, 2));
        assertFound(new Change.CancelSession("MW"));
        assertFound(new Change.EditSession(
                "MW", SessionEdit.builder().allowedMinutes(30, 45).build()));
        Window wished = Window.parse("2020-03-27T09:00/11:00", GENEVA);
        assertFound(new Change.EditSession(
                "MW",
                SessionEdit.builder()
                        .timeWishes(TimeWish.preferred(wished).withLevel(Level.HARD))
                        .build()));
        assertFound(new Change.EditPerson(
                "ana",
                PersonEdit.NONE
                        .withPreferredWindows(wished)
                        .withUndesiredWindows(wished)
                        .withTimeWishes(TimeWish.undesired(wished).withWeight(3))
                        .withMaxGapsPerDay(1)));
        assertFound(new Change.AddRoom(Room.of("R8", 10)));
        assertFound(new Change.EditRoom("R7", RoomEdit.NONE.withSeats(31)));
        assertFound(new Change.EditRoom("R7", RoomEdit.NONE.withParts("R20")));
        assertFound(new Change.AddTopicRelation(TopicRelation.apart("theme").withWeight(2)));
        assertFound(new Change.SetWindows(SubjectId.person("dee"), Availability.always()));
        assertFound(new Change.SetWindows(
                SubjectId.day(FRIDAY), Availability.within(Window.parse("2020-03-27T09:00/11:00", GENEVA))));
        assertFound(new Change.SetWindows(SubjectId.person("dee"), Availability.never()));
        assertFound(new Change.SetWindows(SubjectId.room("R7"), Availability.never()));
        assertFound(new Change.SetWindows(
                SubjectId.session("MW"), Availability.within(Window.parse("2020-03-27T09:00/11:00", GENEVA))));
        assertFound(new Change.ShiftDay(FRIDAY, LocalDate.parse("2020-03-30"), 0));
        assertFound(new Change.Postpone(7));
        assertFound(new Change.AddRelation(Relation.before("MW", "LR")));
        assertFound(new Change.RemoveRelation(Relation.before("BY", "LR")));
        assertFound(new Change.SetLimit(new EventLimit.Daily(null, DailyLimit.ofSessions(4))));
        assertFound(new Change.SetLimit(new EventLimit.Daily(SubjectId.room("R7"), DailyLimit.ofMinutes(90))));
        assertFound(new Change.SetLimit(new EventLimit.Daily(SubjectId.person("ana"), DailyLimit.ofSessions(1))));
        assertFound(new Change.SetLimit(new EventLimit.Shifts("bo", ShiftLimits.UNITED_NATIONS)));
        assertFound(new Change.SetLimit(new EventLimit.Changeover(15)));
        assertFound(new Change.SetRule(RuleSetting.of("short-qa").withWeight(3)));
    }

    @Test
    void between_anotherWeightOfATopicRelation_isRemovedAndAddedAgain() {
        TopicRelation once = TopicRelation.apart("theme");
        Event before = EVENT.toBuilder().topicRelation(once).build();
        Event after = EVENT.toBuilder().topicRelation(once.withWeight(2)).build();

        assertThat(ChangesBetween.of(before, after).changes().changes())
                .containsExactly(new Change.RemoveTopicRelation(once), new Change.AddTopicRelation(once.withWeight(2)));
    }

    private static void assertFound(Change change) {
        Event after = Changes.of(EVENT, change).applyTo(EVENT);
        ChangesBetween between = ChangesBetween.of(EVENT, after);
        assertThat(between.changes().changes()).containsExactly(change);
        assertThat(between.otherEdits()).isEmpty();
    }

    @Test
    void between_audienceUnknownAgain_isFound() {
        Change known =
                new Change.EditSession("MW", SessionEdit.builder().audience(40).build());
        Change unknown = new Change.EditSession(
                "MW", SessionEdit.builder().unknownAudience().build());
        Event before = new Changes(EVENT.id(), null, List.of(known)).applyTo(EVENT);

        Event after = new Changes(EVENT.id(), null, List.of(unknown)).applyTo(before);

        assertThat(after.sessionsById())
                .hasEntrySatisfying("MW", now -> assertThat(now.audience()).isEmpty());
        ChangesBetween between = ChangesBetween.of(before, after);
        assertThat(between.changes().changes()).containsExactly(unknown);
        assertThat(between.otherEdits()).isEmpty();
    }

    @Test
    void between_personGone_isWithdrawnAndNotSaidAgain() {
        Event withdrawn = Changes.of(EVENT, new Change.WithdrawPerson("dee")).applyTo(EVENT);

        ChangesBetween between = ChangesBetween.of(EVENT, without("dee", withdrawn));

        assertThat(between.changes().changes()).containsExactly(new Change.WithdrawPerson("dee"));
        assertThat(between.otherEdits()).isEmpty();
    }

    @Test
    void between_personGoneWhoTookPartInNothing_isNoLongerListed() {
        Event before = Changes.of(EVENT, new Change.AddPerson(Person.of("eva"))).applyTo(EVENT);

        ChangesBetween between = ChangesBetween.of(before, without("eva", before));

        assertThat(between.changes().changes()).isEmpty();
        assertThat(between.otherEdits()).containsExactly("Person 'eva' is no longer listed.");
    }

    private static Event without(String personId, Event event) {
        return event.toBuilder()
                .people(event.people().stream()
                        .filter(person -> !person.id().equals(personId))
                        .toList())
                .build();
    }

    @Test
    void between_roomGone_staysClosedForThePublishedTimetable() {
        Event after =
                EVENT.toBuilder().rooms(List.of(EVENT.roomsById().get("R7"))).build();
        ChangesBetween between = ChangesBetween.of(EVENT, after);
        assertThat(between.changes().changes()).containsExactly(new Change.CloseRoom("R20", null));
        Event target = between.applyTo(PUBLISHED);
        assertThat(target.rooms()).extracting(Room::id).containsExactly("R7", "R20");
        assertThat(ChangesBetween.of(target, after).changes().changes()).isEmpty();
    }

    @Test
    void between_textsThatNoChangeSays_areOtherEdits() {
        Event after = EVENT.toBuilder()
                .name("Round 36")
                .startStepMinutes(15)
                .people(EVENT.people().stream()
                        .map(person -> person.id().equals("ana")
                                ? Person.builder("ana").name("Ana Lind").build()
                                : person)
                        .toList())
                .waivers(List.of())
                .build();
        ChangesBetween between = ChangesBetween.of(EVENT, after);
        assertThat(between.changes().changes()).isEmpty();
        assertThat(between.otherEdits())
                .containsExactly(
                        "Event: name 'Round 36' instead of 'round'. No message needed.",
                        "Event: step in minutes '15' instead of '5'.",
                        "Person 'ana': name 'Ana Lind' instead of 'ana'. No message needed.",
                        "The waiver of rule 'day-closed' for Africa is no longer listed.",
                        "The waiver of rule 'day-closed' for Saturday 28 March is no longer listed.");
        assertThat(between.applyTo(PUBLISHED).name()).isEqualTo("Round 36");
    }

    @Test
    void between_otherZone_isRefused() {
        Event other = Event.builder(EVENT.id(), ZoneId.of("Africa/Accra"))
                .days(EVENT.days())
                .rooms(EVENT.rooms())
                .people(EVENT.people())
                .sessions(EVENT.sessions())
                .build();
        assertThatThrownBy(() -> ChangesBetween.of(EVENT, other))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.message() + " " + problem.advice())
                                        .isEqualTo("The time zone of the event is 'Africa/Accra' now, and was"
                                                + " 'Europe/Zurich'. Restore it, or begin a new round.")));
    }

    @Test
    void between_sessionThatHasBeenHeld_mayNotChange() {
        Event before = Changes.of(EVENT).applyTo(EVENT, PUBLISHED);
        Instant asOf = PUBLISHED.placements().getFirst().start().plusSeconds(60);
        String heldId = PUBLISHED.placements().getFirst().sessionId();
        Event after = Changes.of(EVENT, new Change.CancelSession(heldId)).applyTo(EVENT);
        assertThatThrownBy(() -> ChangesBetween.of(before, after, asOf))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("held"));
        ChangesBetween unchanged = ChangesBetween.of(before, EVENT, asOf);
        assertThat(unchanged.isEmpty()).isTrue();
        assertThat(TwoDayRound.session(unchanged.applyTo(PUBLISHED), heldId)
                        .pin()
                        .reason())
                .isEqualTo("it has been held");
    }
}
