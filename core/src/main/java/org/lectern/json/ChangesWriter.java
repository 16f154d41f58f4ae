package org.lectern.json;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.change.EventLimit;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;
import org.lectern.event.Travel;
import org.lectern.event.Window;
import org.lectern.text.Wording;

/** Writes the JSON form of changes to an event. */
final class ChangesWriter {

    private final JsonWriter out;
    private final TimeWriter times;
    private final SessionWriter sessions;
    private final EventWriter events;

    /** @param zone the zone in which times are written */
    ChangesWriter(ZoneId zone, JsonWriter out) {
        this.out = out;
        this.times = new TimeWriter(zone, out);
        this.sessions = new SessionWriter(times, out);
        this.events = new EventWriter(zone, out);
    }

    static String write(Event event, Changes changes) {
        return JsonWriter.of(out -> new ChangesWriter(event.zone(), out).changes(changes));
    }

    void changes(Changes changes) {
        out.number("version", ChangesJson.VERSION).text("event", changes.eventId());
        changes.findAsOf().ifPresent(asOf -> times.time("asOf", asOf));
        out.objects("changes", changes.changes(), ChangesWriter::isShort, this::change);
    }

    /** What gives no list of objects stands on one line. */
    private static boolean isShort(Change change) {
        return switch (change) {
            case Change.AddPerson added -> PersonWriter.isShort(added.person());
            case Change.AddSession added -> false;
            case Change.EditSession edited ->
                edited.edit().preferredWindows() == null
                        && edited.edit().undesiredWindows() == null
                        && edited.edit().timeWishes() == null;
            case Change.EditPerson edited -> false;
            case Change.AddDay added -> false;
            case Change.AddRoom added -> added.room().availability().windows().isEmpty();
            case Change.SetWindows set -> set.availability().windows().isEmpty();
            case Change.Waive waived -> false;
            default -> true;
        };
    }

    private void change(Change change) {
        out.text("kind", Wording.word(ChangeKind.of(change)));
        switch (change) {
            case Change.WithdrawSlot withdrawn -> out.text("slot", withdrawn.slotId());
            case Change.WithdrawPerson withdrawn -> out.text("person", withdrawn.personId());
            case Change.ReplaceSpeaker replaced ->
                out.text("slot", replaced.slotId()).text("person", replaced.personId());
            case Change.AddPerson added ->
                out.object("person", isShort(added), () -> new PersonWriter(times, out).person(added.person()));
            case Change.AddSlot added ->
                out.text("session", added.sessionId()).object("slot", true, () -> sessions.slot(added.slot()));
            case Change.EditSlot edited -> ChangeEdits.write(edited, out);
            case Change.CancelSession cancelled -> out.text("session", cancelled.sessionId());
            case Change.AddSession added -> out.object("session", false, () -> sessions.session(added.session()));
            case Change.EditSession edited -> ChangeEdits.write(edited, out, times, sessions);
            case Change.EditPerson edited -> ChangeEdits.write(edited, out, times);
            case Change.AddRoom added -> out.object("room", isShort(added), () -> events.room(added.room()));
            case Change.EditRoom edited -> ChangeEdits.write(edited, out);
            case Change.CloseRoom closed -> windowIfAny(out.text("room", closed.roomId()), closed.window());
            case Change.AddDay added -> out.object("day", false, () -> events.day(added.day()));
            case Change.CloseDay closed ->
                windowIfAny(out.text("day", closed.day().toString()), closed.window());
            case Change.AddBreak added -> out.object("break", true, () -> events.breakTime(added.added()));
            case Change.MoveBreak moved -> window(out.text("break", moved.breakId()), "to", moved.to());
            case Change.CancelBreak cancelled -> out.text("break", cancelled.breakId());
            case Change.Away away -> window(out.text("person", away.personId()), "window", away.window());
            case Change.OnlyWithin within -> window(subject(within.subject()), "window", within.window());
            case Change.MoveWindow moved -> {
                window(subject(moved.subject()), "window", moved.window());
                window(out, "to", moved.to());
            }
            case Change.SetWindows set -> {
                subject(set.subject());
                times.availability("windows", set.availability());
            }
            case Change.ShiftDay shifted ->
                out.text("day", shifted.day().toString())
                        .text("to", shifted.to().toString())
                        .numberUnless(0, "minutes", shifted.minutes());
            case Change.Postpone postponed -> out.number("days", postponed.days());
            case Change.SetLimit(EventLimit limit) -> limit(limit);
            case Change.AddRelation added -> out.object("relation", true, () -> events.relation(added.relation()));
            case Change.RemoveRelation removed ->
                out.object("relation", true, () -> events.relation(removed.relation()));
            case Change.AddTopicRelation added ->
                out.object("topicRelation", true, () -> events.topicRelation(added.relation()));
            case Change.RemoveTopicRelation removed ->
                out.object("topicRelation", true, () -> events.topicRelation(removed.relation()));
            case Change.SetRule set -> {
                out.text("rule", set.setting().ruleId());
                RulesJson.setting("setting", out, set.setting());
            }
            case Change.Waive waived -> out.object("waiver", false, () -> events.waiver(waived.waiver()));
        }
    }

    private void limit(EventLimit limit) {
        switch (limit) {
            case EventLimit.Daily daily -> {
                if (daily.subject() != null) {
                    subject(daily.subject());
                }
                out.limits("dailyLimit", daily.limit());
            }
            case EventLimit.Shifts shifts ->
                out.text("person", shifts.personId())
                        .object("shiftLimits", true, () -> new PersonWriter(times, out).shiftLimits(shifts.limits()));
            case EventLimit.Rooms rooms ->
                out.text("person", rooms.personId())
                        .object("roomLimits", true, () -> SessionWriter.roomLimits(rooms.limits(), out));
            case EventLimit.Changeover(int minutes) -> out.number("changeoverMinutes", minutes);
            case EventLimit.TravelTime(Travel way) -> out.object("travel", true, () -> events.travel(way));
        }
    }

    private void windowIfAny(JsonWriter text, @Nullable Window window) {
        if (window != null) {
            window(text, "window", window);
        }
    }

    private void window(JsonWriter text, String key, Window window) {
        text.object(key, true, () -> times.window(window));
    }

    private JsonWriter subject(SubjectId of) {
        return out.text(Wording.word(of.kind()), of.id());
    }
}
