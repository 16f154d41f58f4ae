package org.lectern.panel;

import static org.lectern.event.SubjectId.person;
import static org.lectern.rule.RuleIds.ATTENDANT_WINDOW;
import static org.lectern.rule.RuleIds.DAY_CLOSED;
import static org.lectern.rule.RuleIds.DURING_BREAK;
import static org.lectern.rule.RuleIds.FAR_ZONE;
import static org.lectern.rule.RuleIds.SESSION_WINDOW;
import static org.lectern.rule.RuleIds.SPEAKER_WINDOW;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;
import org.lectern.event.Wisher;
import org.lectern.panel.cost.UnitCost;
import org.lectern.panel.cost.WindowCost;
import org.lectern.panel.cost.WindowCosts;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;

/**
 * The table of rules that depend on time alone: each costs something for minutes inside or outside spans. A rule that costs
 * nothing for these subjects is not listed.
 */
final class WindowRules {

    private final EffectiveRules effectiveRules;
    private final List<WindowCost> costs = new ArrayList<>();

    /**
     * The times of one wish of a session or a person.
     *
     * @param config the rule, at the level and with the weight of the wish
     * @param spans on the time line; of undesired windows, without overlaps
     * @param isInside whether minutes inside the spans break the wish, and not those outside the span that covers most
     */
    @SuppressWarnings("ArrayRecordComponent")
    record WishTime(RuleConfig config, int[] spans, boolean isInside) {

        /** Returns the times of all wishes, first those that are preferred. */
        static List<WishTime> of(Wisher wisher, EffectiveRules rules, Timeline timeline) {
            List<WishTime> times = new ArrayList<>();
            for (TimeWish.Kind kind : TimeWish.Kind.values()) {
                boolean isInside = kind == TimeWish.Kind.UNDESIRED;
                for (TimeWish wish : wisher.timeWishes(kind)) {
                    int[] spans = timeline.toSpans(wish.windows());
                    times.add(new WishTime(
                            rules.config(wisher, wish), isInside ? MinuteSpans.merged(spans) : spans, isInside));
                }
            }
            return times;
        }
    }

    private WindowRules(EffectiveRules effectiveRules) {
        this.effectiveRules = effectiveRules;
    }

    /** Returns the costs of the time of a session, whoever takes part. */
    static List<WindowCost> ofSession(Event event, Session session, EffectiveRules effectiveRules, Timeline timeline) {
        List<SubjectId> subjects = List.of(SubjectId.session(session.id()));
        int[] days = timeline.toSpans(
                event.days().stream().flatMap(day -> day.windows().stream()).toList());
        return new WindowRules(effectiveRules)
                .outside(DAY_CLOSED, subjects, days)
                .outside(SESSION_WINDOW, subjects, timeline.toSpans(session.availability()))
                .breaks(event, session, timeline)
                .wishes(WishTime.of(session, effectiveRules, timeline), subjects)
                .costs;
    }

    /** Returns the costs of the presence of an attendant: findings about wishes name the person's turns too. */
    static List<WindowCost> ofAttendant(
            Session session,
            String personId,
            PersonAvailability availability,
            Collection<SubjectId> need,
            EffectiveRules effectiveRules) {
        List<SubjectId> attendance = List.of(SubjectId.session(session.id()), person(personId));
        return new WindowRules(effectiveRules)
                .outside(ATTENDANT_WINDOW, attendance, availability.available())
                .wishes(availability, need)
                .costs;
    }

    /** Returns the costs of the presence of a speaker; findings are about {@code need}. */
    static WindowCosts ofSpeaker(
            PersonAvailability availability, Collection<SubjectId> need, EffectiveRules effectiveRules) {
        WindowRules rules = new WindowRules(effectiveRules)
                .outside(SPEAKER_WINDOW, need, availability.available())
                .wishes(availability, need);
        return new WindowCosts(List.copyOf(rules.costs));
    }

    /** Adds the breaks that cost as much in every room; together, unless waivers tell them apart. */
    private WindowRules breaks(Event event, Session session, Timeline timeline) {
        List<Break> breaks = event.breaks().stream()
                .filter(given -> RoomCosts.isSameInEveryRoom(given, effectiveRules))
                .toList();
        SubjectId self = SubjectId.session(session.id());
        if (effectiveRules.waivers(DURING_BREAK).isEmpty()) {
            List<Window> times = breaks.stream().map(Break::time).toList();
            return breaks.isEmpty() ? this : inside(DURING_BREAK, List.of(self), timeline.toSpans(times));
        }
        for (Break given : breaks) {
            inside(
                    DURING_BREAK,
                    List.of(self, SubjectId.breakTime(given.id())),
                    timeline.toSpans(List.of(given.time())));
        }
        return this;
    }

    private WindowRules wishes(PersonAvailability availability, Collection<SubjectId> need) {
        return wishes(availability.wishes(), need).inside(FAR_ZONE, need, availability.far());
    }

    private WindowRules wishes(List<WishTime> wishes, Collection<SubjectId> subjects) {
        for (WishTime wish : wishes) {
            UnitCost unitCost = UnitCost.of(effectiveRules, wish.config(), subjects);
            if (unitCost.weight() > 0) {
                costs.add(new WindowCost(wish.config().definition().id(), unitCost, wish.spans(), wish.isInside()));
            }
        }
        return this;
    }

    private WindowRules outside(String ruleId, Collection<SubjectId> subjects, int[] spans) {
        return add(ruleId, subjects, spans, false);
    }

    private WindowRules inside(String ruleId, Collection<SubjectId> subjects, int[] spans) {
        return add(ruleId, subjects, spans, true);
    }

    private WindowRules add(String ruleId, Collection<SubjectId> subjects, int[] spans, boolean isInside) {
        UnitCost unitCost = UnitCost.of(effectiveRules, ruleId, subjects);
        if (unitCost.weight() > 0) {
            costs.add(new WindowCost(ruleId, unitCost, spans, isInside));
        }
        return this;
    }
}
