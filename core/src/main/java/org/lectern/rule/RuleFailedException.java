package org.lectern.rule;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;

/**
 * Thrown when a rule of an application throws, or returns something that no rule may return. The message names the rule and
 * what it was asked about; the cause is what it threw. Serialisation keeps all of that.
 *
 * @since 0.1.0
 */
public final class RuleFailedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String ruleId;
    private final List<SubjectId> subjects;

    private RuleFailedException(String message, String ruleId, List<SubjectId> subjects, @Nullable Throwable cause) {
        super(message, cause);
        this.ruleId = Objects.requireNonNull(ruleId, "ruleId");
        this.subjects = List.copyOf(subjects);
    }

    /** Returns the error for what a rule threw; what names its rule already is returned as it is. */
    public static RuntimeException of(String ruleId, List<SubjectId> subjects, RuntimeException thrown) {
        return thrown instanceof RuleFailedException
                ? thrown
                : new RuleFailedException(
                        "The rule '%s' failed%s with %s. Mend the rule, or leave it out of the catalogue."
                                .formatted(ruleId, about(subjects, "for"), described(thrown)),
                        ruleId,
                        subjects,
                        thrown);
    }

    /** Returns what a rule returns, which may not be null. */
    public static <T> T require(String ruleId, List<SubjectId> subjects, String what, @Nullable T value) {
        if (value == null) {
            throw new RuleFailedException(
                    "The rule '%s' returned null as its %s%s. Return one."
                            .formatted(ruleId, what, about(subjects, "for")),
                    ruleId,
                    subjects,
                    null);
        }
        return value;
    }

    static RuleFailedException negative(String ruleId, List<SubjectId> subjects, long amount) {
        return new RuleFailedException(
                "The rule '%s' reported a negative cost of '%s'%s. Check what it subtracts."
                        .formatted(ruleId, amount, about(subjects, "for")),
                ruleId,
                subjects,
                null);
    }

    /** Returns an amount that a rule returns, and names rule and subjects if that fails or is negative. */
    public static long amount(String ruleId, Supplier<List<SubjectId>> subjects, LongSupplier asked) {
        long amount;
        try {
            amount = asked.getAsLong();
        } catch (RuntimeException e) {
            throw of(ruleId, subjects.get(), e);
        }
        if (amount < 0) {
            throw negative(ruleId, subjects.get(), amount);
        }
        return amount;
    }

    /** Returns what a rule about pairs counts for two sessions, the first of them first in the event. */
    public static long amount(
            PairRule rule,
            Event event,
            IncrementalRule.SessionPlace one,
            IncrementalRule.SessionPlace other,
            RuleConfig config) {
        return amount(
                rule.definition().id(),
                () -> List.of(
                        SubjectId.session(one.session().id()),
                        SubjectId.session(other.session().id())),
                () -> rule.amount(event, one, other, config));
    }

    private static String described(RuntimeException thrown) {
        String name = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null ? name : "%s: %s".formatted(name, thrown.getMessage());
    }

    private static String about(List<SubjectId> subjects, String word) {
        return subjects.isEmpty()
                ? ""
                : subjects.stream()
                        .map(subject ->
                                "%s '%s'".formatted(subject.kind().name().toLowerCase(Locale.ROOT), subject.id()))
                        .collect(Collectors.joining(", ", " " + word + " ", ""));
    }

    /** Returns the id of the rule. */
    public String ruleId() {
        return ruleId;
    }

    /** Returns what the rule was asked about; empty if that was the whole timetable. */
    public List<SubjectId> subjects() {
        return subjects;
    }
}
