package org.lectern.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.EventBuilder;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Waiver;

/** What each change does to an event; how mistakes show is left to {@link ChangeMistakes}. */
final class ChangeApplier {

    private final Event event;
    private final StartedSessions held;
    private final ChangeMistakes mistakes;

    ChangeApplier(Event event, StartedSessions held, ChangeMistakes mistakes) {
        this.event = event;
        this.held = held;
        this.mistakes = mistakes;
    }

    /** Returns the event after a change; where the change has mistakes, it may be the event before. */
    AppliedChange apply(Change change) {
        SessionEdits sessions = new SessionEdits(event, held, mistakes);
        WindowEdits windows = new WindowEdits(event, held, mistakes);
        DateEdits dates = new DateEdits(event, held, mistakes);
        return switch (change) {
            case Change.WithdrawSlot withdrawn -> sessions.withdraw(withdrawn);
            case Change.WithdrawPerson withdrawn -> sessions.withdraw(withdrawn);
            case Change.ReplaceSpeaker replaced -> sessions.replace(replaced);
            case Change.AddPerson added -> person(added.person());
            case Change.AddSlot added -> sessions.add(added);
            case Change.EditSlot edited -> sessions.edit(edited);
            case Change.CancelSession cancelled -> sessions.cancel(cancelled);
            case Change.AddSession added ->
                new AppliedChange(
                        event.toBuilder().session(added.session()),
                        "/sessions/" + event.sessions().size(),
                        "/session");
            case Change.EditSession edited -> sessions.edit(edited);
            case Change.AddRoom added ->
                new AppliedChange(
                        event.toBuilder().room(added.room()),
                        "/rooms/" + event.rooms().size(),
                        "/room");
            case Change.EditRoom edited -> room(edited);
            case Change.CloseRoom closed -> windows.close(closed);
            case Change.AddDay added -> day(added.day());
            case Change.CloseDay closed -> windows.close(closed);
            case Change.Away away -> windows.away(away);
            case Change.OnlyWithin within -> windows.within(within);
            case Change.MoveWindow moved -> windows.move(moved);
            case Change.SetWindows set -> windows.set(set);
            case Change.ShiftDay shifted -> dates.shift(shifted);
            case Change.Postpone postponed -> dates.postpone(postponed);
            case Change.AddRelation added ->
                new AppliedChange(
                        event.toBuilder().relation(added.relation()),
                        "/relations/" + event.relations().size(),
                        "/relation");
            case Change.RemoveRelation removed -> remove(removed.relation());
            case Change.SetRule set -> rule(set.setting());
            case Change.Waive waived -> waive(waived.waiver());
        };
    }

    private AppliedChange person(Person person) {
        return new AppliedChange(
                event.toBuilder().person(person), "/people/" + event.people().size(), "/person");
    }

    private AppliedChange room(Change.EditRoom edited) {
        List<String> ids = event.rooms().stream().map(Room::id).toList();
        if (!mistakes.isKnown("/room", "room", edited.roomId(), ids)) {
            return AppliedChange.of(event.toBuilder());
        }
        List<Room> rooms = event.rooms().stream()
                .map(room -> room.id().equals(edited.roomId()) ? edited.edit().applyTo(room) : room)
                .toList();
        return new AppliedChange(event.toBuilder().rooms(rooms), "/rooms/" + ids.indexOf(edited.roomId()), "");
    }

    private AppliedChange day(Day day) {
        List<Day> days = new ArrayList<>(event.days());
        days.add(day);
        days.sort((one, other) -> one.date().compareTo(other.date()));
        return new AppliedChange(event.toBuilder().days(days), "/days/" + days.indexOf(day), "/day");
    }

    private AppliedChange remove(Relation relation) {
        List<Relation> relations = new ArrayList<>(event.relations());
        if (!relations.remove(relation)) {
            mistakes.add(
                    "unknown-relation",
                    "/relation",
                    String.join(", ", relation.sessionIds()),
                    "The event has no such relation between the sessions (%s)."
                            .formatted(String.join(", ", relation.sessionIds())),
                    "Maybe copy it from the event: kind, sessions in their order, and lags.");
        }
        return AppliedChange.of(event.toBuilder().relations(relations));
    }

    /** What the setting does not give stays as the event had it. */
    private AppliedChange rule(RuleSetting setting) {
        List<RuleSetting> settings = new ArrayList<>(event.ruleSettings());
        Optional<RuleSetting> before = settings.stream()
                .filter(one -> one.ruleId().equals(setting.ruleId()))
                .findFirst();
        RuleSetting joined = before.map(old -> joined(old, setting)).orElse(setting);
        before.ifPresentOrElse(old -> settings.set(settings.indexOf(old), joined), () -> settings.add(joined));
        return new AppliedChange(event.toBuilder().ruleSettings(settings), "/rules/" + setting.ruleId(), "/setting");
    }

    private static RuleSetting joined(RuleSetting old, RuleSetting setting) {
        Map<String, Long> parameters = new LinkedHashMap<>(old.parameters());
        parameters.putAll(setting.parameters());
        return new RuleSetting(
                old.ruleId(),
                setting.level() == null ? old.level() : setting.level(),
                setting.weight() == null ? old.weight() : setting.weight(),
                setting.enabled() == null ? old.enabled() : setting.enabled(),
                parameters,
                setting.reason().isEmpty() ? old.reason() : setting.reason());
    }

    private AppliedChange waive(Waiver waiver) {
        List<Waiver> waivers = new ArrayList<>(event.waivers());
        waivers.add(waiver);
        EventBuilder builder = event.toBuilder().waivers(waivers);
        return new AppliedChange(builder, "/waivers/" + event.waivers().size(), "/waiver");
    }
}
