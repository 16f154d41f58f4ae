package org.lectern.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.Facts;
import org.lectern.event.Event;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;

/**
 * Facts that cannot hold together, whatever else the event asks or does not ask.
 *
 * @param sentence what cannot be, in one sentence
 * @param facts the facts, in the order of sessions, people, rooms, days and relations
 * @param isMinimal whether each fact was seen to be needed: a timetable was found that keeps all the others
 * @param repairs the smallest changes that remove this cause, best first
 */
public record Cause(String sentence, List<Fact> facts, boolean isMinimal, List<Repair> repairs) {

    public Cause {
        Objects.requireNonNull(sentence, "sentence");
        facts = List.copyOf(facts);
        repairs = List.copyOf(repairs);
    }

    /**
     * Returns the event with all facts relaxed but those of this cause: still impossible. With one more fact relaxed in
     * it, by {@link Fact#relaxedIn}, it is possible.
     */
    public Event isolate(Event event) {
        return isolate(event, StandardRules.catalogue());
    }

    /** As the other, for the rules of a catalogue. */
    public Event isolate(Event event, Catalogue catalogue) {
        List<Fact> others = new ArrayList<>(Facts.of(event, catalogue));
        others.removeAll(Set.copyOf(facts));
        return Fact.relaxedIn(event, others);
    }

    /** Returns the ids of the rules behind the facts, each once, in the order of the facts. */
    public List<String> ruleIds() {
        return new ArrayList<>(facts.stream().map(Fact::ruleId).distinct().toList());
    }
}
