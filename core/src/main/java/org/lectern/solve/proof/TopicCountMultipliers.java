package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.SubjectId;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleConfig;

/**
 * The multipliers of sessions of a topic, and what {@code topic-count} costs at least. In each stretch of time that has an entry, none of
 * them can start or end, so as many as are cheapest run in all of it. Which ones is found in the order of what they give back.
 */
final class TopicCountMultipliers implements ProofTerm {

    private static final String RULE = "topic-count";

    private final ProofContext subject;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<Integer, List<Group>> bySession = new HashMap<>();

    /**
     * Sessions of a topic that count.
     *
     * @param count how many run at once
     * @param minuteCost what a minute of each session too much or too few costs, or 0 if that is impossible
     * @param stretches those that have an entry, by their first minute
     */
    private record Group(List<Integer> sessions, int count, long minuteCost, TreeMap<Integer, Stretch> stretches) {}

    /** What each session pays if it runs in a stretch of time, and if it takes place elsewhere. */
    private record Stretch(int minutes, Map<Integer, Long> running, Map<Integer, Long> elsewhere) {}

    /** @throws InvalidCertificateException if a multiplier belongs to no sessions or minutes that count */
    TopicCountMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        List<TopicRelation> relations = subject.event().topicRelations();
        for (int r = 0; r < relations.size() && !tags.isEmpty(); r++) {
            addGroups(r, relations.get(r));
        }
        for (CertificateMultiplier tag : tags) {
            add(tag);
        }
        groups.values().removeIf(group -> group.stretches().isEmpty());
        for (Group group : groups.values()) {
            for (int session : group.sessions()) {
                bySession.computeIfAbsent(session, ignored -> new ArrayList<>()).add(group);
            }
        }
    }

    /** Of several topics that the same sessions share, each counts. */
    private void addGroups(int number, TopicRelation relation) {
        RuleConfig config = subject.effectiveRules().config(relation);
        if (relation.kind() != TopicRelation.Kind.AT_ONCE || !subject.isCounted(config)) {
            return;
        }
        for (List<Integer> sessions : sharing(relation, subject)) {
            Set<SubjectId> ids = sessions.stream().map(subject::id).collect(Collectors.toSet());
            boolean isEverFree = subject.effectiveRules().waivers(RULE).stream()
                    .anyMatch(waiver -> ids.containsAll(waiver.subjects()));
            String id = sessions.stream().map(String::valueOf).collect(Collectors.joining("/", number + " ", ""));
            Group known = groups.get(id);
            long cost = Math.addExact(subject.unitCost(config), known == null ? 0 : known.minuteCost());
            if (!isEverFree) {
                groups.put(id, new Group(sessions, relation.findCount().orElseThrow(), cost, new TreeMap<>()));
            }
        }
    }

    /** Returns the sessions of each choice of one word of every kind that a relation names. */
    static List<List<Integer>> sharing(TopicRelation relation, ProofContext subject) {
        Map<List<String>, List<Integer>> byWords = new LinkedHashMap<>();
        for (int s = 0; s < subject.sessionCount(); s++) {
            Map<String, Set<String>> words =
                    Topic.wordsByKind(subject.event().sessions().get(s));
            Stream<List<String>> choices = Stream.of(List.of());
            for (String kind : relation.topics()) {
                choices = choices.flatMap(choice -> words.getOrDefault(kind, Set.of()).stream()
                        .map(word ->
                                Stream.concat(choice.stream(), Stream.of(word)).toList()));
            }
            int session = s;
            choices.forEach(choice -> byWords.computeIfAbsent(choice, ignored -> new ArrayList<>())
                    .add(session));
        }
        return List.copyOf(byWords.values());
    }

    private void add(CertificateMultiplier tag) throws InvalidCertificateException {
        Group group = groups.get(tag.id());
        if (group == null) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, which topic-count does not count.".formatted(tag.describe()));
        }
        Stretch stretch = stretch(group, tag);
        for (int session : group.sessions()) {
            if (subject.id(session).id().equals(tag.sessionId())) {
                boolean runs = tag.kind() == CertificateMultiplier.Kind.TOPIC_RUNNING;
                (runs ? stretch.running() : stretch.elsewhere()).merge(session, tag.value(), Math::addExact);
                return;
            }
        }
        throw new InvalidCertificateException("There is a multiplier of %s for session '%s', which has no part in it."
                .formatted(tag.describe(), tag.sessionId()));
    }

    private Stretch stretch(Group group, CertificateMultiplier tag) throws InvalidCertificateException {
        int from = subject.tables().timeline().toMinute(tag.time());
        Stretch known = group.stretches().get(from);
        if (known != null && known.minutes() == tag.minutes()) {
            return known;
        }
        int until = Math.addExact(from, tag.minutes());
        Map.Entry<Integer, Stretch> before = group.stretches().lowerEntry(until);
        boolean isApart = before == null
                || (before.getKey() < from
                        && before.getKey() + before.getValue().minutes() <= from);
        if (tag.minutes() < 1 || !isApart) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s for %s minutes, which overlap with others or are none."
                            .formatted(tag.describe(), tag.minutes()));
        }
        for (int session : group.sessions()) {
            for (TimeOption time : subject.tables().sessionTables().get(session).options()) {
                if (isWithin(time.start(), from, until) || isWithin(time.end(), from, until)) {
                    throw new InvalidCertificateException(
                            "There is a multiplier of %s for %s minutes, within which session '%s' can start or end."
                                    .formatted(
                                            tag.describe(),
                                            tag.minutes(),
                                            subject.id(session).id()));
                }
            }
        }
        Stretch added = new Stretch(tag.minutes(), new HashMap<>(), new HashMap<>());
        group.stretches().put(from, added);
        return added;
    }

    private static boolean isWithin(int minute, int from, int until) {
        return from < minute && minute < until;
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null) {
            return 0;
        }
        long sum = 0;
        for (Group group : bySession.getOrDefault(session, List.of())) {
            for (Map.Entry<Integer, Stretch> entry : group.stretches().entrySet()) {
                Stretch stretch = entry.getValue();
                boolean runs = time.start() <= entry.getKey() && entry.getKey() < time.end();
                sum = Math.addExact(sum, (runs ? stretch.running() : stretch.elsewhere()).getOrDefault(session, 0L));
            }
        }
        return sum;
    }

    /** Each session of a topic has none of the others or all of them beside it. */
    static void addMaxCosts(MaxCosts costs) {
        ProofContext subject = costs.subject();
        for (TopicRelation relation : subject.event().topicRelations()) {
            boolean isCount = relation.kind() == TopicRelation.Kind.AT_ONCE;
            for (List<Integer> sessions : isCount ? sharing(relation, subject) : List.<List<Integer>>of()) {
                long minutes =
                        sessions.stream().mapToLong(costs::longestMinutes).sum();
                long most = Math.max(sessions.size(), relation.findCount().orElseThrow());
                costs.add(subject.effectiveRules().config(relation), Math.multiplyExact(minutes, most));
            }
        }
    }

    @Override
    public List<Part> parts() {
        return groups.values().stream()
                .map(group -> Part.of(group.sessions(), allowed -> minCost(group, allowed)))
                .toList();
    }

    private long minCost(Group group, int[][] allowed) {
        List<List<TimeOption>> times = group.sessions().stream()
                .map(session -> subject.places().times(session, allowed[session]))
                .toList();
        long sum = 0;
        for (Map.Entry<Integer, Stretch> entry : group.stretches().entrySet()) {
            long least = minCost(group, entry.getKey(), entry.getValue(), times, allowed);
            if (least == INFEASIBLE) {
                return INFEASIBLE;
            }
            sum = Math.addExact(sum, least);
        }
        return sum;
    }

    private long minCost(Group group, int from, Stretch stretch, List<List<TimeOption>> times, int[][] allowed) {
        long back = 0;
        int number = 0;
        // What each session that may do both gives back beyond what it does elsewhere.
        List<Long> more = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            int session = group.sessions().get(i);
            long all = times.get(i).size();
            long running = times.get(i).stream()
                    .filter(time -> time.start() <= from && from < time.end())
                    .count();
            long ifRunning = stretch.running().getOrDefault(session, 0L);
            long ifElsewhere = running < all ? stretch.elsewhere().getOrDefault(session, 0L) : 0;
            boolean mayBeElsewhere = running < all || subject.places().mayBeUnscheduled(session, allowed[session]);
            back = Math.addExact(back, mayBeElsewhere ? ifElsewhere : ifRunning);
            number += mayBeElsewhere ? 0 : 1;
            if (mayBeElsewhere && running > 0) {
                more.add(Math.subtractExact(ifRunning, ifElsewhere));
            }
        }
        more.sort(Collections.reverseOrder());
        long least = INFEASIBLE;
        for (int further = 0; further <= more.size(); further++) {
            back = Math.addExact(back, further == 0 ? 0 : more.get(further - 1));
            int running = number + further;
            long off = running == 0 ? 0 : Math.abs(running - (long) group.count());
            if (off == 0 || group.minuteCost() > 0) {
                long cost = Math.multiplyExact(Math.multiplyExact(off, (long) stretch.minutes()), group.minuteCost());
                least = Math.min(least, Math.subtractExact(cost, back));
            }
        }
        return least;
    }
}
