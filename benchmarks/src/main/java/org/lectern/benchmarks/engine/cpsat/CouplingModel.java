package org.lectern.benchmarks.engine.cpsat;

import org.lectern.benchmarks.engine.Offer;
import org.lectern.event.TopicRelation;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/** The coupling rules of an event, each by the class of its family. What has no family is told by name. */
final class CouplingModel {

    private final Model model;

    CouplingModel(Model model) {
        this.model = model;
    }

    void add() {
        Offer offer = model.offer();
        for (String ruleId : offer.couplingRuleIds()) {
            offer.rulebook().configs(ruleId, offer.event()).stream()
                    .filter(RuleConfig::isActive)
                    .forEach(this::add);
        }
    }

    private void add(RuleConfig config) {
        switch (config.definition().id()) {
            case RuleIds.ROOM_CONFLICT -> new RoomConflictModel(model, config).add();
            case RuleIds.NO_SLACK -> new NoSlackModel(model, config).add();
            case RuleIds.PERSON_CONFLICT -> new PersonConflictModel(model, config).add();
            case RuleIds.SESSION_ORDER, RuleIds.BACK_TO_BACK -> new SequenceModel(model, config).add();
            case RuleIds.SAME_DAY, RuleIds.DIFFERENT_DAY -> new DayGroupModel(model, config).add();
            case RuleIds.NOT_PARALLEL, RuleIds.SHARED_AUDIENCE -> new AudienceModel(model, config).add();
            case RuleIds.MAX_PARALLEL -> new MaxParallelModel(model, config).add();
            case RuleIds.TOPIC_COUNT -> new TopicCountModel(model, config).add();
            case RuleIds.DAILY_LOAD -> new DailyLoadModel(model, config).add();
            case RuleIds.INTERPRETER_LOAD -> new ShiftModel(model, config).add();
            case RuleIds.SEAT_INVERSION -> new SeatInversionModel(model, config).add();
            case RuleIds.SPLIT_REGION -> new SplitRegionModel(model, config).add();
            case RuleIds.TOPIC_OVERLAP -> new TopicModel(model, config, TopicRelation.Kind.APART).add();
            case RuleIds.TOPIC_REPEAT -> new TopicModel(model, config, TopicRelation.Kind.VARIED).add();
            case RuleIds.TOPIC_DAYS -> new TopicModel(model, config, TopicRelation.Kind.ONE_DAY).add();
            case RuleIds.TOPIC_ROOMS -> new TopicModel(model, config, TopicRelation.Kind.ONE_ROOM).add();
            case RuleIds.TOPIC_FLOW -> new TopicModel(model, config, TopicRelation.Kind.EASIER_FIRST).add();
            case RuleIds.ROOM_CHANGE, RuleIds.PERSON_ROOM_CHANGE -> new RoomChangeModel(model, config).add();
            case RuleIds.LONG_STAY -> new LongStayModel(model, config).add();
            case RuleIds.IDLE_GAP -> new IdleGapModel(model, config).add();
            case RuleIds.GAP_LIMIT -> new GapLimitModel(model, config).add();
            case RuleIds.GAP_SPREAD -> new GapSpreadModel(model, config).add();
            case RuleIds.DAY_BALANCE -> new DayBalanceModel(model, config).add();
            default -> model.leaveOut(config);
        }
    }
}
