package org.lectern.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.lectern.event.Event;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.IncrementalRule.RuleTally;
import org.lectern.rule.IncrementalRule.SessionPlace;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;

/** Compares the tally of a rule with its plain evaluation while sessions come, move and go. */
final class TallyProbe {

    private static final int MOVES = 12;

    private final IncrementalRule rule;
    private final Event event;
    private final long seed;
    private final SplittableRandom random;
    private final RuleProbe plain;
    private final EffectiveRules rules;

    /** The sessions that are scheduled at the moment, by their place in the event. */
    private final Map<Integer, ScheduledSession> held = new TreeMap<>();

    private final List<String> history = new ArrayList<>();

    TallyProbe(IncrementalRule rule, Event event, long seed, SplittableRandom random) {
        this.rule = rule;
        this.event = event;
        this.seed = seed;
        this.random = random;
        this.plain = new RuleProbe(rule, event, seed);
        this.rules = EffectiveRules.of(event, StandardRules.catalogue().withRules(rule));
    }

    void verify(TimetableView view, TimetableView other) {
        RuleTally tally;
        try {
            tally = rule.newTally(event, rules);
            // Another tally that counts something else: each must count for itself.
            RuleTally second = rule.newTally(event, rules);
            other.scheduledSessions().forEach(session -> second.add(place(session)));
            compare(tally, view);
            change(tally, view, other);
        } catch (RuntimeException e) {
            throw RuleProbe.failed(
                    rule, "threw %s in its tally, after %s".formatted(e, historyText()), event, now(view), seed, e);
        }
    }

    private void change(RuleTally tally, TimetableView view, TimetableView other) {
        for (ScheduledSession session : shuffled(view.scheduledSessions())) {
            add(tally, session);
            compare(tally, view);
        }
        for (int i = 0; i < MOVES && !other.scheduledSessions().isEmpty(); i++) {
            ScheduledSession moved = other.scheduledSessions()
                    .get(random.nextInt(other.scheduledSessions().size()));
            ScheduledSession before = held.get(number(moved));
            if (before != null) {
                remove(tally, before);
            }
            if (random.nextInt(3) != 0) {
                add(tally, random.nextBoolean() || before == null ? moved : before);
            }
            compare(tally, view);
        }
        for (ScheduledSession session : shuffled(List.copyOf(held.values()))) {
            remove(tally, session);
            compare(tally, view);
        }
    }

    private void add(RuleTally tally, ScheduledSession session) {
        history.add("add " + session.session().id());
        held.put(number(session), session);
        tally.add(place(session));
    }

    private void remove(RuleTally tally, ScheduledSession session) {
        history.add("remove " + session.session().id());
        held.remove(number(session));
        tally.remove(place(session));
    }

    private void compare(RuleTally tally, TimetableView view) {
        TimetableView now = view.withScheduledSessions(List.copyOf(held.values()));
        long counted = tally.amount();
        String id = rule.definition().id();
        long expected = plain.findings(now).stream()
                .filter(finding -> rules.findWaiver(id, finding.subjects()).isEmpty())
                .mapToLong(RuleProbe.PlainFinding::amount)
                .sum();
        if (counted != expected) {
            String waived =
                    event.waivers().isEmpty() ? "" : " The event waives a finding, which the tally must leave out.";
            throw RuleProbe.failed(
                    rule,
                    "counts %s in its tally and %s in its plain evaluation, after %s. Check what add and remove count.%s"
                            .formatted(counted, expected, historyText(), waived)
                            .replaceFirst("\\.$", ""),
                    event,
                    now(view),
                    seed,
                    null);
        }
    }

    private org.lectern.event.Timetable now(TimetableView view) {
        return RuleProbe.timetable(view.withScheduledSessions(List.copyOf(held.values())));
    }

    private String historyText() {
        return history.isEmpty() ? "nothing" : String.join(", ", history);
    }

    private int number(ScheduledSession session) {
        return event.sessions().indexOf(session.session());
    }

    private static SessionPlace place(ScheduledSession session) {
        return new SessionPlace(session.session(), session.room(), session.time(), session.halfDay());
    }

    private List<ScheduledSession> shuffled(List<ScheduledSession> sessions) {
        Map<Long, ScheduledSession> byDraw = new TreeMap<>(Comparator.naturalOrder());
        sessions.forEach(session -> byDraw.put(random.nextLong(), session));
        return List.copyOf(byDraw.values());
    }
}
