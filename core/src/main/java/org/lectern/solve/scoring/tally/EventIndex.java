package org.lectern.solve.scoring.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.panel.CostTables;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.StartGrid;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/**
 * One event by index: sessions, rooms and people in the order of the event, with its rules, cost tables and the minutes in
 * which anything can take place.
 */
public final class EventIndex {

    private final Event event;
    private final EffectiveRules rules;
    private final CostTables tables;
    private final BufferMinutes buffers;
    private final Map<String, Integer> sessions;
    private final Map<String, Integer> rooms;
    private final Map<String, Integer> people;
    private final Map<String, int[]> sessionsByPerson = new LinkedHashMap<>();
    /** For each room, those that share space with it, itself first. */
    private final int[][] roomsSharing;

    private final int horizonStart;
    private final int horizonEnd;

    /** @param placements where sessions are, besides the options of the tables */
    public EventIndex(Event event, EffectiveRules rules, CostTables tables, List<Placement> placements) {
        this.event = event;
        this.rules = rules;
        this.tables = tables;
        this.buffers = new BufferMinutes(event);
        this.sessions = numbered(event.sessions(), Session::id);
        this.rooms = numbered(event.rooms(), Room::id);
        this.roomsSharing = roomsSharing(event.rooms());
        this.people = numbered(event.people(), Person::id);
        Map<String, List<Integer>> byPerson = new LinkedHashMap<>();
        for (Session session : event.sessions()) {
            session.livePersonIds()
                    .forEach(person -> byPerson.computeIfAbsent(person, ignored -> new ArrayList<>())
                            .add(session(session.id())));
        }
        byPerson.forEach((person, indices) -> sessionsByPerson.put(
                person, indices.stream().mapToInt(Integer::intValue).toArray()));
        IntSummaryStatistics minutes = knownMinutes(placements);
        this.horizonStart = minutes.getMin() - Timeline.MARGIN;
        this.horizonEnd = minutes.getMax() + Timeline.MARGIN;
    }

    private static <T> Map<String, Integer> numbered(List<T> all, Function<T, String> id) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        all.forEach(one -> numbers.put(id.apply(one), numbers.size()));
        return numbers;
    }

    private static int[][] roomsSharing(List<Room> rooms) {
        boolean hasParts = rooms.stream().anyMatch(room -> !room.partIds().isEmpty());
        int[][] sharing = new int[rooms.size()][];
        for (int r = 0; r < sharing.length; r++) {
            int room = r;
            IntStream others = IntStream.range(0, hasParts ? sharing.length : 0)
                    .filter(other -> other != room && rooms.get(room).sharesSpaceWith(rooms.get(other)));
            sharing[r] = IntStream.concat(IntStream.of(room), others).toArray();
        }
        return sharing;
    }

    private IntSummaryStatistics knownMinutes(List<Placement> placements) {
        IntSummaryStatistics minutes = new IntSummaryStatistics();
        for (int h = 0; h < halfDays().count(); h++) {
            minutes.accept(halfDays().start(h));
            minutes.accept(halfDays().end(h));
        }
        for (Placement placement : placements) {
            minutes.accept(startMinute(placement));
            minutes.accept(startMinute(placement) + placement.minutes());
        }
        for (Session session : event.sessions()) {
            IntStream.of(StartGrid.ofSession(session, event, timeline(), new int[0]))
                    .forEach(minutes);
        }
        return minutes;
    }

    public Event event() {
        return event;
    }

    public EffectiveRules effectiveRules() {
        return rules;
    }

    public CostTables tables() {
        return tables;
    }

    public Timeline timeline() {
        return tables.timeline();
    }

    public HalfDays halfDays() {
        return tables.halfDays();
    }

    /** Returns the first minute in which a session can run. */
    public int horizonStart() {
        return horizonStart;
    }

    /** Returns the first minute in which none can run any more. */
    public int horizonEnd() {
        return horizonEnd;
    }

    /** Returns the minutes in which anything can take place. */
    public long horizonMinutes() {
        return Math.max(0, (long) horizonEnd - horizonStart);
    }

    public int startMinute(Placement placement) {
        return timeline().toMinute(placement.start());
    }

    public BufferMinutes buffers() {
        return buffers;
    }

    /** Returns the rooms that share space with a room, itself first. */
    public int[] roomsSharing(int room) {
        return roomsSharing[room];
    }

    public WaiverLookup waivers(String ruleId) {
        return new WaiverLookup(this, ruleId);
    }

    /** Returns each level and weight at which a rule, or a relation that it judges, counts; that of the rule first. */
    public List<RuleConfig> relationConfigs(String ruleId) {
        return rules.configs(ruleId, event);
    }

    /** Returns the relations that count by a configuration of their rule, in the order of the event. */
    public List<Relation> relations(RuleConfig config) {
        return event.relations().stream()
                .filter(relation ->
                        RuleIds.of(relation).equals(config.definition().id()))
                .filter(relation -> rules.config(relation).equals(config))
                .toList();
    }

    /** Returns the topic relations of a kind that count by a configuration of their rule, in the order of the event. */
    public List<TopicRelation> topicRelations(TopicRelation.Kind kind, RuleConfig config) {
        return event.topicRelations().stream()
                .filter(relation -> relation.kind() == kind)
                .filter(relation -> rules.config(relation).equals(config))
                .toList();
    }

    public int sessionCount() {
        return event.sessions().size();
    }

    public int session(String id) {
        return Objects.requireNonNull(sessions.get(id), id);
    }

    /** Returns the index of a session, or empty if the event does not have it. */
    public Optional<Integer> findSession(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    public int room(String id) {
        return Objects.requireNonNull(rooms.get(id), id);
    }

    /** Returns the index of a room, or empty if the event does not have it. */
    public Optional<Integer> findRoom(String id) {
        return Optional.ofNullable(rooms.get(id));
    }

    public int person(String id) {
        return Objects.requireNonNull(people.get(id), id);
    }

    public int[] sessions(Collection<String> ids) {
        return ids.stream().mapToInt(this::session).toArray();
    }

    public SubjectId sessionId(int session) {
        return SubjectId.session(event.sessions().get(session).id());
    }

    /** Returns the sessions in which each person is live, by the person's id. */
    public Map<String, int[]> sessionsByPerson() {
        return sessionsByPerson;
    }

    public int[] sessionsOf(String personId) {
        return sessionsByPerson.getOrDefault(personId, new int[0]);
    }

    /** Returns lists turned inside out: for each session the indices of the lists that hold it. */
    public int[][] listsContaining(List<int[]> lists) {
        List<List<Integer>> turned = new ArrayList<>();
        for (int s = 0; s < sessionCount(); s++) {
            turned.add(new ArrayList<>());
        }
        for (int list = 0; list < lists.size(); list++) {
            for (int session : lists.get(list)) {
                turned.get(session).add(list);
            }
        }
        return turned.stream()
                .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
