package org.lectern.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Problem;
import org.lectern.event.Relation;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;
import org.lectern.event.Wisher;
import org.lectern.text.JsonPointers;
import org.lectern.text.NearestWord;

/**
 * The rules as one event configures them: level, weight, switch and parameters of each, and the waivers.
 *
 * @since 0.1.0
 */
public final class EffectiveRules {

    /** More parameters than these are not listed. */
    private static final int MAX_NAMED = 10;

    private final Map<String, RuleConfig> configsById = new LinkedHashMap<>();
    private final Map<String, List<Waiver>> waiversByRule;
    private final List<Rule> rules;

    private EffectiveRules(
            List<RuleSetting> given, List<Waiver> waivers, Catalogue catalogue, Predicate<Rule> isConcerned) {
        this.rules = catalogue.rules();
        Map<String, RuleSetting> settings = new LinkedHashMap<>();
        given.forEach(setting -> settings.put(setting.ruleId(), setting));
        Iterator<RuleDefinition> definitions = catalogue.definitions().values().iterator();
        for (Rule rule : rules) {
            RuleDefinition definition = definitions.next();
            RuleSetting setting = settings.getOrDefault(definition.id(), RuleSetting.of(definition.id()));
            RuleConfig config = RuleConfig.of(definition, setting);
            configsById.put(definition.id(), isConcerned.test(rule) ? config : config.withoutForce());
        }
        this.waiversByRule =
                waivers.stream().collect(Collectors.groupingBy(Waiver::ruleId, Collectors.toUnmodifiableList()));
    }

    /**
     * Returns the rules of an event as it configures them.
     *
     * @throws InvalidInputException if the event sets or waives a rule that the catalogue does not have, or a parameter
     *     that the rule does not have or allow
     */
    public static EffectiveRules of(Event event, Catalogue catalogue) {
        return of(event.ruleSettings(), event.waivers(), catalogue, rule -> rule.concerns(event));
    }

    /**
     * Returns the catalogue's rules with these settings and waivers, without an event.
     *
     * @throws InvalidInputException as {@link #of(Event, Catalogue)} does
     */
    public static EffectiveRules of(List<RuleSetting> settings, List<Waiver> waivers, Catalogue catalogue) {
        return of(settings, waivers, catalogue, rule -> true);
    }

    private static EffectiveRules of(
            List<RuleSetting> settings, List<Waiver> waivers, Catalogue catalogue, Predicate<Rule> isConcerned) {
        List<Problem> problems = problems(settings, waivers, catalogue);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new EffectiveRules(settings, waivers, catalogue, isConcerned);
    }

    /** Returns all mistakes in the event's rule settings and waivers. */
    public static List<Problem> problems(Event event, Catalogue catalogue) {
        return problems(event.ruleSettings(), event.waivers(), catalogue);
    }

    /** Returns all mistakes in rule settings and waivers, of an event that may have others. */
    public static List<Problem> problems(List<RuleSetting> settings, List<Waiver> waivers, Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        Map<String, RuleDefinition> known = catalogue.definitions();
        for (RuleSetting setting : settings) {
            RuleDefinition definition = known.get(setting.ruleId());
            if (definition == null) {
                problems.add(unknown(pointer(setting), "rule", setting.ruleId(), known.keySet()));
            } else {
                setting.parameters()
                        .forEach((name, value) -> parameterProblem(
                                        JsonPointers.child(pointer(setting) + "/parameters", name),
                                        definition,
                                        name,
                                        value)
                                .ifPresent(problems::add));
            }
        }
        for (int i = 0; i < waivers.size(); i++) {
            String ruleId = waivers.get(i).ruleId();
            if (!known.containsKey(ruleId)) {
                problems.add(unknown("/waivers/" + i + "/rule", "rule", ruleId, known.keySet()));
            }
        }
        return problems;
    }

    /**
     * Returns the configuration of a rule.
     *
     * @throws IllegalArgumentException if the catalogue does not have the rule
     */
    public RuleConfig config(String ruleId) {
        return findConfig(ruleId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The rule '%s' is not in the catalogue. Add it to the catalogue.".formatted(ruleId)));
    }

    /** Returns the configuration of a rule, or empty if the catalogue does not have it. */
    public Optional<RuleConfig> findConfig(String ruleId) {
        return Optional.ofNullable(configsById.get(ruleId));
    }

    /**
     * Returns the configuration by which a relation counts: that of its rule, at the level and with the weight of the relation.
     *
     * @throws IllegalArgumentException if the catalogue does not have the rule
     */
    public RuleConfig config(Relation relation) {
        return config(RuleIds.of(relation)).with(relation.importance());
    }

    /**
     * Returns the configuration by which a topic relation counts: that of its rule, at the level and with the weight of the relation.
     *
     * @throws IllegalArgumentException if the catalogue does not have the rule
     */
    public RuleConfig config(TopicRelation relation) {
        return config(RuleIds.of(relation)).with(relation.importance());
    }

    /**
     * Returns the configuration by which a wish about times counts: that of its rule, at the level and with the weight of the wish.
     *
     * @throws IllegalArgumentException if the catalogue does not have the rule
     */
    public RuleConfig config(Wisher wisher, TimeWish wish) {
        return config(RuleIds.of(wisher, wish.kind())).with(wish.importance());
    }

    /**
     * Returns the configurations by which a rule counts: its own, then those of relations and wishes, in the order of the event.
     *
     * @throws IllegalArgumentException if the catalogue does not have the rule
     */
    public List<RuleConfig> configs(String ruleId, Event event) {
        List<RuleConfig> configs = new ArrayList<>(List.of(config(ruleId)));
        forEachAsked(event, (id, importance) -> {
            if (id.equals(ruleId)) {
                addUnlessThere(configs, importance);
            }
        });
        return List.copyOf(configs);
    }

    /** Returns the configurations by which each rule counts in an event, as {@link #configs(String, Event)} does of one. */
    Map<String, List<RuleConfig>> configsByRule(Event event) {
        Map<String, List<RuleConfig>> all = new LinkedHashMap<>();
        configsById.forEach((id, own) -> all.put(id, new ArrayList<>(List.of(own))));
        forEachAsked(
                event,
                (id, importance) ->
                        Optional.ofNullable(all.get(id)).ifPresent(configs -> addUnlessThere(configs, importance)));
        return all;
    }

    /** Adds the configuration of an importance to those of a rule, of which the first is its own. */
    private static void addUnlessThere(List<RuleConfig> configs, Importance importance) {
        RuleConfig config = configs.getFirst().with(importance);
        if (!configs.contains(config)) {
            configs.add(config);
        }
    }

    /** Passes on each rule of which an event asks something with an importance. */
    private static void forEachAsked(Event event, BiConsumer<String, Importance> asked) {
        event.relations().forEach(relation -> asked.accept(RuleIds.of(relation), relation.importance()));
        event.topicRelations().forEach(relation -> asked.accept(RuleIds.of(relation), relation.importance()));
        for (Person person : event.people()) {
            forEachWish(person, asked);
        }
        for (Session session : event.sessions()) {
            forEachWish(session, asked);
        }
    }

    private static void forEachWish(Wisher wisher, BiConsumer<String, Importance> asked) {
        for (TimeWish wish : wisher.timeWishes()) {
            asked.accept(RuleIds.of(wisher, wish.kind()), wish.importance());
        }
    }

    /** Returns the configurations of all rules, in the order of the catalogue. */
    public Collection<RuleConfig> configs() {
        return List.copyOf(configsById.values());
    }

    /** Returns the rules of the catalogue, in its order. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Returns whether the medium cost of every timetable of an event is the sum of the priorities of what is unplaced: those
     * rules, and no others, are in force at medium level, waived nowhere, and a priority point costs 1.
     */
    public boolean isMediumCostPriorities(Event event) {
        List<RuleConfig> all = new ArrayList<>(configs());
        forEachAsked(event, (id, importance) -> findConfig(id).ifPresent(config -> all.add(config.with(importance))));
        all.removeIf(config -> !config.isActive() || config.level() != Level.MEDIUM);
        return all.size() == RuleIds.OF_UNPLACED.size()
                && all.stream()
                        .allMatch(config -> config.weight() == 1
                                && RuleIds.OF_UNPLACED.contains(
                                        config.definition().id())
                                && waivers(config.definition().id()).isEmpty());
    }

    /** Returns the first waiver that covers a finding of a rule about these subjects. */
    public Optional<Waiver> findWaiver(String ruleId, Collection<SubjectId> subjects) {
        for (Waiver waiver : waivers(ruleId)) {
            if (subjects.containsAll(waiver.subjects())) {
                return Optional.of(waiver);
            }
        }
        return Optional.empty();
    }

    /** Returns whether a waiver covers a finding of a rule about these subjects. */
    public boolean isWaived(String ruleId, Subject... subjects) {
        return findWaiver(ruleId, Arrays.stream(subjects).map(Subject::id).toList())
                .isPresent();
    }

    /** Returns the waivers of a rule. */
    public List<Waiver> waivers(String ruleId) {
        return waiversByRule.getOrDefault(ruleId, List.of());
    }

    private static String pointer(RuleSetting setting) {
        return JsonPointers.child("/rules", setting.ruleId());
    }

    private static Optional<Problem> parameterProblem(String pointer, RuleDefinition rule, String name, long value) {
        List<String> names = rule.parameters().stream().map(RuleParameter::name).toList();
        if (!names.contains(name)) {
            return Optional.of(unknown(pointer, "parameter of rule '%s'".formatted(rule.id()), name, names));
        }
        return rule.parameters().stream()
                .filter(parameter ->
                        parameter.name().equals(name) && (value < parameter.min() || value > parameter.max()))
                .map(parameter -> new Problem(
                        "out-of-range",
                        pointer,
                        Long.toString(value),
                        "The parameter '%1$s' of rule '%3$s' must be from %4$s to %5$s, not '%2$s'."
                                .formatted(name, value, rule.id(), parameter.min(), parameter.max()),
                        "Leave it out, or write a number in this range. It means: " + parameter.description()))
                .findFirst();
    }

    private static Problem unknown(String pointer, String what, String id, Collection<String> known) {
        String advice = NearestWord.advice(
                id,
                known,
                known.isEmpty()
                        ? "Remove it; this rule has no parameters."
                        : known.size() <= MAX_NAMED
                                ? "Use one of: %s.".formatted(String.join(", ", known))
                                : "Use the id of a rule in the catalogue.");
        return new Problem("unknown-id", pointer, Problem.shown(id), NearestWord.unknown(what, id), advice);
    }
}
