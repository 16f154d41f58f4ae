package org.lectern.diagnose.fact;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lectern.diagnose.edit.EventEdit;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.rule.Subject;

/**
 * A requirement of an event that forbids something and can be relaxed by itself: a rule or a datum.
 *
 * <p>Two facts are equal if they have the same kind and the same subjects, even if they come from two versions of an
 * event.
 *
 * @since 0.1.0
 */
public final class Fact {

    private final FactKind kind;
    private final String ruleId;
    private final Level level;
    private final List<Subject> subjects;
    private final String detail;
    private final String sentence;
    private final String key;
    private final UnaryOperator<Event> relaxation;

    Fact(
            FactKind kind,
            String ruleId,
            Level level,
            List<Subject> subjects,
            String detail,
            String sentence,
            UnaryOperator<Event> relaxation) {
        this.kind = kind;
        this.ruleId = ruleId;
        this.level = level;
        this.subjects = List.copyOf(subjects);
        this.detail = detail;
        this.sentence = sentence;
        this.relaxation = relaxation;
        this.key = key(
                kind,
                subjects.stream()
                        .map(subject -> subject.id().id())
                        .collect(Collectors.joining("\u0000", "", "\u0000" + detail)));
    }

    public static String key(FactKind kind, String about) {
        return kind.name() + "\u0000" + about;
    }

    public FactKind kind() {
        return kind;
    }

    /** Returns the id of the rule by which the fact forbids something. */
    public String ruleId() {
        return ruleId;
    }

    /** Returns the level at which the fact forbids something: hard or medium. */
    public Level level() {
        return level;
    }

    /** Returns the subjects of the fact; empty for one of the whole event. */
    public List<Subject> subjects() {
        return subjects;
    }

    /** Returns what distinguishes several facts with the same subjects, such as {@code same-day}; often empty. */
    public String detail() {
        return detail;
    }

    /** Returns the fact in one sentence, with its values. */
    public String sentence() {
        return sentence;
    }

    /** Returns an event in which this fact is relaxed and everything else is as in the given one. */
    public Event relaxedIn(Event event) {
        return relaxation.apply(event);
    }

    /** Returns an event in which all these facts are relaxed, at the cost of relaxing one. */
    public static Event relaxedIn(Event event, Collection<Fact> facts) {
        return EventEdit.applyAll(
                event, facts.stream().map(fact -> fact.relaxation).toList());
    }

    public String key() {
        return key;
    }

    public boolean isAbout(String id) {
        return subjects.stream().anyMatch(subject -> subject.id().id().equals(id));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && fact.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return ruleId + ": " + sentence;
    }
}
