package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.lectern.event.Session;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;

/** The rules about two sessions that share topics: each pair is charged as often as it shares some. Those that repeat one have none between them. */
final class TopicModel {

    private static final int HALF_HOUR = 30;
    /** For each pair that repeats a topic, each other session may be the one between. */
    private static final long MAX_TRIPLES = 1_000_000;

    private final Model model;
    private final RuleConfig config;
    private final TopicRelation.Kind kind;
    private final List<Session> sessions;
    private final List<Map<String, Set<String>>> words;

    TopicModel(Model model, RuleConfig config, TopicRelation.Kind kind) {
        this.model = model;
        this.config = config;
        this.kind = kind;
        this.sessions = model.offer().event().sessions();
        this.words = sessions.stream().map(Topic::wordsByKind).toList();
    }

    void add() {
        if (kind == TopicRelation.Kind.VARIED && pairCount() * sessions.size() > MAX_TRIPLES) {
            model.leaveOut(config);
            return;
        }
        for (int one = 0; one < sessions.size(); one++) {
            for (int other = one + 1; other < sessions.size(); other++) {
                long times = times(one, other);
                if (times > 0 && !model.isWaived(config, model.subject(one), model.subject(other))) {
                    add(one, other, times);
                }
            }
        }
    }

    private long pairCount() {
        long count = 0;
        for (int other = 0; other < sessions.size(); other++) {
            for (int one = 0; one < other; one++) {
                count += times(one, other) > 0 ? 1 : 0;
            }
        }
        return count;
    }

    private long times(int one, int other) {
        long sum = 0;
        for (TopicRelation relation : model.offer().event().topicRelations()) {
            boolean counts = relation.kind() == kind
                    && model.offer().rulebook().config(relation).equals(config);
            long choices = counts ? 1 : 0;
            for (Set<String> shared :
                    relation.sharedWords(words.get(one), words.get(other)).values()) {
                choices *= shared.size();
            }
            sum += choices;
        }
        return sum;
    }

    private void add(int one, int other, long times) {
        switch (kind) {
            case APART -> addOverlap(one, other, times);
            case VARIED -> addRepeat(one, other, model.costs().units(config, 1, times));
            case ONE_DAY -> {
                IntVar units = model.costs().units(config, 1, times);
                atLeastOne(units, List.of(held(one), held(other)), List.of(sameDay(one, other)));
            }
            case ONE_ROOM -> addRooms(one, other, model.costs().units(config, 1, times));
            case EASIER_FIRST -> addFlow(one, other, times);
            case AT_ONCE -> throw new IllegalArgumentException("TopicCountModel counts sessions at once.");
        }
    }

    private void addOverlap(int one, int other, long times) {
        long longest = Math.min(model.sessions().longest(one), model.sessions().longest(other));
        IntVar units = model.costs().units(config, Math.ceilDiv(longest, HALF_HOUR), times);
        model.pairs().atLeastOverlap(units, HALF_HOUR, one, other, 0);
    }

    private void addRepeat(int one, int other, IntVar units) {
        long longest = config.parameter(ParameterNames.MINUTES);
        for (int[] pair : new int[][] {{one, other}, {other, one}}) {
            BoolVar isFar = model.cp().newBoolVar("");
            model.cp()
                    .addGreaterOrEqual(
                            model.sessions().start(pair[1]),
                            LinearExpr.newBuilder()
                                    .add(model.sessions().end(pair[0]))
                                    .add(longest + 1))
                    .onlyEnforceIf(isFar);
            Literal follows = model.pairs().endsBefore(pair[0], pair[1]);
            Literal isParted = isParted(pair[0], pair[1]);
            for (int room = 0; room < roomCount(); room++) {
                atLeastOne(units, List.of(in(one, room), in(other, room), follows), List.of(isFar, isParted));
            }
        }
    }

    /** Returns whether another session of the room of the first lies between two. */
    private Literal isParted(int first, int then) {
        BoolVar isParted = model.cp().newBoolVar("");
        List<Literal> between = new ArrayList<>(List.of(isParted.not()));
        for (int s = 0; s < sessions.size(); s++) {
            if (s != first && s != then) {
                BoolVar is = model.cp().newBoolVar("");
                model.cp().addImplication(is, model.pairs().endsBefore(first, s));
                model.cp().addImplication(is, model.pairs().endsBefore(s, then));
                for (int room = 0; room < roomCount(); room++) {
                    model.cp()
                            .addBoolOr(new Literal[] {is.not(), in(first, room).not(), in(s, room)});
                }
                between.add(is);
            }
        }
        model.cp().addBoolOr(between);
        return isParted;
    }

    private void addRooms(int one, int other, IntVar units) {
        for (int room = 0; room < roomCount(); room++) {
            atLeastOne(units, List.of(sameDay(one, other), in(one, room)), List.of(in(other, room)));
        }
    }

    private void addFlow(int one, int other, long times) {
        OptionalInt ones = Topic.findDifficulty(sessions.get(one));
        OptionalInt others = Topic.findDifficulty(sessions.get(other));
        if (ones.isPresent() && others.isPresent() && ones.getAsInt() != others.getAsInt()) {
            int easier = ones.getAsInt() < others.getAsInt() ? one : other;
            int harder = easier == one ? other : one;
            IntVar units = model.costs().units(config, 1, times);
            atLeastOne(
                    units,
                    List.of(held(one), held(other)),
                    List.of(model.pairs().endsBefore(easier, harder)));
        }
    }

    /** Says that a count is at least 1 where all of these hold and none of those. */
    private void atLeastOne(IntVar units, List<Literal> all, List<Literal> none) {
        List<Literal> clause = new ArrayList<>(none);
        all.forEach(literal -> clause.add(literal.not()));
        BoolVar isFine = model.cp().newBoolVar("");
        clause.add(isFine.not());
        model.cp().addBoolOr(clause);
        model.cp().addGreaterOrEqual(units, 1).onlyEnforceIf(isFine.not());
    }

    private Literal held(int session) {
        return model.sessions().held(session);
    }

    private Literal sameDay(int one, int other) {
        return model.pairs().onSameDay(one, other, model.dayCount());
    }

    private Literal in(int session, int room) {
        return model.rooms().in(session, room);
    }

    private int roomCount() {
        return model.offer().event().rooms().size();
    }
}
