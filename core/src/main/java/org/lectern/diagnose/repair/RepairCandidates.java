package org.lectern.diagnose.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.Facts;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.text.FilledText;
import org.lectern.text.Wording;

/** What could be changed in the facts of a cause, in the words of an organiser. */
public final class RepairCandidates {

    private static final int STEP = 5;
    private static final int WINDOW_BURDEN = 100;
    private static final int LIMIT_BURDEN = 150;
    private static final int RELATION_BURDEN = 180;
    private static final int GIVE_UP_BURDEN = 900;
    private static final int NEW_ROOM_BURDEN = 600;

    private final Event event;
    private final EffectiveRules rules;
    private final List<Fact> facts;
    private final List<RepairCandidate> all = new ArrayList<>();

    public RepairCandidates(Event event, EffectiveRules rules, List<Fact> facts) {
        this.event = event;
        this.rules = rules;
        this.facts = facts;
    }

    /** Returns all changes worth trying, in the order of the facts. */
    public List<RepairCandidate> all() {
        for (Fact fact : facts) {
            add(fact);
        }
        return all;
    }

    private void add(Fact fact) {
        switch (fact.kind()) {
            case SESSION_HELD -> addSession(session(fact));
            case SLOT_SEATED, SLOT_MINUTES, SLOT_ORDER, MIN_QA, OPENING, SESSION_MINUTES ->
                all.addAll(new SlotCandidates(event, facts).of(fact));
            case EQUAL_MINUTES ->
                add(LIMIT_BURDEN, "Allow turns of different lengths in %s.".formatted(name(fact)), fact);
            case PIN ->
                add(
                        60,
                        "Unpin %s.".formatted(name(fact)),
                        EventEdits.session(id(fact), (old, edit) -> edit.pin(Pin.NONE)));
            case FEATURES, SEATS, EXCLUDED_FEATURES, ALLOWED_ROOMS ->
                all.addAll(new RoomCandidates(event).of(session(fact)));
            case PERSON_ROOMS -> {
                all.addAll(new RoomCandidates(event).of(person(fact)));
                all.addAll(new SlotCandidates(event, facts).absences(fact));
            }
            case SPEAKER_WINDOWS, ATTENDANT_WINDOWS -> {
                all.addAll(new WindowCandidates(event).of(person(fact)));
                all.addAll(new SlotCandidates(event, facts).absences(fact));
            }
            case ONE_PLACE_AT_A_TIME -> all.addAll(new SlotCandidates(event, facts).absences(fact));
            case CHANGEOVER ->
                amount(
                        LIMIT_BURDEN,
                        event.changeoverMinutes(),
                        k -> "Shorten the changeover between two sessions by %s.".formatted(Wording.minutes(k)),
                        k -> old -> old.toBuilder()
                                .changeoverMinutes(old.changeoverMinutes() - k)
                                .build());
            case TRAVEL ->
                add(GIVE_UP_BURDEN / 2, "Use rooms in one building, so that nobody has to change buildings.", fact);
            case PERSON_LOAD, TEAM_LOAD, ROOM_LOAD, EVENT_LOAD, SESSIONS_AT_ONCE ->
                all.addAll(new LimitCandidates(event, rules).of(fact));
            case GAP_LIMIT -> {
                all.addAll(new LimitCandidates(event, rules).of(fact));
                all.addAll(new SlotCandidates(event, facts).absences(fact));
            }
            case PREFERRED_HOURS, UNDESIRED_HOURS -> all.addAll(new WindowCandidates(event).of(session(fact), fact));
            case PERSON_PREFERRED_HOURS, PERSON_UNDESIRED_HOURS -> {
                all.addAll(new WindowCandidates(event).of(person(fact), fact));
                all.addAll(new SlotCandidates(event, facts).absences(fact));
            }
            case SESSION_HOURS -> all.addAll(new WindowCandidates(event).of(session(fact)));
            case ROOM_HOURS -> all.addAll(new WindowCandidates(event).of(room(fact)));
            case BREAK -> all.addAll(new WindowCandidates(event).of(breakTime(fact), fact));
            case SET_UP -> addSetUp(room(fact));
            case DAY_WINDOWS -> all.addAll(new WindowCandidates(event).ofDay(day(fact)));
            case RELATION -> addRelation(fact);
            case TOPIC_COUNT -> add(RELATION_BURDEN, "Give up this requirement: %s".formatted(fact.sentence()), fact);
            case ONE_SESSION_AT_A_TIME -> addTwin(room(fact));
            case ROOM_PARTS, OTHER_RULE -> {}
        }
    }

    private void add(int burden, String sentence, Fact fact) {
        add(burden, sentence, fact::relaxedIn);
    }

    private void add(int burden, String sentence, UnaryOperator<Event> edit) {
        all.add(RepairCandidate.of(burden, sentence, edit));
    }

    private void amount(int burden, int most, IntFunction<String> sentence, IntFunction<UnaryOperator<Event>> edit) {
        if (most >= STEP) {
            all.add(new RepairCandidate(burden, STEP, most / STEP, sentence, edit));
        }
    }

    private void addSession(Session session) {
        add(
                GIVE_UP_BURDEN,
                "Remove %s from the event.".formatted(session.name()),
                old -> Changes.of(old, new Change.CancelSession(session.id())).applyTo(old));
    }

    private void addSetUp(Room room) {
        amount(
                LIMIT_BURDEN,
                room.setUpMinutes() + room.tearDownMinutes(),
                k -> FilledText.of("Shorten set-up and tear-down of room %s by %s.", room.name(), Wording.minutes(k)),
                k -> EventEdits.room(
                        room.id(),
                        (old, edit) -> edit.tearDownMinutes(Math.max(0, old.tearDownMinutes() - k))
                                .setUpMinutes(old.setUpMinutes() - Math.max(0, k - old.tearDownMinutes()))));
    }

    private void addRelation(Fact fact) {
        for (Relation relation : event.relations()) {
            boolean isOwn = fact.detail().equals(RuleIds.of(relation))
                    && Facts.forbids(rules, relation)
                    && fact.subjects().stream()
                            .map(subject -> subject.id().id())
                            .toList()
                            .equals(relation.sessionIds());
            if (isOwn && relation instanceof Relation.Before order) {
                amount(
                        WINDOW_BURDEN,
                        order.minLagMinutes(),
                        k -> "Shorten the minimum lag between %2$s and %3$s by %1$s."
                                .formatted(
                                        Wording.minutes(k),
                                        fact.subjects().get(0).name(),
                                        fact.subjects().get(1).name()),
                        k -> withRelation(order, order.withMinLagMinutes(order.minLagMinutes() - k)));
                Integer most = order.maxLagMinutes();
                if (most != null) {
                    amount(
                            WINDOW_BURDEN,
                            24 * 60,
                            k -> "Lengthen the maximum lag between %2$s and %3$s by %1$s."
                                    .formatted(
                                            Wording.minutes(k),
                                            fact.subjects().get(0).name(),
                                            fact.subjects().get(1).name()),
                            k -> withRelation(order, order.withMaxLagMinutes(most + k)));
                }
            }
        }
        add(RELATION_BURDEN, "Give up this requirement: %s".formatted(fact.sentence()), fact);
    }

    private static UnaryOperator<Event> withRelation(Relation old, Relation changed) {
        return event -> event.toBuilder()
                .relations(event.relations().stream()
                        .map(relation -> relation.equals(old) ? changed : relation)
                        .toList())
                .build();
    }

    private void addTwin(Room room) {
        add(
                NEW_ROOM_BURDEN,
                "Add a room like %s.".formatted(room.name()),
                old -> old.toBuilder()
                        .room(room.toBuilder()
                                .id(room.id() + "-twin")
                                .name(room.name() + " (twin)")
                                .parts(List.of())
                                .build())
                        .build());
    }

    private static String id(Fact fact) {
        return fact.subjects().get(0).id().id();
    }

    private static String name(Fact fact) {
        return fact.subjects().get(0).name();
    }

    private Session session(Fact fact) {
        return Objects.requireNonNull(event.sessionsById().get(id(fact)));
    }

    private Room room(Fact fact) {
        return Objects.requireNonNull(event.roomsById().get(id(fact)));
    }

    private Break breakTime(Fact fact) {
        return event.breaks().stream()
                .filter(given -> given.id().equals(id(fact)))
                .findFirst()
                .orElseThrow();
    }

    private Person person(Fact fact) {
        return Objects.requireNonNull(event.peopleById().get(id(fact)));
    }

    private int day(Fact fact) {
        int day = 0;
        while (!fact.isAbout(event.days().get(day).date().toString())) {
            day++;
        }
        return day;
    }
}
