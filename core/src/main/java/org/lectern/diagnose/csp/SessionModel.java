package org.lectern.diagnose.csp;

import static org.lectern.diagnose.csp.DiagnosisModel.isActive;
import static org.lectern.rule.RuleIds.ATTENDANT_WINDOW;
import static org.lectern.rule.RuleIds.DAY_CLOSED;
import static org.lectern.rule.RuleIds.DURING_BREAK;
import static org.lectern.rule.RuleIds.PINNED;
import static org.lectern.rule.RuleIds.ROOM_CLOSED;
import static org.lectern.rule.RuleIds.SESSION_WINDOW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.event.Day;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.DayPlan;
import org.lectern.panel.time.StartGrid;

/** The places of one session under any set of facts, cached by the facts that matter. */
final class SessionModel {

    private final DiagnosisModel model;
    final Session session;
    final TurnSequencingRules seatings;
    private final int pin;
    private final RoomRefusals refusals;
    private final boolean dayCloses;
    private final boolean pinsTime;
    private final boolean[] pinForbids;
    private final boolean[] hoursForbid;
    private final int[][] roomSpans;
    /** By room, the breaks during which the session must not run there. */
    private final int[][] breaks;

    /** Windows in one of which the session must lie: its own, and those of each attendant. */
    private final List<RequiredWindows> needs = new ArrayList<>();

    /** The facts that ask for more sessions of a topic at once than the event has. */
    private final BitSet tooFew = new BitSet();

    private final BitSet relevant = new BitSet();
    private final Map<BitSet, PlaceDomain> known = new HashMap<>();

    SessionModel(DiagnosisModel model, Session session) {
        this.model = model;
        this.session = session;
        this.seatings = new TurnSequencingRules(model, session);
        this.pin = model.fact(FactKind.PIN, session.id());
        this.refusals = new RoomRefusals(model, session);
        SubjectId self = SubjectId.session(session.id());
        this.dayCloses = model.forbids(DAY_CLOSED, List.of(self));
        this.pinsTime = model.forbids(PINNED, List.of(self));
        int rooms = model.rooms.size();
        pinForbids = new boolean[rooms];
        hoursForbid = new boolean[rooms];
        roomSpans = new int[rooms][];
        breaks = new int[rooms][];
        String pinnedRoom = session.pin().roomId();
        boolean roomPinForbids = pinnedRoom != null && model.forbids(PINNED, List.of(self, SubjectId.room(pinnedRoom)));
        for (int r = 0; r < rooms; r++) {
            Room room = model.rooms.get(r);
            List<SubjectId> both = List.of(self, SubjectId.room(room.id()));
            pinForbids[r] = roomPinForbids && !room.id().equals(pinnedRoom);
            hoursForbid[r] = room.availability().isLimited() && model.forbids(ROOM_CLOSED, both);
            roomSpans[r] = model.timeline.toSpans(room.availability());
            breaks[r] = Arrays.stream(model.breaks.ofRoom(r))
                    .filter(b -> model.forbids(
                            DURING_BREAK,
                            List.of(
                                    self,
                                    SubjectId.room(room.id()),
                                    SubjectId.breakTime(
                                            model.event.breaks().get(b).id()))))
                    .toArray();
            Arrays.stream(breaks[r]).forEach(b -> relevant(model.breakFacts[b]));
            relevant(model.roomHours[r]);
            relevant(model.setUp[r]);
        }
        if (session.availability().isLimited() && model.forbids(SESSION_WINDOW, List.of(self))) {
            needs.add(new RequiredWindows(
                    model.fact(FactKind.SESSION_HOURS, session.id()), model.timeline.toSpans(session.availability())));
        }
        needs.addAll(RequiredWindows.ofWishes(model, session, List.of(self)));
        for (String id : session.attendantIds()) {
            Person person = Objects.requireNonNull(model.people.get(id));
            if (person.availability().isLimited()
                    && model.forbids(ATTENDANT_WINDOW, List.of(self, SubjectId.person(id)))) {
                needs.add(new RequiredWindows(
                        model.fact(FactKind.ATTENDANT_WINDOWS, id), model.timeline.toSpans(person.availability())));
            }
            needs.addAll(RequiredWindows.ofWishes(model, person, seatings.wholeNeed(id)));
        }
        needs.forEach(need -> relevant(need.fact()));
        int index = model.sessionIndex.getOrDefault(session.id(), -1);
        model.topicCounts.stream()
                .filter(group -> group.sessions().size() < group.count()
                        && group.sessions().contains(index))
                .mapToInt(group -> model.detailed(FactKind.TOPIC_COUNT, group.detail()))
                .filter(fact -> fact >= 0)
                .forEach(tooFew::set);
        relevant.or(tooFew);
        for (int day : model.dayWindows) {
            relevant(day);
        }
        relevant(pin);
        refusals.addFacts(relevant);
        relevant.or(seatings.relevant());
    }

    private void relevant(int fact) {
        if (fact >= 0) {
            relevant.set(fact);
        }
    }

    /** Returns the facts that determine the places of the session. */
    BitSet relevant() {
        return relevant;
    }

    /** Returns the places that the session may take under these facts. */
    PlaceDomain places(BitSet active) {
        return known.computeIfAbsent(BitSets.common(relevant, active), this::placesUnder);
    }

    private PlaceDomain placesUnder(BitSet active) {
        DayPlan plan = model.dayPlan(active);
        TurnSequencing seating = seatings.sequencing(active);
        List<int[]> found = new ArrayList<>();
        if (seating != null && !tooFew.intersects(active)) {
            for (int start : starts(plan)) {
                for (int minutes : session.allowedMinutes()) {
                    int end = start + minutes;
                    int day = plan.dayOf(start, end);
                    if (mayBeAt(start, end, day, plan, active) && seating.fits(start, minutes)) {
                        addRooms(start, end, day, active, found);
                    }
                }
            }
        }
        return PlaceDomain.of(found, seating == null || seating.isExact());
    }

    private int[] starts(DayPlan plan) {
        int[] grid = dayCloses ? plan.starts() : plan.startsOnAnyDate();
        return StartGrid.ofSession(session, model.event, model.timeline, grid);
    }

    private boolean mayBeAt(int start, int end, int day, DayPlan plan, BitSet active) {
        if (dayCloses && !plan.covers(start, end)) {
            return false;
        }
        Pin pins = session.pin();
        if (pinsTime && isActive(pin, active)) {
            Day own = model.event.days().get(day);
            boolean isPinned =
                    pins.findDay().filter(date -> !date.equals(own.date())).isEmpty()
                            && pins.findStart()
                                    .filter(at -> model.timeline.toMinute(at) != start)
                                    .isEmpty();
            if (!isPinned) {
                return false;
            }
        }
        for (RequiredWindows need : needs) {
            if (isActive(need.fact(), active) && !need.cover(start, end)) {
                return false;
            }
        }
        return seatings.areWholeSessionSpeakersAvailable(start, end, active);
    }

    private void addRooms(int start, int end, int day, BitSet active, List<int[]> found) {
        for (int r = 0; r < roomSpans.length; r++) {
            boolean isRefused = refusals.refuse(r, active)
                    || (pinForbids[r] && isActive(pin, active))
                    || (hoursForbid[r]
                            && isActive(model.roomHours[r], active)
                            && !covers(
                                    roomSpans[r],
                                    start - model.minutesOfSetUp(r, active),
                                    end + model.minutesOfTearDown(r, active)))
                    || isDuringBreak(r, start, end, active);
            if (!isRefused) {
                found.add(new int[] {start, end, day, r});
            }
        }
    }

    private boolean isDuringBreak(int room, int start, int end, BitSet active) {
        for (int b : breaks[room]) {
            if (isActive(model.breakFacts[b], active) && model.breaks.minutes(b, start, end) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(int[] spans, int start, int end) {
        for (int i = 0; i < spans.length; i += 2) {
            if (spans[i] <= start && end <= spans[i + 1]) {
                return true;
            }
        }
        return spans.length == 0;
    }
}
