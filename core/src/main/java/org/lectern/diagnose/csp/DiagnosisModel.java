package org.lectern.diagnose.csp;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.diagnose.fact.EventFacts;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.diagnose.fact.Facts;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.panel.time.DayPlan;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Subject;

/** An event as the prover looks at it: numbers instead of names, and which fact stands behind each constraint. */
public final class DiagnosisModel {

    /** The index of a fact that there is not: nothing forbids anything. */
    static final int NONE = -1;

    final Event event;
    final Catalogue catalogue;
    final EffectiveRules rules;
    final Timeline timeline;
    public final List<Fact> facts;
    public final List<Session> sessions;
    final List<Room> rooms;
    final Map<String, Person> people;
    final Map<String, Integer> sessionIndex = new HashMap<>();

    public final int[] held;
    final int[] roomHours;
    final int[] oneSession;
    final int[] setUp;
    final int[] roomLoad;
    final int[] dayWindows;
    final int[] relation;
    final int changeover;
    final int eventLoad;
    final int maxParallel;
    final List<SessionModel> sessionModels;
    final PairConstraints links;
    final LoadLimits loads;

    private final Map<String, Integer> indexByKey = new LinkedHashMap<>();
    private final Map<BitSet, DayPlan> plans = new HashMap<>();

    public DiagnosisModel(Event event, Catalogue catalogue) {
        this.event = event;
        this.catalogue = catalogue;
        this.rules = EffectiveRules.of(event, catalogue);
        this.timeline = Timeline.of(event);
        this.facts = Facts.of(event, catalogue);
        this.sessions = event.sessions();
        this.rooms = event.rooms();
        this.people = event.peopleById();
        for (int i = 0; i < facts.size(); i++) {
            indexByKey.put(facts.get(i).key(), i);
        }
        for (int s = 0; s < sessions.size(); s++) {
            sessionIndex.put(sessions.get(s).id(), s);
        }
        held = sessions.stream()
                .mapToInt(session -> fact(FactKind.SESSION_HELD, session.id()))
                .toArray();
        roomHours = ofRooms(FactKind.ROOM_HOURS);
        oneSession = ofRooms(FactKind.ONE_SESSION_AT_A_TIME);
        setUp = ofRooms(FactKind.SET_UP);
        roomLoad = ofRooms(FactKind.ROOM_LOAD);
        dayWindows = event.days().stream()
                .mapToInt(day ->
                        fact(FactKind.DAY_WINDOWS, Subject.day(day.date()).id().id()))
                .toArray();
        relation = event.relations().stream().mapToInt(this::relationFact).toArray();
        changeover = detailed(FactKind.CHANGEOVER, "changeover");
        eventLoad = detailed(FactKind.EVENT_LOAD, "");
        maxParallel = detailed(FactKind.SESSIONS_AT_ONCE, "");
        sessionModels = sessions.stream()
                .map(session -> new SessionModel(this, session))
                .toList();
        links = new PairConstraints(this);
        loads = new LoadLimits(this);
    }

    private int[] ofRooms(FactKind kind) {
        return rooms.stream().mapToInt(room -> fact(kind, room.id())).toArray();
    }

    private int relationFact(Relation relation) {
        return detailed(
                FactKind.RELATION,
                EventFacts.ruleOf(relation),
                relation.sessionIds().toArray(String[]::new));
    }

    /** Returns the fact of a kind about one thing, or {@link #NONE}. */
    int fact(FactKind kind, String id) {
        return detailed(kind, "", id);
    }

    /** Returns the fact of a kind about things, told apart by a detail, or {@link #NONE}. */
    int detailed(FactKind kind, String detail, String... ids) {
        String about = Stream.concat(Stream.of(String.join("\u0000", ids)), Stream.of(detail))
                .collect(Collectors.joining("\u0000"));
        return indexByKey.getOrDefault(Fact.key(kind, about), NONE);
    }

    /** Returns the index of a fact by its key, or {@link #NONE}. */
    int index(Fact fact) {
        return indexByKey.getOrDefault(fact.key(), NONE);
    }

    static boolean isActive(int fact, BitSet active) {
        return fact >= 0 && active.get(fact);
    }

    public BitSet allFacts() {
        BitSet all = new BitSet();
        all.set(0, facts.size());
        return all;
    }

    int minutesOfSetUp(int room, BitSet active) {
        return isActive(setUp[room], active) ? rooms.get(room).setUpMinutes() : 0;
    }

    int minutesOfTearDown(int room, BitSet active) {
        return isActive(setUp[room], active) ? rooms.get(room).tearDownMinutes() : 0;
    }

    /** Returns the windows of the days, those all day long whose fact is relaxed. */
    DayPlan dayPlan(BitSet active) {
        BitSet relaxed = new BitSet();
        for (int day = 0; day < dayWindows.length; day++) {
            relaxed.set(day, dayWindows[day] >= 0 && !active.get(dayWindows[day]));
        }
        return plans.computeIfAbsent(relaxed, this::dayPlanOf);
    }

    private DayPlan dayPlanOf(BitSet relaxed) {
        // One after the other, as an event is relaxed: a day made longer is what the next one must not overlap.
        Event changed = event;
        for (int day = 0; day < dayWindows.length; day++) {
            if (relaxed.get(day)) {
                changed = facts.get(dayWindows[day]).relaxedIn(changed);
            }
        }
        return new DayPlan(changed, timeline);
    }

    /** Returns the sessions that must be held, by index. */
    public BitSet requiredSessions(BitSet active) {
        BitSet must = new BitSet();
        for (int s = 0; s < held.length; s++) {
            must.set(s, isActive(held[s], active));
        }
        return must;
    }

    /** Returns an event in which only these facts forbid anything. */
    public Event relaxed(BitSet active) {
        BitSet others = allFacts();
        others.andNot(active);
        return Fact.relaxedIn(event, factsOf(others));
    }

    public List<Fact> factsOf(BitSet active) {
        return Arrays.stream(active.stream().toArray()).mapToObj(facts::get).toList();
    }
}
