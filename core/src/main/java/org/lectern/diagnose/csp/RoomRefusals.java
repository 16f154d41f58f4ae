package org.lectern.diagnose.csp;

import static org.lectern.diagnose.csp.DiagnosisModel.isActive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;

/** The rooms that do not suit a session at any time, each under the fact that says so. */
final class RoomRefusals {

    private record Refusal(int fact, BitSet rooms) {}

    private final DiagnosisModel model;
    private final List<SubjectId> self;
    private final List<Refusal> refusals = new ArrayList<>();

    RoomRefusals(DiagnosisModel model, Session session) {
        this.model = model;
        this.self = List.of(SubjectId.session(session.id()));
        RoomLimits limits = session.roomLimits();
        add(
                model.fact(FactKind.FEATURES, session.id()),
                RuleIds.ROOM_FEATURE,
                self,
                room -> room.features().containsAll(limits.neededFeatures()));
        add(
                model.fact(FactKind.EXCLUDED_FEATURES, session.id()),
                RuleIds.EXCLUDED_FEATURE,
                self,
                room -> limits.excludedFeatures().stream().noneMatch(room.features()::contains));
        add(
                model.fact(FactKind.SEATS, session.id()),
                RuleIds.ROOM_SEATS,
                self,
                room -> room.seats() >= session.audience().orElse(0));
        add(
                model.fact(FactKind.ALLOWED_ROOMS, session.id()),
                RuleIds.SESSION_ROOM,
                self,
                room -> limits.allowedRooms().include(room.id()));
        for (String id : session.livePersonIds()) {
            Person person = Objects.requireNonNull(model.people.get(id));
            if (person.findZone().isEmpty()) {
                add(
                        model.fact(FactKind.PERSON_ROOMS, id),
                        RuleIds.PERSON_ROOM,
                        List.of(self.getFirst(), SubjectId.person(id)),
                        person.roomLimits()::allow);
            }
        }
    }

    private void add(int fact, String ruleId, List<SubjectId> subjects, Predicate<Room> suits) {
        BitSet rooms = new BitSet();
        for (int r = 0; r < model.rooms.size(); r++) {
            Room room = model.rooms.get(r);
            List<SubjectId> all = Stream.concat(subjects.stream(), Stream.of(SubjectId.room(room.id())))
                    .toList();
            if (!suits.test(room) && model.forbids(ruleId, all)) {
                rooms.set(r);
            }
        }
        if (!rooms.isEmpty()) {
            refusals.add(new Refusal(fact, rooms));
        }
    }

    /** Adds the facts that refuse a room. */
    void addFacts(BitSet facts) {
        refusals.stream().mapToInt(Refusal::fact).filter(fact -> fact >= 0).forEach(facts::set);
    }

    /** Returns whether a room does not suit under these facts. */
    boolean refuse(int room, BitSet active) {
        for (Refusal refusal : refusals) {
            if (refusal.rooms().get(room) && isActive(refusal.fact(), active)) {
                return true;
            }
        }
        return false;
    }
}
