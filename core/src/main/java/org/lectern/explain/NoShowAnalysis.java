package org.lectern.explain;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.explain.NoShow.LostTurn;
import org.lectern.explain.NoShow.Substitute;
import org.lectern.job.work.JobScope;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Subject;
import org.lectern.text.Wording;

/**
 * Simulates the absence of each person. Later turns start earlier if their speakers are available; else there is a
 * pause.
 */
final class NoShowAnalysis {

    private final Event event;
    private final Timetable timetable;
    /** The sessions that each person attends or has a slot in. */
    private final Map<String, Set<Session>> sessions = new LinkedHashMap<>();

    private final DisruptionChecker disturbances;
    private final Map<String, Person> people;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<Person> reserves;
    private final ReserveTrial trial;

    NoShowAnalysis(Event event, Timetable timetable, Catalogue catalogue, DisruptionChecker disturbances) {
        this.event = event;
        this.timetable = timetable;
        this.disturbances = disturbances;
        this.trial = new ReserveTrial(event, timetable, catalogue);
        this.people = event.peopleById();
        for (Session session : event.sessions()) {
            session.attendantIds().forEach(id -> add(id, session));
            for (Slot slot : session.slots()) {
                slots.put(slot.id(), slot);
                add(slot.personId(), session);
            }
        }
        this.reserves = event.people().stream()
                .filter(person -> !sessions.containsKey(person.id()))
                .toList();
    }

    private void add(String personId, Session session) {
        sessions.computeIfAbsent(personId, ignored -> new LinkedHashSet<>()).add(session);
    }

    /**
     * Adds the consequences for each person who speaks in a turn or attends a scheduled session, in the order of the
     * event.
     */
    void addAllTo(List<NoShow> noShows) {
        for (Person person : event.people()) {
            JobScope.checkpoint();
            NoShow noShow = without(person);
            if (!noShow.lostTurns().isEmpty() || !noShow.attendedSessions().isEmpty()) {
                noShows.add(noShow);
            }
            JobScope.current().advance();
        }
    }

    private NoShow without(Person person) {
        List<LostTurn> lost = new ArrayList<>();
        List<Subject> unattended = new ArrayList<>();
        for (Session session : sessions.getOrDefault(person.id(), Set.of())) {
            Placement placement = timetable.findPlacement(session.id()).orElse(null);
            if (placement != null) {
                if (session.attendantIds().contains(person.id())) {
                    unattended.add(Subject.of(session));
                }
                lost.addAll(lost(person, session, placement));
            }
        }
        return new NoShow(Subject.of(person), lost, unattended, sentence(person, lost, unattended));
    }

    /** The turns of one person in one session are removed one after the other. */
    private List<LostTurn> lost(Person person, Session session, Placement placement) {
        List<LostTurn> lost = new ArrayList<>();
        Placement left = placement;
        for (Turn turn : placement.turns()) {
            Slot own = slot(turn);
            // A video plays without its speaker.
            if (own.personId().equals(person.id()) && own.presence() != Presence.RECORDED) {
                Placement before = left;
                left = without(before, turn);
                List<Subject> movedUp = new ArrayList<>();
                for (Turn later : left.turns()) {
                    if (before.turns().stream()
                            .anyMatch(old -> old.slotId().equals(later.slotId())
                                    && later.start().isBefore(old.start()))) {
                        movedUp.add(Subject.of(slot(later), people));
                    }
                }
                int endsEarlier = (int) MINUTES.between(lastEnd(session, left), lastEnd(session, before));
                lost.add(new LostTurn(
                        Subject.of(session),
                        Subject.of(own, people),
                        turn.minutes(),
                        movedUp,
                        // A pause before the turn, or one that later turns move into, is not part of what it frees.
                        Math.clamp(endsEarlier, 0, turn.minutes()),
                        disturbances.newViolations(left),
                        standBys(person, session, placement, turn)));
            }
        }
        return lost;
    }

    private Placement without(Placement placement, Turn lost) {
        List<Turn> turns = new ArrayList<>();
        boolean isLater = false;
        Instant free = placement.start();
        for (Turn turn : placement.turns()) {
            if (turn.slotId().equals(lost.slotId())) {
                isLater = true;
                free = turn.start();
            } else {
                Turn own = isLater ? earlier(turn, free) : turn;
                turns.add(own);
                free = own.time().endExclusive();
            }
        }
        return placement.withTurns(turns);
    }

    private Turn earlier(Turn turn, Instant free) {
        Slot slot = slot(turn);
        Instant start = SlotAlternatives.earliest(slot, person(slot), free, turn.minutes());
        return start.isBefore(turn.start()) ? turn.withStart(start) : turn;
    }

    private static Instant lastEnd(Session session, Placement placement) {
        return placement.turns().stream()
                .map(turn -> turn.time().endExclusive())
                .max(Instant::compareTo)
                .orElse(placement.start().plus(session.firstTurnOffsetMinutes(), MINUTES));
    }

    private List<Substitute> standBys(Person absent, Session session, Placement placement, Turn lost) {
        int index = placement.turns().indexOf(lost);
        Instant end = index + 1 < placement.turns().size()
                ? placement.turns().get(index + 1).start()
                : placement.time().endExclusive().minus(session.minQaMinutes(), MINUTES);
        int free = (int) Math.max(lost.minutes(), MINUTES.between(lost.start(), end));
        List<String> seated = placement.turns().stream().map(Turn::slotId).toList();
        List<Substitute> fitting = new ArrayList<>();
        session.slots().stream()
                .filter(slot -> !seated.contains(slot.id())
                        && !slot.personId().equals(absent.id())
                        && slot.minMinutes() <= free)
                .sorted(Comparator.comparing(Slot::priority, Comparator.reverseOrder()))
                .forEach(slot -> {
                    int minutes = Math.min(slot.maxMinutes(), free);
                    List<Turn> turns = new ArrayList<>(placement.turns());
                    turns.set(index, new Turn(slot.id(), lost.start(), minutes));
                    if (disturbances.costIncreases(placement.withTurns(turns)).isEmpty()) {
                        fitting.add(new Substitute(Subject.of(slot, people), minutes));
                    }
                });
        List<Person> available = reserves.stream()
                .filter(person -> person.availability().contains(lost.time()))
                .toList();
        trial.fitting(slot(lost), session, placement, available)
                .forEach(person -> fitting.add(new Substitute(Subject.of(person), lost.minutes())));
        return fitting;
    }

    private static String sentence(Person person, List<LostTurn> lost, List<Subject> unattended) {
        List<String> parts = new ArrayList<>();
        for (LostTurn turn : lost) {
            List<String> what = new ArrayList<>();
            what.add("%s loses %s (%s)"
                    .formatted(turn.session().name(), turn.slot().name(), Wording.minutes(turn.minutes())));
            if (turn.minutesToQa() > 0) {
                what.add("%s of them go to questions and answers".formatted(turn.minutesToQa()));
            }
            if (turn.minutesToQa() < turn.minutes()) {
                what.add("there is a pause of %s".formatted(Wording.minutes(turn.minutes() - turn.minutesToQa())));
            }
            what.add(
                    turn.substitutes().isEmpty()
                            ? "nobody can replace them"
                            : "%s could take the turn"
                                    .formatted(Wording.list(turn.substitutes().stream()
                                            .map(standBy -> standBy.subject().name())
                                            .toList())));
            parts.add(Wording.list(what));
        }
        unattended.forEach(session -> parts.add("%s takes place without them".formatted(session.name())));
        return "If %s is absent, %s.".formatted(person.name(), String.join("; ", parts));
    }

    private Slot slot(Turn turn) {
        return Objects.requireNonNull(slots.get(turn.slotId()));
    }

    private Person person(Slot slot) {
        return Objects.requireNonNull(people.get(slot.personId()));
    }
}
