package org.lectern.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.publish.text.Programme;
import org.lectern.rule.PlaceRule;
import org.lectern.rule.PositionRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.SessionRule;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TurnPosition;
import org.lectern.rule.TurnRule;

/** Asks one rule about the timetables of one event, and compares its answers. */
final class RuleProbe {

    private final Rule rule;
    private final Event event;
    private final long seed;

    RuleProbe(Rule rule, Event event, long seed) {
        this.rule = rule;
        this.event = event;
        this.seed = seed;
    }

    /** What a rule reported. */
    record PlainFinding(long amount, List<SubjectId> subjects, String sentence) {

        @Override
        public String toString() {
            return "%s: %s".formatted(amount, sentence);
        }
    }

    /** Verifies the plain evaluation of one timetable, with another in between; returns whether it found anything. */
    boolean verifyPlain(TimetableView view, TimetableView other) {
        List<PlainFinding> first = findings(view);
        for (PlainFinding finding : first) {
            if (finding.amount() < 0) {
                throw failed(
                        "reports %s units, which must be at least 0. Check what it subtracts"
                                .formatted(finding.amount()),
                        view);
            }
            if (finding.sentence().isBlank()) {
                throw failed("reports a finding without a sentence. Say what is wrong, with the values", view);
            }
        }
        findings(other);
        List<PlainFinding> again = findings(view);
        if (!first.equals(again)) {
            throw failed(
                    "returns other findings for the same timetable: first %s, then %s. It must keep nothing between two questions and must not be random"
                            .formatted(first, again),
                    view);
        }
        return first.stream().anyMatch(finding -> finding.amount() > 0);
    }

    /** Verifies that the rule, which was asked before, answers as a new one does. */
    void verifyMemory(TimetableView view, Rule fresh) {
        List<PlainFinding> expected = new RuleProbe(fresh, event, seed).findings(view);
        List<PlainFinding> found = findings(view);
        if (!found.equals(expected)) {
            throw failed(
                    "remembers other timetables: it returns %s where a new instance returns %s. It must keep nothing between two questions"
                            .formatted(found, expected),
                    view);
        }
    }

    /** Verifies that the form for the tables counts what the plain evaluation counts. */
    void verifyForm(TimetableView view) {
        RuleConfig config = view.effectiveRules().config(rule.definition().id());
        for (ScheduledSession held : view.scheduledSessions()) {
            TimetableView alone = view.withScheduledSessions(List.of(held));
            Long tabled = ask(view, () -> tabled(held, config));
            if (tabled == null) {
                return;
            }
            long plain =
                    findings(alone).stream().mapToLong(PlainFinding::amount).sum();
            if (tabled != plain) {
                throw failed(
                        "counts %s for session '%s' in its form, and %s in its plain evaluation"
                                .formatted(tabled, held.session().id(), plain),
                        alone);
            }
        }
    }

    /** Returns what the form of the rule counts for one session, or null if it is about several or has none. */
    private @Nullable Long tabled(ScheduledSession held, RuleConfig config) {
        return switch (rule) {
            case SessionRule own -> own.amount(event, held.session(), held.time(), config);
            case PlaceRule own -> own.amount(event, held.session(), held.room(), held.time(), config);
            case TurnRule own -> {
                long sum = 0;
                for (ScheduledTurn turn : held.turns()) {
                    sum += own.amount(event, held.session(), turn.slot(), turn.time(), config);
                }
                yield sum;
            }
            case PositionRule own -> {
                long sum = 0;
                for (int i = 0; i < held.turns().size(); i++) {
                    ScheduledTurn turn = held.turns().get(i);
                    TurnPosition position = new TurnPosition(turn.time(), i + 1, held.time());
                    sum += own.amount(event, held.session(), turn.slot(), position, config);
                }
                yield sum;
            }
            default -> null;
        };
    }

    /** Returns what the plain evaluation reports, in its order. */
    List<PlainFinding> findings(TimetableView view) {
        List<PlainFinding> found = new ArrayList<>();
        ask(view, () -> {
            rule.evaluate(
                    view,
                    view.effectiveRules().config(rule.definition().id()),
                    (units, subjects, sentence) -> found.add(new PlainFinding(
                            units,
                            subjects.stream().map(Subject::id).toList(),
                            Objects.requireNonNull(sentence, "sentence"))));
            return true;
        });
        found.removeIf(finding -> finding.amount() == 0);
        return found;
    }

    private <T extends @Nullable Object> T ask(TimetableView view, java.util.function.Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw failed(
                    rule, "threw %s. It must answer for every timetable".formatted(e), event, timetable(view), seed, e);
        }
    }

    private AssertionError failed(String what, TimetableView view) {
        return failed(rule, what, event, timetable(view), seed, null);
    }

    /** Returns the failure of a rule, with the timetable on which it failed, if there is one. */
    static AssertionError failed(
            Rule rule, String what, Event event, @Nullable Timetable timetable, long seed, @Nullable Throwable cause) {
        String shown = timetable == null ? "" : "%n%n%s".formatted(Programme.of(event, timetable));
        return new AssertionError(
                "Rule '%s' breaks its contract: it %s.%nEvent '%s', seed %s.%s"
                        .formatted(rule.definition().id(), what, event.id(), seed, shown),
                cause);
    }

    /** Returns the timetable that a view shows. */
    static Timetable timetable(TimetableView view) {
        return Timetable.of(
                view.event(),
                view.scheduledSessions().stream().map(RuleProbe::placement).toList());
    }

    private static Placement placement(ScheduledSession held) {
        return new Placement(
                held.session().id(),
                held.room().id(),
                held.time().startInclusive(),
                (int) held.time().minutes(),
                held.turns().stream()
                        .map(turn -> new Turn(turn.slot().id(), turn.time().startInclusive(), (int)
                                turn.time().minutes()))
                        .toList());
    }
}
