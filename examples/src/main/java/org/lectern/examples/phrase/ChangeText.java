package org.lectern.examples.phrase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.change.EventLimit;
import org.lectern.change.SessionEdit;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.TurnName;
import org.lectern.text.ChangedValue;
import org.lectern.text.FilledText;
import org.lectern.text.Wording;

/** Changes as sentences, with the names of an event and times in its zone. */
public final class ChangeText {

    private final ZoneId zone;
    private final WindowText windowText;
    private final Map<SubjectId, String> names = new LinkedHashMap<>();
    private final Map<String, String> speakers = new LinkedHashMap<>();
    private final Map<String, Break> breaks = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    /** The sessions that turns move to, by their slots: such a turn is withdrawn from one and added to another. */
    private final Map<String, String> movedTo = new LinkedHashMap<>();

    private final RelationText relations = new RelationText(this::session);

    private ChangeText(Event event) {
        this.zone = event.zone();
        this.windowText = new WindowText(zone);
        event.people().forEach(person -> names.put(SubjectId.person(person.id()), person.name()));
        event.rooms().forEach(room -> names.put(SubjectId.room(room.id()), room.name()));
        event.breaks().forEach(given -> breaks.put(given.id(), given));
        event.sessions().forEach(this::remember);
    }

    /** Returns a sentence for each change of an event. */
    public static List<String> sentences(Event event, Changes changes) {
        ChangeText text = new ChangeText(event);
        changes.changes().forEach(text::noteMoves);
        List<String> sentences = new ArrayList<>();
        for (Change change : changes.changes()) {
            sentences.add(text.sentence(change));
        }
        return sentences;
    }

    private void noteMoves(Change change) {
        if (change instanceof Change.AddSession(Session added)) {
            added.slots().forEach(slot -> movedTo.put(slot.id(), added.name()));
        } else if (change instanceof Change.AddSlot added) {
            movedTo.put(added.slot().id(), session(added.sessionId()));
        }
    }

    private void remember(Session session) {
        names.put(SubjectId.session(session.id()), session.name());
        texts.put(session.id(), session.data());
        session.slots().forEach(slot -> remember(slot, session.id()));
    }

    private void remember(Slot slot, String sessionId) {
        names.put(SubjectId.slot(slot.id()), slot.name());
        speakers.put(slot.id(), person(slot.personId()) + " in " + session(sessionId));
    }

    private String sentence(Change change) {
        return switch (change) {
            case Change.WithdrawSlot(String slotId) ->
                movedTo.containsKey(slotId)
                        ? "%s speaks in %s instead.".formatted(turn(slotId), movedTo.get(slotId))
                        : "%s has no turn any more.".formatted(turn(slotId));
            case Change.WithdrawPerson(String id) -> "%s no longer takes part.".formatted(person(id));
            case Change.ReplaceSpeaker(String slotId, String id) ->
                "%s takes the turn of %s.".formatted(person(id), turn(slotId));
            case Change.AddPerson added -> {
                names.put(SubjectId.person(added.person().id()), added.person().name());
                yield "%s is added to the people.".formatted(added.person().name());
            }
            case Change.AddSlot added -> {
                remember(added.slot(), added.sessionId());
                String speaker = person(added.slot().personId());
                yield "%s speaks in %s%s.".formatted(speaker, session(added.sessionId()), topic(added.slot(), speaker));
            }
            case Change.EditSlot edited -> turn(edited.slotId()) + ": " + slot(edited) + ".";
            case Change.CancelSession(String id) -> "%s is cancelled.".formatted(session(id));
            case Change.AddSession(Session added) -> {
                remember(added);
                yield "%s is added, with %s."
                        .formatted(added.name(), Wording.count(added.slots().size(), "turn"));
            }
            case Change.EditSession edited ->
                session(edited.sessionId())
                        + ": "
                        + session(edited.edit(), texts.getOrDefault(edited.sessionId(), Map.of()))
                        + ".";
            case Change.EditPerson edited ->
                person(edited.personId()) + ": " + String.join(", ", new WishText(windowText).of(edited.edit())) + ".";
            case Change.AddRoom added -> {
                names.put(SubjectId.room(added.room().id()), added.room().name());
                yield FilledText.of(
                        "Room %s is added, with %s.",
                        added.room().name(), Wording.count(added.room().seats(), "seat"));
            }
            case Change.EditRoom edited ->
                FilledText.of(
                        "Room %s: %s.",
                        room(edited.roomId()), String.join(", ", new RoomText(this::room).of(edited.edit())));
            case Change.CloseRoom closed ->
                closed.window() == null
                        ? FilledText.of("Room %s is closed.", room(closed.roomId()))
                        : FilledText.of(
                                "Room %s is closed %s.", room(closed.roomId()), windowText.when(closed.window()));
            case Change.AddDay(Day day) ->
                "%s is added, %s.".formatted(Wording.day(day.date()), windowText.shown(day.windows()));
            case Change.CloseDay closed ->
                closed.window() == null
                        ? "Nothing takes place on %s.".formatted(Wording.day(closed.day()))
                        : "Nothing takes place %s.".formatted(windowText.when(closed.window()));
            case Change.AddBreak(Break added) -> {
                breaks.put(added.id(), added);
                yield "%s is a break %s.".formatted(added.name(), windowText.when(added.time()));
            }
            case Change.MoveBreak moved ->
                "%s is %s.".formatted(breakName(moved.breakId()), windowText.when(moved.to()));
            case Change.CancelBreak(String id) -> {
                Break gone = breaks.get(id);
                yield gone == null
                        ? "%s is no longer a break.".formatted(id)
                        : "%s is no longer a break %s.".formatted(gone.name(), windowText.when(gone.time()));
            }
            case Change.Away away ->
                "%s is away %s.".formatted(person(away.personId()), windowText.when(away.window()));
            case Change.OnlyWithin within -> windowText.sentence(within, this::named);
            case Change.MoveWindow moved -> windowText.sentence(moved, this::named);
            case Change.SetWindows set -> windowText.sentence(set, this::named);
            case Change.ShiftDay shifted -> shift(shifted);
            case Change.Postpone(int days) ->
                "Everything takes place %s %s."
                        .formatted(Wording.count(Math.abs(days), "day"), days < 0 ? "earlier" : "later");
            case Change.SetLimit(EventLimit limit) -> SettingText.sentence(limit, this::named);
            case Change.AddRelation(Relation relation) -> relations.of(relation) + ".";
            case Change.RemoveRelation(Relation relation) -> "No longer: " + relations.of(relation) + ".";
            case Change.AddTopicRelation(TopicRelation relation) -> RelationText.of(relation) + ".";
            case Change.RemoveTopicRelation(TopicRelation relation) ->
                "No longer: %s.".formatted(RelationText.of(relation));
            case Change.SetRule(RuleSetting setting) ->
                "Rule %s: %s.".formatted(setting.ruleId(), SettingText.words(setting));
            case Change.Waive waived ->
                "Rule %s is waived for %s: %s."
                        .formatted(
                                waived.waiver().ruleId(),
                                Wording.list(waived.waiver().subjects().stream()
                                        .map(this::named)
                                        .toList()),
                                waived.waiver().reason());
        };
    }

    private static String slot(Change.EditSlot edit) {
        List<String> parts = new ArrayList<>();
        if (edit.presence() != null) {
            parts.add(
                    switch (edit.presence()) {
                        case RECORDED -> "speaks by video";
                        case OWN_SLOT -> "is there for the own turn only";
                        case WHOLE_SESSION -> "is there for the whole session";
                    });
        }
        add(parts, "at least %s minutes", edit.minMinutes());
        add(parts, "at most %s minutes", edit.maxMinutes());
        add(parts, "priority %s", edit.priority());
        return String.join(", ", parts);
    }

    /** @param texts those that the session has with it before */
    private String session(SessionEdit edit, Map<String, String> texts) {
        List<String> parts = new ArrayList<>();
        if (edit.allowedMinutes() != null) {
            parts.add(Wording.either(
                            edit.allowedMinutes().stream().map(String::valueOf).toList())
                    + " minutes");
        }
        add(parts, "%s minutes of opening remarks", edit.openingMinutes());
        add(parts, "%s minutes for the statement", edit.statementMinutes());
        add(parts, "at least %s minutes of Q&A", edit.minQaMinutes());
        add(parts, "preferably %s minutes of Q&A", edit.preferredQaMinutes());
        if (edit.audience() != null) {
            parts.add(
                    edit.audience().isPresent()
                            ? "an audience of %s".formatted(edit.audience().getAsInt())
                            : "an unknown audience");
        }
        parts.addAll(new RoomText(this::room).of(edit));
        parts.addAll(new WishText(windowText).of(edit));
        if (edit.attendantIds() != null) {
            parts.add(
                    edit.attendantIds().isEmpty()
                            ? "nobody needed throughout"
                            : Wording.list(edit.attendantIds().stream()
                                            .map(this::person)
                                            .toList()) + " needed throughout");
        }
        add(parts, "priority %s", edit.priority());
        if (edit.pin() != null) {
            parts.add(pin(edit.pin()));
        }
        add(parts, "tags %s", edit.tags() == null ? null : String.join(", ", edit.tags()));
        if (edit.data() != null) {
            parts.addAll(ChangedValue.ofTexts(texts, edit.data()));
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String text, @Nullable Object value) {
        if (value != null) {
            parts.add(text.formatted(value));
        }
    }

    private String pin(Pin pin) {
        List<String> at = new ArrayList<>();
        pin.findStart().ifPresent(start -> at.add(Wording.dayAndTime(start.atZone(zone))));
        pin.findDay().ifPresent(day -> at.add(Wording.day(day)));
        pin.findRoomId().ifPresent(room -> at.add(FilledText.of("room %s", room(room))));
        if (!pin.slotOrder().isEmpty()) {
            at.add("this order of turns");
        }
        return at.isEmpty() ? "no longer pinned" : "pinned to " + Wording.list(at);
    }

    private static String shift(Change.ShiftDay shifted) {
        String to = shifted.day().equals(shifted.to()) ? "" : " on " + Wording.day(shifted.to());
        String by = shifted.minutes() == 0
                ? ""
                : " %s %s"
                        .formatted(
                                Wording.minutes(Math.abs(shifted.minutes())),
                                shifted.minutes() < 0 ? "earlier" : "later");
        return "%s takes place%s%s.".formatted(Wording.day(shifted.day()), to, by);
    }

    private String turn(String slotId) {
        return speakers.getOrDefault(slotId, slotId);
    }

    /** A turn without a name of its own is called like its speaker, so its theme says more. */
    private static String topic(Slot slot, String speaker) {
        TurnName turn = TurnName.of(slot, speaker);
        String topic = turn.speaker().isEmpty() ? slot.theme() : turn.name();
        return topic.isEmpty() ? "" : ": " + topic;
    }

    private String breakName(String id) {
        Break given = breaks.get(id);
        return given == null ? id : given.name();
    }

    private String person(String id) {
        return names.getOrDefault(SubjectId.person(id), id);
    }

    private String room(String id) {
        return names.getOrDefault(SubjectId.room(id), id);
    }

    private String session(String id) {
        return names.getOrDefault(SubjectId.session(id), id);
    }

    private String named(SubjectId subject) {
        return switch (subject.kind()) {
            case DAY -> Wording.day(LocalDate.parse(subject.id()));
            case ROOM -> FilledText.of("Room %s", room(subject.id()));
            default -> names.getOrDefault(subject, subject.id());
        };
    }
}
