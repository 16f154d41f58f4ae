package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.rule.Finding;
import org.lectern.rule.PairRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.bound.RandomTimetables.Tried;
import org.lectern.solve.term.BackToBackTerm;
import org.lectern.solve.term.DailyLoadTerm;
import org.lectern.solve.term.DayBalanceTerm;
import org.lectern.solve.term.DifferentDayTerm;
import org.lectern.solve.term.DualTerm;
import org.lectern.solve.term.PairRuleTerm;
import org.lectern.solve.term.PersonRoomTerm;
import org.lectern.solve.term.PersonTimeTerm;
import org.lectern.solve.term.RegionSpreadTerm;
import org.lectern.solve.term.RoomChangeTerm;
import org.lectern.solve.term.RoomTimeTerm;
import org.lectern.solve.term.SameDayTerm;
import org.lectern.solve.term.SeatInversionTerm;
import org.lectern.solve.term.SessionOrderTerm;
import org.lectern.solve.term.SharedAudienceTerm;
import org.lectern.solve.term.ShiftTerm;
import org.lectern.solve.term.StayTerm;
import org.lectern.solve.term.TopicCountTerm;

/**
 * A term, and what its rule costs a timetable.
 *
 * @param cost in parts of a unit of packed cost
 */
record CountedTerm(DualTerm term, ToLongFunction<Tried> cost) {

    static List<CountedTerm> all(LagrangianModel model) {
        List<CountedTerm> terms = new ArrayList<>();
        PersonTimeTerm.byPerson(model, DualTermsTest.BUDGET.people())
                .terms()
                .forEach((person, term) -> terms.add(new CountedTerm(
                        term,
                        tried -> cost(model, tried, RuleIds.IDLE_GAP, person)
                                + cost(model, tried, RuleIds.LONG_STAY, person)
                                + cost(model, tried, RuleIds.GAP_LIMIT, person))));
        RoomTimeTerm.all(model, DualTermsTest.BUDGET.rooms()).forEach(of -> terms.add(new CountedTerm(of, tried -> 0)));
        for (DualTerm term : StayTerm.all(model, Set.of())) {
            String person = term.name().substring("person ".length());
            terms.add(new CountedTerm(term, tried -> cost(model, tried, RuleIds.LONG_STAY, person)));
        }
        for (DualTerm term : SessionOrderTerm.all(model)) {
            terms.add(new CountedTerm(term, tried -> costOfRelation(model, tried, RuleIds.SESSION_ORDER, term)));
        }
        for (DualTerm term : RegionSpreadTerm.all(model)) {
            String region = term.name().substring("REGION_HALF_DAY ".length());
            terms.add(new CountedTerm(term, tried -> cost(model, tried, RuleIds.SPLIT_REGION, region)));
        }
        for (DualTerm term : SeatInversionTerm.all(model)) {
            String[] seats = term.name().split("[ /]", 3);
            terms.add(new CountedTerm(
                    term, tried -> costOfSeats(model, tried, Integer.parseInt(seats[1]), Integer.parseInt(seats[2]))));
        }
        for (DualTerm term : RoomChangeTerm.all(model)) {
            String[] name = term.name().split(" ", 3);
            terms.add(new CountedTerm(
                    term, tried -> costOfRooms(model, tried, RuleIds.ROOM_CHANGE, Integer.parseInt(name[1]), name[2])));
        }
        for (DualTerm term : PersonRoomTerm.all(model)) {
            String[] name = term.name().split(" ", 3);
            terms.add(new CountedTerm(
                    term,
                    tried ->
                            costOfRooms(model, tried, RuleIds.PERSON_ROOM_CHANGE, Integer.parseInt(name[1]), name[2])));
        }
        for (DualTerm term : SharedAudienceTerm.all(model)) {
            String delegation = term.name().split(" ", 3)[2];
            terms.add(new CountedTerm(term, tried -> costOfAudience(model, tried, delegation)));
        }
        for (DualTerm term : DailyLoadTerm.all(model)) {
            terms.add(new CountedTerm(term, tried -> costOfLoad(model, tried, term.name())));
        }
        for (DualTerm term : DifferentDayTerm.all(model)) {
            terms.add(new CountedTerm(term, tried -> costOfRelation(model, tried, RuleIds.DIFFERENT_DAY, term)));
        }
        for (DualTerm term : SameDayTerm.all(model)) {
            terms.add(new CountedTerm(term, tried -> costOfRelation(model, tried, RuleIds.SAME_DAY, term)));
        }
        for (DualTerm term : BackToBackTerm.all(model)) {
            terms.add(new CountedTerm(term, tried -> costOfBlock(model, tried, term)));
        }
        for (DualTerm term : ShiftTerm.all(model)) {
            String team = term.name().split(" ", 2)[1].replaceFirst("^\\d+/\\d ", "");
            terms.add(new CountedTerm(term, tried -> cost(model, tried, RuleIds.INTERPRETER_LOAD, team)));
        }
        for (DualTerm term : PairRuleTerm.all(model)) {
            List<Integer> pair = Arrays.stream(term.sessions()).boxed().toList();
            terms.add(new CountedTerm(
                    term,
                    tried -> costOfPairs(
                            model,
                            tried,
                            finding -> isOf(finding, term.name().split(" "), model)
                                    && finding.subjects().stream()
                                            .map(subject -> model.instance()
                                                    .index()
                                                    .session(subject.id().id()))
                                            .toList()
                                            .equals(pair))));
        }
        for (DualTerm term : TopicCountTerm.all(model)) {
            terms.add(new CountedTerm(term, tried -> costOfTopic(model, tried, term)));
        }
        for (DualTerm term : DayBalanceTerm.all(model)) {
            terms.add(new CountedTerm(term, tried -> cost(model, tried, RuleIds.DAY_BALANCE)));
        }
        return terms;
    }

    /** @param name the pair and the rule of a term, then level and weight unless they are those of the rule */
    private static boolean isOf(Finding finding, String[] name, LagrangianModel model) {
        RuleConfig config = model.instance().effectiveRules().config(finding.ruleId());
        Level level = name.length > 3 ? Level.valueOf(name[3]) : config.level();
        long weight = name.length > 3 ? Long.parseLong(name[4]) : config.weight();
        return finding.ruleId().equals(name[2])
                && finding.level() == level
                && finding.cost() == finding.amount() * weight;
    }

    static long cost(LagrangianModel model, Tried tried, String ruleId) {
        Score cost = tried.report().cost(model.instance().effectiveRules().config(ruleId));
        return model.packing().pack(cost.without(Level.HARD)) * model.scale();
    }

    /** Returns what the findings of a rule about one person or region cost. */
    private static long cost(LagrangianModel model, Tried tried, String ruleId, String subject) {
        return tried.report().findings().stream()
                .filter(finding -> finding.ruleId().equals(ruleId) && finding.level() != Level.HARD)
                .filter(finding -> finding.findWaiver().isEmpty())
                .filter(finding -> finding.subjects().getFirst().id().id().equals(subject))
                .mapToLong(finding -> packed(model, finding))
                .sum();
    }

    /** Returns what the pairs of sessions in rooms of two numbers of seats cost that no waiver covers. */
    private static long costOfSeats(LagrangianModel model, Tried tried, int smaller, int larger) {
        return tried.report().findings().stream()
                .filter(finding -> finding.ruleId().equals(RuleIds.SEAT_INVERSION) && finding.level() != Level.HARD)
                .filter(finding -> finding.findWaiver().isEmpty())
                .filter(finding -> finding.subjects().stream()
                        .map(subject -> seats(model, tried, subject.id().id()))
                        .toList()
                        .equals(List.of(smaller, larger)))
                .mapToLong(finding -> packed(model, finding))
                .sum();
    }

    /** Returns what the findings about all sessions of a relation cost, by the name of its term. */
    private static long costOfRelation(LagrangianModel model, Tried tried, String ruleId, DualTerm term) {
        Relation relation = model.instance()
                .event()
                .relations()
                .get(Integer.parseInt(term.name().substring("relation ".length())));
        return tried.report().findings().stream()
                .filter(finding -> finding.ruleId().equals(ruleId) && finding.level() != Level.HARD)
                .filter(finding -> finding.findWaiver().isEmpty())
                .filter(finding -> finding.subjects().stream()
                        .map(subject -> subject.id().id())
                        .toList()
                        .containsAll(relation.sessionIds()))
                .mapToLong(finding -> packed(model, finding))
                .sum();
    }

    /** Returns what sessions too many or too few cost that run in the minutes of a term, counted plainly. */
    private static long costOfTopic(LagrangianModel model, Tried tried, DualTerm term) {
        String[] name = term.name().split(" ", 4);
        TopicRelation relation = model.instance().event().topicRelations().get(Integer.parseInt(name[1]));
        int from = Integer.parseInt(name[3]);
        long running = Arrays.stream(term.sessions())
                .filter(session -> tried.assignment().isScheduled(session))
                .mapToObj(session ->
                        model.instance().option(session, tried.assignment().option(session)))
                .filter(time -> time.start() <= from && from < time.end())
                .count();
        long off = running == 0 ? 0 : Math.abs(running - relation.findCount().orElseThrow());
        RuleConfig config = model.instance().effectiveRules().config(relation);
        long times = model.instance().couplingRules().countedSessions().stream()
                .filter(group -> model.instance()
                        .event()
                        .topicRelations()
                        .get(group.relation())
                        .equals(relation))
                .filter(group -> group.sessions()
                        .equals(Arrays.stream(term.sessions()).boxed().toList()))
                .count();
        return times * off * term.entry(0, 0).minutes() * model.unitCost(config);
    }

    /** Returns what the findings of rules about pairs, and of those about counted topics, cost at all levels and weights. */
    static long costOfPairsAndTopics(LagrangianModel model, Tried tried) {
        Set<String> ids = model.instance().effectiveRules().rules().stream()
                .filter(PairRule.class::isInstance)
                .map(rule -> rule.definition().id())
                .collect(Collectors.toSet());
        return costOfPairs(
                model,
                tried,
                finding -> ids.contains(finding.ruleId()) || finding.ruleId().equals(RuleIds.TOPIC_COUNT));
    }

    private static long costOfPairs(LagrangianModel model, Tried tried, Predicate<Finding> counted) {
        return tried.report().findings().stream()
                .filter(finding -> counted.test(finding) && finding.level() != Level.HARD)
                .filter(finding -> finding.findWaiver().isEmpty())
                .mapToLong(finding -> packed(model, finding))
                .sum();
    }

    /** Returns what the findings about two sessions of a block cost. */
    private static long costOfBlock(LagrangianModel model, Tried tried, DualTerm term) {
        Relation block = model.instance()
                .event()
                .relations()
                .get(Integer.parseInt(term.name().substring("relation ".length())));
        return tried.report().findings().stream()
                .filter(finding -> finding.ruleId().equals(RuleIds.BACK_TO_BACK) && finding.level() != Level.HARD)
                .filter(finding -> finding.findWaiver().isEmpty())
                .filter(finding -> block.sessionIds()
                        .containsAll(finding.subjects().stream()
                                .map(subject -> subject.id().id())
                                .toList()))
                .mapToLong(finding -> packed(model, finding))
                .sum();
    }

    /** Returns what is above the daily limits of the event, of all rooms or of a person costs, by the name of the term. */
    private static long costOfLoad(LagrangianModel model, Tried tried, String name) {
        return tried.report().findings().stream()
                .filter(finding -> finding.ruleId().equals(RuleIds.DAILY_LOAD) && finding.level() != Level.HARD)
                .filter(finding -> finding.findWaiver().isEmpty())
                .filter(finding -> {
                    SubjectId whose = finding.subjects().getFirst().id();
                    return switch (whose.kind()) {
                        case DAY -> name.equals("LOAD_OF_EVENT ");
                        case ROOM -> name.equals("LOAD_OF_ROOM");
                        default -> name.equals("LOAD_OF_PERSON " + whose.id());
                    };
                })
                .mapToLong(finding -> packed(model, finding))
                .sum();
    }

    private static long costOfAudience(LagrangianModel model, Tried tried, String delegation) {
        return tried.report().findings().stream()
                .filter(finding -> finding.ruleId().equals(RuleIds.SHARED_AUDIENCE) && finding.level() != Level.HARD)
                .filter(finding -> finding.findWaiver().isEmpty())
                .filter(finding -> finding.subjects().getLast().id().id().equals(delegation))
                .mapToLong(finding -> packed(model, finding))
                .sum();
    }

    /** Returns what the changes of rooms of a region or a person cost on a day. */
    private static long costOfRooms(LagrangianModel model, Tried tried, String ruleId, int day, String whose) {
        return tried.report().findings().stream()
                .filter(finding -> finding.ruleId().equals(ruleId) && finding.level() != Level.HARD)
                .filter(finding -> finding.findWaiver().isEmpty())
                .filter(finding -> finding.subjects().getLast().id().id().equals(whose))
                .filter(finding -> {
                    int session = model.instance()
                            .index()
                            .session(finding.subjects().getFirst().id().id());
                    return DualTermsTest.day(model, tried.assignment(), session) == day;
                })
                .mapToLong(finding -> packed(model, finding))
                .sum();
    }

    /** Returns the seats of a session's room. */
    private static int seats(LagrangianModel model, Tried tried, String sessionId) {
        int session = model.instance().index().session(sessionId);
        return model.instance()
                .event()
                .rooms()
                .get(tried.assignment().room(session))
                .seats();
    }

    private static long packed(LagrangianModel model, Finding finding) {
        return model.packing().pack(Score.of(finding.level(), finding.cost())) * model.scale();
    }
}
