package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.lectern.benchmarks.engine.GreedyStart;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleConfig;

/** An event as CP-SAT gets it: the variables, what they cost, and the rules that cannot be weighed. */
final class Model {

    private final CpModel cp = new CpModel();
    private final Offer offer;
    private final Costs costs = new Costs(cp);
    private final SessionVariables sessions;
    private final PairVariables pairs;
    private final RoomModel rooms;
    private final NavigableSet<String> unweighed = new TreeSet<>();

    private Model(Offer offer, boolean isTimeIndexed, int maxPlaces) {
        this.offer = offer;
        this.sessions = new SessionVariables(cp, offer, costs);
        this.pairs = new PairVariables(cp, sessions);
        this.rooms = isTimeIndexed
                ? new TimeIndexedModel(cp, offer, sessions, costs, maxPlaces)
                : new IntervalModel(cp, offer, sessions, costs);
    }

    /** Returns the model of an offer, with every rule in force. */
    static Model of(Offer offer, boolean isTimeIndexed) {
        return of(offer, isTimeIndexed, TimeIndexedModel.MAX_PLACES);
    }

    /** @param maxPlaces how many places of all sessions a time-indexed model has at most */
    static Model of(Offer offer, boolean isTimeIndexed, int maxPlaces) {
        Model model = new Model(offer, isTimeIndexed, maxPlaces);
        new CouplingModel(model).add();
        return model;
    }

    CpModel cp() {
        return cp;
    }

    Offer offer() {
        return offer;
    }

    Costs costs() {
        return costs;
    }

    SessionVariables sessions() {
        return sessions;
    }

    PairVariables pairs() {
        return pairs;
    }

    RoomModel rooms() {
        return rooms;
    }

    int sessionCount() {
        return offer.sessionCount();
    }

    int dayCount() {
        return offer.tables().halfDays().dayCount();
    }

    String id(int session) {
        return offer.event().sessions().get(session).id();
    }

    /** Says that a rule is in force and not weighed. */
    void leaveOut(RuleConfig config) {
        unweighed.add(config.definition().id());
    }

    /** Returns the ids of the rules in force that the model does not weigh. */
    List<String> unweighed() {
        return List.copyOf(unweighed);
    }

    /** Returns the relations that count by a configuration of their rule, in the order of the event. */
    List<Relation> relations(RuleConfig config) {
        return offer.event().relations().stream()
                .filter(relation -> offer.rulebook().config(relation).equals(config))
                .toList();
    }

    boolean isHard(RuleConfig config) {
        return config.level() == Level.HARD;
    }

    boolean hasWaivers(RuleConfig config) {
        return !offer.rulebook().waivers(config.definition().id()).isEmpty();
    }

    boolean isWaived(RuleConfig config, Collection<SubjectId> subjects) {
        return offer.rulebook().findWaiver(config.definition().id(), subjects).isPresent();
    }

    boolean isWaived(RuleConfig config, SubjectId... subjects) {
        return isWaived(config, List.of(subjects));
    }

    SubjectId subject(int session) {
        return SubjectId.session(id(session));
    }

    List<SubjectId> subjects(List<Integer> members) {
        return members.stream().map(this::subject).toList();
    }

    SubjectId day(int day) {
        return SubjectId.day(offer.tables().halfDays().dateOfDay(day));
    }

    /** Says that a count is at least some units where all literals are true. */
    void atLeast(IntVar units, LinearArgument least, Literal... onlyIf) {
        cp.addGreaterOrEqual(units, least).onlyEnforceIf(onlyIf);
    }

    /** Returns a literal that is true if the session is in one of these rooms. */
    Literal inOneOf(int session, List<Integer> some) {
        List<Literal> in = new ArrayList<>();
        some.forEach(room -> in.add(rooms.in(session, room)));
        return sessions.sumOf(in);
    }

    /** Gives the solver a timetable to start from. */
    void hint(GreedyStart start) {
        rooms.hint(start);
    }
}
