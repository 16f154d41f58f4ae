package org.lectern.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The part of an event's builder that is neither days, rooms, travel, people, sessions nor what was published. */
abstract class RequirementsBuilder<B extends RequirementsBuilder<B>> extends NamedBuilder<B> {

    Identity identity = Identity.NONE;
    int changeoverMinutes;
    DailyLimit dailyLimit = DailyLimit.NONE;
    final List<Break> breaks = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final List<TopicRelation> topicRelations = new ArrayList<>();
    final List<Delegation> delegations = new ArrayList<>();
    final List<RuleSetting> ruleSettings = new ArrayList<>();
    final List<Waiver> waivers = new ArrayList<>();

    RequirementsBuilder(String id) {
        super(id);
    }

    /** Takes over what an event has of this part. */
    B requirementsOf(Event event) {
        return name(event.name())
                .identity(event.identity())
                .changeoverMinutes(event.changeoverMinutes())
                .dailyLimit(event.dailyLimit())
                .breaks(event.breaks())
                .relations(event.relations())
                .topicRelations(event.topicRelations())
                .delegations(event.delegations())
                .ruleSettings(event.ruleSettings())
                .waivers(event.waivers());
    }

    /** Sets what the event looks like and where it is. */
    public B identity(Identity identity) {
        this.identity = identity;
        return self();
    }

    /** Sets how many sessions and minutes there may be on a day, all rooms together. */
    public B dailyLimit(DailyLimit limit) {
        this.dailyLimit = limit;
        return self();
    }

    public B changeoverMinutes(int minutes) {
        this.changeoverMinutes = minutes;
        return self();
    }

    /** Adds breaks. */
    public B breaks(Break... breaks) {
        return add(this.breaks, List.of(breaks));
    }

    public B relation(Relation relation) {
        relations.add(relation);
        return self();
    }

    public B topicRelation(TopicRelation relation) {
        topicRelations.add(relation);
        return self();
    }

    public B delegation(Delegation delegation) {
        delegations.add(delegation);
        return self();
    }

    public B ruleSetting(RuleSetting setting) {
        ruleSettings.add(setting);
        return self();
    }

    /** Changes the setting of one rule, or adds one to the rules that have none. */
    public B editRule(String ruleId, UnaryOperator<RuleSetting> edit) {
        Map<String, RuleSetting> byId = byId(ruleSettings, RuleSetting::ruleId);
        byId.put(ruleId, edit.apply(byId.getOrDefault(ruleId, RuleSetting.of(ruleId))));
        return ruleSettings(byId.values());
    }

    public B waiver(Waiver waiver) {
        waivers.add(waiver);
        return self();
    }

    /** Adds a waiver of one rule for the named subjects. */
    public B waiver(String ruleId, String reason, SubjectId... subjects) {
        return waiver(new Waiver(ruleId, new LinkedHashSet<>(List.of(subjects)), reason));
    }

    /** Replaces all breaks. */
    public B breaks(Collection<Break> breaks) {
        return replace(this.breaks, breaks);
    }

    /** Replaces all relations. */
    public B relations(Collection<Relation> relations) {
        return replace(this.relations, relations);
    }

    /** Replaces all relations between sessions that share topics. */
    public B topicRelations(Collection<TopicRelation> relations) {
        return replace(this.topicRelations, relations);
    }

    /** Replaces all delegations. */
    public B delegations(Collection<Delegation> delegations) {
        return replace(this.delegations, delegations);
    }

    /** Replaces all rule settings. */
    public B ruleSettings(Collection<RuleSetting> settings) {
        return replace(this.ruleSettings, settings);
    }

    /** Replaces all waivers. */
    public B waivers(Collection<Waiver> waivers) {
        return replace(this.waivers, waivers);
    }

    /** Returns things by id, in the order given. */
    static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        things.forEach(thing -> byId.put(id.apply(thing), thing));
        return byId;
    }
}
