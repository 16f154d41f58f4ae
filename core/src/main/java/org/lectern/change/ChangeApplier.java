package org.lectern.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Problem;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.TopicRelation;
import org.lectern.text.Wording;

/** What each change does to an event; how mistakes show is left to {@link ChangeMistakes}. */
record ChangeApplier(Event event, StartedSessions held, ChangeMistakes mistakes) {

    /** Returns the event after a change; where the change has mistakes, it may be the event before. */
    AppliedChange apply(Change change) {
        SessionEdits sessions = new SessionEdits(event, held, mistakes);
        WindowEdits windows = new WindowEdits(event, held, mistakes);
        DateEdits dates = new DateEdits(event, held, mistakes);
        BreakEdits breaks = new BreakEdits(event, mistakes);
        return switch (change) {
            case Change.WithdrawSlot withdrawn -> sessions.withdraw(withdrawn);
            case Change.WithdrawPerson withdrawn -> sessions.withdraw(withdrawn);
            case Change.ReplaceSpeaker replaced -> sessions.replace(replaced);
            case Change.AddPerson added -> added(added);
            case Change.AddSlot added ->
                mistakes.findOpenSession("/session", added.sessionId())
                        .map(session -> added(added))
                        .orElseGet(() -> AppliedChange.of(event.toBuilder()));
            case Change.EditSlot edited -> sessions.edit(edited);
            case Change.CancelSession cancelled -> sessions.cancel(cancelled);
            case Change.AddSession added -> added(added);
            case Change.EditSession edited -> sessions.edit(edited);
            case Change.EditPerson edited -> person(edited);
            case Change.AddRoom added -> added(added);
            case Change.EditRoom edited -> room(edited);
            case Change.CloseRoom closed -> windows.close(closed);
            case Change.AddDay added -> day(added.day());
            case Change.CloseDay closed -> windows.close(closed);
            case Change.AddBreak added -> breaks.add(added);
            case Change.MoveBreak moved -> breaks.move(moved);
            case Change.CancelBreak cancelled -> breaks.cancel(cancelled);
            case Change.Away away -> windows.away(away);
            case Change.OnlyWithin within -> windows.within(within);
            case Change.MoveWindow moved -> windows.move(moved);
            case Change.SetWindows set -> windows.set(set);
            case Change.ShiftDay shifted -> dates.shift(shifted);
            case Change.Postpone postponed -> dates.postpone(postponed);
            case Change.SetLimit(EventLimit limit) -> new LimitEdits(event, mistakes).set(limit);
            case Change.AddRelation added -> added(added);
            case Change.RemoveRelation removed -> remove(removed.relation());
            case Change.AddTopicRelation(TopicRelation relation) ->
                new AppliedChange(
                        event.toBuilder().topicRelation(relation),
                        "/topicRelations/" + event.topicRelations().size(),
                        "/topicRelation");
            case Change.RemoveTopicRelation(TopicRelation relation) -> remove(relation);
            case Change.SetRule(RuleSetting setting) ->
                new AppliedChange(
                        event.toBuilder().editRule(setting.ruleId(), old -> old.mergedWith(setting)),
                        "/rules/" + setting.ruleId(),
                        "/setting");
            case Change.Waive waived -> added(waived);
        };
    }

    private AppliedChange added(Change change) {
        return Addition.find(change, 0).orElseThrow().alone(event);
    }

    private AppliedChange room(Change.EditRoom edited) {
        Map<String, Room> rooms = event.roomsById();
        if (!mistakes.isKnown("/room", "room", edited.roomId(), rooms.keySet())) {
            return AppliedChange.of(event.toBuilder());
        }
        int index = List.copyOf(rooms.keySet()).indexOf(edited.roomId());
        rooms.computeIfPresent(edited.roomId(), (id, room) -> edited.edit().applyTo(room));
        return new AppliedChange(event.toBuilder().rooms(rooms.values()), "/rooms/" + index, "");
    }

    private AppliedChange person(Change.EditPerson edited) {
        Map<String, Person> people = event.peopleById();
        if (!mistakes.isKnown("/person", "person", edited.personId(), people.keySet())) {
            return AppliedChange.of(event.toBuilder());
        }
        int index = List.copyOf(people.keySet()).indexOf(edited.personId());
        people.computeIfPresent(edited.personId(), (id, person) -> edited.edit().applyTo(person));
        return new AppliedChange(event.toBuilder().people(people.values()), "/people/" + index, "");
    }

    private AppliedChange day(Day day) {
        List<Day> days = new ArrayList<>(event.days());
        days.add(day);
        days.sort((one, other) -> one.date().compareTo(other.date()));
        return new AppliedChange(event.toBuilder().days(days), "/days/" + days.indexOf(day), "/day");
    }

    private AppliedChange remove(TopicRelation relation) {
        List<TopicRelation> relations = new ArrayList<>(event.topicRelations());
        if (!relations.remove(relation)) {
            String topics = Problem.shown(String.join(", ", relation.topics()));
            mistakes.add(
                    "unknown-relation",
                    "/topicRelation",
                    topics,
                    "The event has no such topic relation (%s) of the topics '%s'."
                            .formatted(Wording.word(relation.kind()), topics),
                    "Copy it from the event: kind, topics, count and weight.");
        }
        return AppliedChange.of(event.toBuilder().topicRelations(relations));
    }

    private AppliedChange remove(Relation relation) {
        List<Relation> relations = new ArrayList<>(event.relations());
        if (!relations.remove(relation)) {
            mistakes.add(
                    "unknown-relation",
                    "/relation",
                    String.join(", ", relation.sessionIds()),
                    "The event has no such relation between the sessions '%s'."
                            .formatted(String.join(", ", relation.sessionIds())),
                    "Copy it from the event: kind, sessions in their order, lags, level and weight.");
        }
        return AppliedChange.of(event.toBuilder().relations(relations));
    }
}
