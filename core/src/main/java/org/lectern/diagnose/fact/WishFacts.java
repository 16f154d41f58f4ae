package org.lectern.diagnose.fact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.Wisher;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.text.Wording;

/**
 * The facts of wishes about times that are not soft, by their rule or by themselves.
 *
 * @since 0.1.0
 */
public final class WishFacts {

    private WishFacts() {}

    /** Adds a fact for each such wish of a session, or of a person who is needed. */
    static void add(Facts list, Wisher wisher) {
        Subject subject = subject(wisher);
        for (TimeWish.Kind kind : TimeWish.Kind.values()) {
            for (TimeWish wish : wisher.timeWishes(kind)) {
                if (forbids(list.effectiveRules(), wisher, wish, List.of(subject.id()))) {
                    list.add(new Fact(
                            kind(wisher, kind),
                            RuleIds.of(wisher, kind),
                            list.effectiveRules().config(wisher, wish).level(),
                            List.of(subject),
                            detail(wisher, wish),
                            "%s wishes %s %s."
                                    .formatted(
                                            wisher.name(),
                                            words(wisher, kind),
                                            list.words().windows(wish.windows())),
                            EventEdits.wish(wisher, wish, List.of())));
                }
            }
        }
    }

    private static Subject subject(Wisher wisher) {
        return switch (wisher) {
            case Session session -> Subject.of(session);
            case Person person -> Subject.of(person);
        };
    }

    private static String words(Wisher wisher, TimeWish.Kind kind) {
        String verb = wisher instanceof Session ? "to take place" : "to be needed";
        return kind == TimeWish.Kind.PREFERRED ? verb + " only on" : "not " + verb + " on";
    }

    /** Returns the kind of the facts of such wishes. */
    public static FactKind kind(Wisher wisher, TimeWish.Kind kind) {
        boolean isPreferred = kind == TimeWish.Kind.PREFERRED;
        return switch (wisher) {
            case Session session -> isPreferred ? FactKind.PREFERRED_HOURS : FactKind.UNDESIRED_HOURS;
            case Person person -> isPreferred ? FactKind.PERSON_PREFERRED_HOURS : FactKind.PERSON_UNDESIRED_HOURS;
        };
    }

    /** Returns what tells a wish apart from others of its kind; nothing for the one that counts as its rule does. */
    public static String detail(Wisher wisher, TimeWish wish) {
        TimeWish first = wisher.timeWishes(wish.kind()).getFirst();
        Importance importance = wish.importance();
        if (wish.equals(first) && importance.equals(Importance.OF_RULE)) {
            return "";
        }
        String windows = wish.windows().stream()
                .map(window -> window.startInclusive() + "/" + window.endExclusive())
                .collect(Collectors.joining(" "));
        return "%s, weight %s: %s"
                .formatted(
                        importance.findLevel().map(Wording::word).orElse("level of the rule"),
                        importance.weight(),
                        windows);
    }

    /** Returns the wish of which a fact is, or empty if the fact is of another kind. */
    public static Optional<TimeWish> find(Wisher wisher, Fact fact) {
        for (TimeWish.Kind kind : TimeWish.Kind.values()) {
            if (kind(wisher, kind) == fact.kind()) {
                return wisher.timeWishes(kind).stream()
                        .filter(wish -> detail(wisher, wish).equals(fact.detail()))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** Returns whether a wish is not soft and, for findings about these subjects, not waived. */
    public static boolean forbids(EffectiveRules rules, Wisher wisher, TimeWish wish, Collection<SubjectId> subjects) {
        String ruleId = RuleIds.of(wisher, wish.kind());
        Optional<RuleConfig> config = rules.findConfig(ruleId).map(own -> own.with(wish.importance()));
        return config.filter(own -> own.isActive() && own.level() != Level.SOFT).isPresent()
                && rules.findWaiver(ruleId, subjects).isEmpty();
    }
}
