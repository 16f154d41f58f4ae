package org.lectern.solve.proof;

import java.util.List;
import org.lectern.event.Level;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.panel.HalfDays;
import org.lectern.rule.Score;
import org.lectern.rule.Terms;

/**
 * Greatest costs at medium and soft level that a timetable can have, plainly: each session at its dearest place, each
 * pair of sessions and each region as bad as can be.
 *
 * <p>Steps greater than these make packed scores compare like scores.
 */
final class GreatestCosts {

    private final ProofSubject subject;
    private long medium;
    private long soft;

    /** @throws ArithmeticException if they are too large to be added up in a long */
    GreatestCosts(ProofSubject subject) {
        this.subject = subject;
        for (int s = 0; s < subject.sessionCount(); s++) {
            List<ProofPlace> places = subject.places(s);
            add(new Score(
                    0,
                    places.stream()
                            .mapToLong(place -> place.score().medium())
                            .max()
                            .orElse(0),
                    places.stream()
                            .mapToLong(place -> place.score().soft())
                            .max()
                            .orElse(0)));
        }
        long sessions = subject.sessionCount();
        long pairs = sessions * (sessions - 1) / 2;
        addRule("room-conflict", Math.multiplyExact(pairs, longestSession() + longestTurnaround()));
        addRule("person-conflict", Math.multiplyExact(pairsOfPeople(), longestSession() + longestGap()));
        addRule("max-parallel", Math.multiplyExact(sessions, longestSession()));
        addRule("split-region", Math.multiplyExact(regions(), greatestSpread()));
    }

    long medium() {
        return medium;
    }

    long soft() {
        return soft;
    }

    private void addRule(String ruleId, long units) {
        Terms terms = subject.terms(ruleId);
        if (terms.counts() && terms.level() != Level.HARD) {
            add(Score.of(terms.level(), Math.multiplyExact(units, terms.weight())));
        }
    }

    private void add(Score score) {
        medium = Math.addExact(medium, score.medium());
        soft = Math.addExact(soft, score.soft());
    }

    private long longestSession() {
        return subject.event().sessions().stream()
                .flatMap(session -> session.allowedMinutes().stream())
                .mapToLong(Integer::longValue)
                .max()
                .orElse(0);
    }

    private long longestTurnaround() {
        return subject.event().rooms().stream()
                .mapToLong(room -> (long) room.setUpMinutes() + room.tearDownMinutes())
                .max()
                .orElse(0);
    }

    private long longestGap() {
        List<Room> rooms = subject.event().rooms();
        long longest = subject.event().changeoverMinutes();
        for (Room one : rooms) {
            for (Room other : rooms) {
                longest = Math.max(longest, subject.event().travelMinutes(one.building(), other.building()));
            }
        }
        return longest;
    }

    /** Returns the number of pairs of sessions and a person who is live in both, where that is not waived. */
    private long pairsOfPeople() {
        long pairs = 0;
        for (String person : subject.sessionsByPerson().keySet()) {
            List<Integer> sessions = subject.sessionsByPerson().getOrDefault(person, List.of());
            for (int i = 0; i < sessions.size(); i++) {
                for (int j = i + 1; j < sessions.size(); j++) {
                    pairs += subject.isPersonConflictWaived(sessions.get(i), sessions.get(j), person) ? 0 : 1;
                }
            }
        }
        return pairs;
    }

    private long regions() {
        return subject.event().sessions().stream()
                .map(Session::region)
                .filter(region -> !region.isEmpty())
                .distinct()
                .count();
    }

    private long greatestSpread() {
        HalfDays halfDays = subject.tables().halfDays();
        return 2L * (halfDays.dayCount() - 1) + halfDays.count() - 1;
    }
}
