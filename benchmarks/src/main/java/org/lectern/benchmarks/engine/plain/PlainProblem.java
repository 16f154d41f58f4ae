package org.lectern.benchmarks.engine.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/** Turns an event into a planning problem on minutes. */
final class PlainProblem {

    private PlainProblem() {}

    static PlainPlan of(Event event, Timeline timeline) {
        List<PlainSession> sessions = new ArrayList<>();
        List<PlainSlot> slots = new ArrayList<>();
        for (Session given : event.sessions()) {
            PlainSession session =
                    new PlainSession(sessions.size(), given, roomLimits(given, event), event.zone(), timeline);
            sessions.add(session);
            for (Slot slot : given.slots()) {
                slots.add(new PlainSlot(slots.size(), session, slot, windows(event, slot, timeline)));
            }
        }
        return new PlainPlan(
                PlainWeights.of(EffectiveRules.of(event, StandardRules.catalogue())),
                pairs(event),
                event.rooms().stream()
                        .map(room -> new PlainRoom(
                                room, timeline.toSpans(room.availability()), breaks(event, room, timeline)))
                        .toList(),
                starts(event, timeline),
                sessions,
                slots);
    }

    private static int[] breaks(Event event, Room room, Timeline timeline) {
        return timeline.toSpans(event.breaks().stream()
                .filter(given -> given.isIn(room.id()))
                .map(Break::time)
                .toList());
    }

    /** Returns which rooms suit the session, and each person who comes to it. */
    private static List<RoomLimits> roomLimits(Session session, Event event) {
        List<RoomLimits> limits = new ArrayList<>(List.of(session.roomLimits()));
        event.people().stream()
                .filter(person -> session.livePersonIds().contains(person.id())
                        && person.findZone().isEmpty())
                .forEach(person -> limits.add(person.roomLimits()));
        return List.copyOf(limits);
    }

    private static int[] windows(Event event, Slot slot, Timeline timeline) {
        return slot.presence() == Presence.RECORDED
                ? new int[0]
                : timeline.toSpans(
                        java.util.Objects.requireNonNull(event.peopleById().get(slot.personId()))
                                .availability());
    }

    /** Returns the minutes, on the step, at which a session of the shortest length fits in a window of a day. */
    private static List<Integer> starts(Event event, Timeline timeline) {
        int shortest = event.sessions().stream()
                .mapToInt(Session::minAllowedMinutes)
                .min()
                .orElse(0);
        TreeSet<Integer> starts = new TreeSet<>();
        for (Day day : event.days()) {
            for (Window window : day.windows()) {
                int from = timeline.toMinute(window.startInclusive());
                int last = timeline.toMinute(window.endExclusive()) - shortest;
                int step = event.startStepMinutes();
                for (int start = Math.ceilDiv(from, step) * step; start <= last; start += step) {
                    starts.add(start);
                }
            }
        }
        return List.copyOf(starts);
    }

    private static List<PlainPair> pairs(Event event) {
        List<PlainPair> pairs = new ArrayList<>(sharing(event));
        List<String> ids = event.sessions().stream().map(Session::id).toList();
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        for (Relation relation : event.relations()) {
            boolean isHard = rules.config(relation).level() == Level.HARD;
            if (relation instanceof Relation.Before order && isHard) {
                int first = ids.indexOf(order.firstId());
                int then = ids.indexOf(order.secondId());
                Integer most = order.maxLagMinutes();
                pairs.add(
                        most == null
                                ? PlainPair.ordered(first, then, order.minLagMinutes())
                                : PlainPair.ordered(first, then, order.minLagMinutes(), most));
            }
        }
        return pairs;
    }

    private static List<PlainPair> sharing(Event event) {
        Map<List<Integer>, Integer> people = new LinkedHashMap<>();
        Map<List<Integer>, Integer> travellers = new LinkedHashMap<>();
        LivePeople.sessionsByPerson(event).forEach((id, own) -> {
            Person person = event.peopleById().get(id);
            boolean isRemote = person != null && person.findZone().isPresent();
            for (int a = 0; a < own.size(); a++) {
                for (int b = a + 1; b < own.size(); b++) {
                    people.merge(List.of(own.get(a), own.get(b)), 1, Integer::sum);
                    travellers.merge(List.of(own.get(a), own.get(b)), isRemote ? 0 : 1, Integer::sum);
                }
            }
        });
        List<PlainPair> pairs = new ArrayList<>();
        people.forEach((pair, count) -> pairs.add(PlainPair.sharing(
                pair.get(0),
                pair.get(1),
                count,
                travellers.getOrDefault(pair, 0),
                event.changeoverMinutes(),
                event::travelMinutes)));
        return pairs;
    }
}
