package org.lectern.diagnose.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lectern.diagnose.edit.EnglishText;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.job.work.JobScope;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;

/**
 * All facts of an event: only rules in force at hard or medium level forbid anything, and not what is waived.
 *
 * @since 0.1.0
 */
public final class Facts {

    /** The rules of which facts are made; any other at hard or medium level is one fact by itself. */
    static final Set<String> KNOWN = Set.of(
            RuleIds.ROOM_CONFLICT,
            RuleIds.ROOM_CLOSED,
            RuleIds.DAY_CLOSED,
            RuleIds.SESSION_WINDOW,
            RuleIds.PREFERRED_WINDOW,
            RuleIds.UNDESIRED_WINDOW,
            RuleIds.PERSON_PREFERRED_WINDOW,
            RuleIds.PERSON_UNDESIRED_WINDOW,
            RuleIds.DURING_BREAK,
            RuleIds.ROOM_FEATURE,
            RuleIds.EXCLUDED_FEATURE,
            RuleIds.ROOM_SEATS,
            RuleIds.SESSION_ROOM,
            RuleIds.PERSON_ROOM,
            RuleIds.PERSON_CONFLICT,
            RuleIds.SPEAKER_WINDOW,
            RuleIds.ATTENDANT_WINDOW,
            RuleIds.SLOT_MINUTES,
            RuleIds.SESSION_MINUTES,
            RuleIds.EQUAL_MINUTES,
            RuleIds.SLOT_ORDER,
            RuleIds.SESSION_ORDER,
            RuleIds.SAME_DAY,
            RuleIds.DIFFERENT_DAY,
            RuleIds.BACK_TO_BACK,
            RuleIds.NOT_PARALLEL,
            RuleIds.MAX_PARALLEL,
            RuleIds.TOPIC_COUNT,
            RuleIds.DAILY_LOAD,
            RuleIds.INTERPRETER_LOAD,
            RuleIds.GAP_LIMIT,
            RuleIds.PINNED,
            RuleIds.UNSCHEDULED_SESSION,
            RuleIds.DROPPED_SLOT);

    private final Event event;
    private final EffectiveRules rules;
    private final EnglishText words;
    private final Map<String, Person> people;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private Facts(Event event, Catalogue catalogue) {
        this.event = event;
        this.rules = EffectiveRules.of(event, catalogue);
        this.words = new EnglishText(event.zone());
        this.people = event.peopleById();
    }

    Map<String, Person> people() {
        return people;
    }

    /** Returns all facts of an event, in the order of sessions, people, rooms, days and relations. */
    public static List<Fact> of(Event event, Catalogue catalogue) {
        Facts list = new Facts(event, catalogue);
        event.sessions().forEach(session -> {
            JobScope.checkpoint();
            new SessionFacts(list, session).add();
        });
        PeopleFacts.add(list);
        EventFacts.add(list);
        for (RuleConfig config : list.rules.configs()) {
            String rule = config.definition().id();
            boolean forbids = list.rules.configs(rule, event).stream()
                    .anyMatch(own -> own.isActive() && own.level() != Level.SOFT);
            if (!KNOWN.contains(rule) && forbids) {
                list.add(
                        FactKind.OTHER_RULE,
                        rule,
                        List.of(),
                        rule,
                        "%s (rule %s)".formatted(config.definition().description(), rule),
                        EventEdits.rule(rule, setting -> setting.withEnabled(false)));
            }
        }
        return List.copyOf(list.facts.values());
    }

    Event event() {
        return event;
    }

    EffectiveRules effectiveRules() {
        return rules;
    }

    EnglishText words() {
        return words;
    }

    /** Returns whether a rule forbids what its findings are about, waivers aside. */
    boolean forbids(String ruleId) {
        return forbids(rules, ruleId);
    }

    public static boolean forbids(EffectiveRules rules, String ruleId) {
        return rules.findConfig(ruleId)
                .filter(config -> config.isActive() && config.level() != Level.SOFT)
                .isPresent();
    }

    /** Returns whether breaking a relation is forbidden, waivers aside. */
    public static boolean forbids(EffectiveRules rules, Relation relation) {
        return forbids(rules, RuleIds.of(relation), relation.importance());
    }

    /** Returns whether breaking a topic relation is forbidden, waivers aside. */
    public static boolean forbids(EffectiveRules rules, TopicRelation relation) {
        return forbids(rules, RuleIds.of(relation), relation.importance());
    }

    private static boolean forbids(EffectiveRules rules, String ruleId, Importance importance) {
        return rules.findConfig(ruleId)
                .map(config -> config.with(importance))
                .filter(config -> config.isActive() && config.level() != Level.SOFT)
                .isPresent();
    }

    /** Returns whether a rule forbids anything about a subject: a waiver of that subject alone lifts it all. */
    boolean forbids(String ruleId, SubjectId subject) {
        return forbids(ruleId)
                && rules.waivers(ruleId).stream()
                        .noneMatch(waiver -> Set.of(subject).containsAll(waiver.subjects()));
    }

    /** Adds a fact at the level of its rule. */
    void add(
            FactKind kind,
            String ruleId,
            List<Subject> subjects,
            String detail,
            String sentence,
            UnaryOperator<Event> relaxation) {
        Level level = rules.findConfig(ruleId).map(RuleConfig::level).orElse(Level.HARD);
        add(new Fact(kind, ruleId, level, subjects, detail, sentence, relaxation));
    }

    /** Adds a fact, unless there is one of the same. */
    void add(Fact fact) {
        facts.putIfAbsent(fact.key(), fact);
    }

    /** Adds a fact of one subject, if its rule forbids anything about that subject. */
    void add(FactKind kind, String ruleId, Subject subject, String sentence, UnaryOperator<Event> relaxation) {
        if (forbids(ruleId, subject.id())) {
            add(kind, ruleId, List.of(subject), "", sentence, relaxation);
        }
    }

    /** Adds a fact that a waiver of its rule for its one subject relaxes. */
    void addWaivable(FactKind kind, String ruleId, Subject subject, String sentence) {
        add(kind, ruleId, subject, sentence, EventEdits.waiver(ruleId, subject.id()));
    }
}
