package org.lectern.diagnose.csp;

import static org.lectern.diagnose.fact.FactKind.BREAK;
import static org.lectern.diagnose.fact.FactKind.CHANGEOVER;
import static org.lectern.diagnose.fact.FactKind.DAY_WINDOWS;
import static org.lectern.diagnose.fact.FactKind.EVENT_LOAD;
import static org.lectern.diagnose.fact.FactKind.ONE_SESSION_AT_A_TIME;
import static org.lectern.diagnose.fact.FactKind.RELATION;
import static org.lectern.diagnose.fact.FactKind.ROOM_HOURS;
import static org.lectern.diagnose.fact.FactKind.ROOM_LOAD;
import static org.lectern.diagnose.fact.FactKind.SESSIONS_AT_ONCE;
import static org.lectern.diagnose.fact.FactKind.SESSION_HELD;
import static org.lectern.diagnose.fact.FactKind.SET_UP;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.diagnose.fact.Facts;
import org.lectern.diagnose.fact.TopicCounts;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.job.work.JobScope;
import org.lectern.panel.time.BreakTimes;
import org.lectern.panel.time.DayPlan;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
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
    final int[] breakFacts;
    final BreakTimes breaks;
    final int[] oneSession;
    final int[] setUp;
    final int[] roomParts;
    final int[] roomLoad;
    final int[] dayWindows;
    final int[] relation;
    /** Sessions of one topic of which exactly so many run at once, where that is not waived. */
    final List<TopicCounts.Group> topicCounts;

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
                .mapToInt(session -> fact(SESSION_HELD, session.id()))
                .toArray();
        roomHours = ofRooms(ROOM_HOURS);
        breakFacts = event.breaks().stream()
                .mapToInt(given -> fact(BREAK, given.id()))
                .toArray();
        breaks = BreakTimes.of(event.breaks(), event, timeline);
        oneSession = ofRooms(ONE_SESSION_AT_A_TIME);
        setUp = ofRooms(SET_UP);
        roomParts = ofRooms(FactKind.ROOM_PARTS);
        roomLoad = ofRooms(ROOM_LOAD);
        dayWindows = event.days().stream()
                .mapToInt(day -> fact(DAY_WINDOWS, Subject.day(day.date()).id().id()))
                .toArray();
        relation = event.relations().stream().mapToInt(this::relationFact).toArray();
        changeover = detailed(CHANGEOVER, "changeover");
        eventLoad = detailed(EVENT_LOAD, "");
        maxParallel = detailed(SESSIONS_AT_ONCE, "");
        topicCounts = TopicCounts.groups(event, rules);
        sessionModels = sessions.stream()
                .peek(session -> JobScope.checkpoint())
                .map(session -> new SessionModel(this, session))
                .toList();
        links = new PairConstraints(this);
        loads = new LoadLimits(this);
    }

    private int[] ofRooms(FactKind kind) {
        return rooms.stream().mapToInt(room -> fact(kind, room.id())).toArray();
    }

    private int relationFact(Relation relation) {
        return Facts.forbids(rules, relation)
                ? detailed(RELATION, RuleIds.of(relation), relation.sessionIds().toArray(String[]::new))
                : NONE;
    }

    /** Returns the fact of a kind about one thing, or {@link #NONE}. */
    int fact(FactKind kind, String id) {
        return detailed(kind, "", id);
    }

    /** Returns the fact of a kind about things, distinguished by a detail, or {@link #NONE}. */
    int detailed(FactKind kind, String detail, String... ids) {
        String about = Stream.concat(Stream.of(String.join("\u0000", ids)), Stream.of(detail))
                .collect(Collectors.joining("\u0000"));
        return indexByKey.getOrDefault(Fact.key(kind, about), NONE);
    }

    /** Returns whether a rule forbids what a finding about these subjects says. */
    boolean forbids(String ruleId, List<SubjectId> subjects) {
        return Facts.forbids(rules, ruleId)
                && rules.findWaiver(ruleId, subjects).isEmpty();
    }

    /** Returns whether breaking a relation between these subjects, of which a finding would be, is forbidden. */
    boolean forbids(Relation relation, List<SubjectId> subjects) {
        return Facts.forbids(rules, relation)
                && rules.findWaiver(RuleIds.of(relation), subjects).isEmpty();
    }

    SubjectId subject(int session) {
        return SubjectId.session(sessions.get(session).id());
    }

    static boolean isActive(int fact, BitSet active) {
        return fact >= 0 && active.get(fact);
    }

    public BitSet allFacts() {
        return BitSets.where(facts.size(), fact -> true);
    }

    int minutesOfSetUp(int room, BitSet active) {
        return isActive(setUp[room], active) ? rooms.get(room).setUpMinutes() : 0;
    }

    int minutesOfTearDown(int room, BitSet active) {
        return isActive(setUp[room], active) ? rooms.get(room).tearDownMinutes() : 0;
    }

    /** Returns the windows of the days, those all day long whose fact is relaxed. */
    DayPlan dayPlan(BitSet active) {
        BitSet relaxed = BitSets.where(dayWindows.length, day -> dayWindows[day] >= 0 && !active.get(dayWindows[day]));
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
        return BitSets.where(held.length, s -> isActive(held[s], active));
    }

    /** Returns facts without those that other sessions than these are held. */
    public BitSet withSessions(BitSet active, BitSet sessions) {
        BitSet fewer = (BitSet) active.clone();
        for (int s = 0; s < held.length; s++) {
            if (held[s] >= 0 && !sessions.get(s)) {
                fewer.clear(held[s]);
            }
        }
        return fewer;
    }

    /** Returns an event in which only these facts forbid anything. */
    public Event relaxed(BitSet active) {
        BitSet others = allFacts();
        others.andNot(active);
        return Fact.relaxedIn(event, factsOf(others));
    }

    public List<Fact> factsOf(BitSet active) {
        return active.stream().mapToObj(facts::get).toList();
    }
}
