package org.lectern.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.CostSum;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Score;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;

/**
 * The best timetable of a tiny event, found by trying all: the oracle of everything that searches.
 *
 * <p>Each session is left out, or held in any room, at any length and at any start: on the step inside a window of a
 * day, or where it is pinned or published. Its inside is any that {@link BruteForceSequences} lists, or the published one at its time. Every inside is scored by the plain
 * checker in an event of that session alone, since all its costs but those of the rules that couple sessions are seen
 * there. What the others cost is added by their plain evaluation, for every combination of places. Only combinations whose
 * sessions cost as much alone as the best found are passed over: what they cost each other is never below 0. The checker
 * scores each timetable that is the best so far, and {@value #SAMPLES} of every 1,000 others, as a whole.
 */
public final class BruteForce {

    private static final int SAMPLES = 5;

    private final Event event;
    private final Catalogue catalogue;
    private final Checker checker;
    private final CostSum couplingCosts;
    private final TimetableView empty;
    /** Rules of which two sessions together may cost less than both alone: they count in the whole event only. */
    private final List<String> coupling;

    private final List<List<Choice>> choices = new ArrayList<>();
    private final List<Score> leastFrom = new ArrayList<>();
    private List<Placement> bestPlacements = List.of();
    private Score best;
    private long tried;

    /** A place with its best inside, or null to leave the session out, and what it costs alone. */
    private record Choice(
            @Nullable Placement placement, @Nullable ScheduledSession held, Score score) {}

    /** The best score of an event, and a timetable that has it. */
    public record Best(Score score, Timetable timetable) {}

    private BruteForce(Event event, Catalogue catalogue) {
        this.event = event;
        this.catalogue = catalogue;
        this.checker = Checker.of(catalogue);
        this.coupling = catalogue.rules().stream()
                .filter(BruteForce::isCoupling)
                .map(Rule::definition)
                .map(RuleDefinition::id)
                .toList();
        EffectiveRules rules = EffectiveRules.of(event, catalogue);
        this.couplingCosts = CostSum.of(event, rules, BruteForce::isCoupling);
        this.empty = new TimetableView(event, Timetable.of(event, List.of()), rules);
        for (Session session : event.sessions()) {
            choices.add(choices(session));
        }
        for (int i = 0; i <= choices.size(); i++) {
            leastFrom.add(choices.subList(i, choices.size()).stream()
                    .map(list -> list.get(0).score())
                    .reduce(Score.ZERO, Score::plus));
        }
        this.best = score(List.of());
    }

    /** Returns the best score of an event, and a timetable that has it. */
    public static Best best(Event event) {
        return best(event, StandardRules.catalogue());
    }

    /** As the other, under the rules of a catalogue. */
    public static Best best(Event event, Catalogue catalogue) {
        BruteForce force = new BruteForce(event, catalogue);
        force.tryAll(0, new ArrayList<>(), new ArrayList<>(), Score.ZERO);
        return new Best(force.best, Timetable.of(event, force.bestPlacements));
    }

    /** Returns all starts on the step inside windows of days. */
    public static Set<Instant> startsOnStep(Event event) {
        Set<Instant> starts = new LinkedHashSet<>();
        for (Day day : event.days()) {
            for (Window window : day.windows()) {
                for (Instant minute = window.startInclusive();
                        minute.isBefore(window.endExclusive());
                        minute = minute.plusSeconds(60)) {
                    Instant midnight = minute.atZone(event.zone())
                            .toLocalDate()
                            .atStartOfDay(event.zone())
                            .toInstant();
                    if (Duration.between(midnight, minute).toMinutes() % event.startStepMinutes() == 0) {
                        starts.add(minute);
                    }
                }
            }
        }
        return starts;
    }

    private List<Choice> choices(Session session) {
        Event alone = alone(session);
        Set<Instant> starts = startsOnStep(event);
        session.pin().findStart().ifPresent(starts::add);
        Optional<Placement> published =
                event.findPublished().flatMap(told -> told.timetable().findPlacement(session.id()));
        published.ifPresent(told -> starts.add(told.start()));
        List<Choice> all = new ArrayList<>();
        all.add(new Choice(null, null, scoreAlone(alone, List.of())));
        EffectiveRules rules = EffectiveRules.of(alone, catalogue);
        TimetableView empty = new TimetableView(alone, Timetable.of(alone, List.of()), rules);
        CostSum costs = CostSum.of(alone, rules, rule -> true);
        String anyRoom = event.rooms().get(0).id();
        for (Instant start : starts) {
            for (int minutes : session.allowedMinutes()) {
                Stream<List<Turn>> toldTurns = published
                        .filter(told -> told.start().equals(start) && told.minutes() == minutes)
                        .map(Placement::turns)
                        .stream();
                List<Turn> inside = bestInside(
                        Stream.concat(BruteForceSequences.of(session, start, minutes).stream(), toldTurns)
                                .map(turns -> new Placement(session.id(), anyRoom, start, minutes, turns))
                                .toList(),
                        empty,
                        costs);
                for (Room room : event.rooms()) {
                    all.add(scored(alone, new Placement(session.id(), room.id(), start, minutes, inside)));
                }
            }
        }
        all.sort(Comparator.comparing(Choice::score));
        return all;
    }

    private List<Turn> bestInside(List<Placement> insides, TimetableView empty, CostSum costs) {
        Placement best = insides.getFirst();
        Score least = Score.of(Level.HARD, Long.MAX_VALUE);
        for (Placement inside : insides) {
            TimetableView view = empty.withScheduledSessions(List.of(empty.resolve(inside)));
            Score score = costs.of(view, Score.ZERO, least);
            if (score.compareTo(least) < 0) {
                best = inside;
                least = score;
            }
        }
        return best.turns();
    }

    /**
     * Returns the event of one session, without what couples it to others: what that costs is seen in the whole event. A
     * waiver that names something of another session, or a delegation, covers no finding about one session.
     */
    private Event alone(Session session) {
        List<SubjectId> others = new ArrayList<>();
        event.delegations().forEach(delegation -> others.add(SubjectId.delegation(delegation.id())));
        for (Session other : event.sessions()) {
            if (!other.id().equals(session.id())) {
                others.add(SubjectId.session(other.id()));
                other.slots().forEach(slot -> others.add(SubjectId.slot(slot.id())));
                if (!other.region().equals(session.region())) {
                    others.add(SubjectId.region(other.region()));
                }
            }
        }
        List<Waiver> waivers = event.waivers().stream()
                .filter(waiver -> waiver.subjects().stream().noneMatch(others::contains))
                .toList();
        List<RuleSetting> settings = new ArrayList<>(event.ruleSettings());
        settings.removeIf(setting -> coupling.contains(setting.ruleId()));
        coupling.forEach(ruleId -> settings.add(RuleSetting.of(ruleId).withEnabled(false)));
        return event.toBuilder()
                .sessions(List.of(session))
                .relations(List.of())
                .delegations(List.of())
                .ruleSettings(settings)
                .waivers(waivers)
                .published(event.findPublished()
                        .map(published -> ofSession(published, session.id()))
                        .orElse(null))
                .build();
    }

    private static Published ofSession(Published published, String sessionId) {
        Timetable timetable = published.timetable();
        return new Published(
                new Timetable(
                        timetable.eventId(),
                        timetable.findPlacement(sessionId).stream().toList()),
                published.asOf(),
                published.noticePeriods());
    }

    /** Of an application's own rules, those that have no form for one session may look at several. */
    private static boolean isCoupling(Rule rule) {
        return StandardRules.catalogue().rules().contains(rule)
                ? rule.definition().scopes().equals(Set.of(RuleScope.COUPLING))
                : !StandardRules.isTabled(rule);
    }

    private Choice scored(Event alone, Placement placement) {
        return new Choice(placement, empty.resolve(placement), scoreAlone(alone, List.of(placement)));
    }

    private Score scoreAlone(Event alone, List<Placement> placements) {
        return checker.check(alone, new Timetable(alone.id(), placements)).score();
    }

    private Score score(List<Placement> placements) {
        return checker.check(event, new Timetable(event.id(), placements)).score();
    }

    private void tryAll(int session, List<Placement> placements, List<ScheduledSession> held, Score sum) {
        if (sum.plus(leastFrom.get(session)).compareTo(best) >= 0) {
            return;
        }
        if (session == choices.size()) {
            Score score = couplingCosts.of(empty.withScheduledSessions(held), sum, best);
            boolean isBest = score.compareTo(best) < 0;
            tried++;
            if (isBest || tried % 1_000 < SAMPLES) {
                Score checked = score(placements);
                boolean isSame = isBest ? checked.equals(score) : checked.compareTo(best) >= 0;
                if (!isSame) {
                    throw new IllegalStateException(
                            "%s costs %s in all, but %s in parts".formatted(placements, checked, score));
                }
            }
            if (isBest) {
                best = score;
                bestPlacements = List.copyOf(placements);
            }
            return;
        }
        for (Choice choice : choices.get(session)) {
            Placement placement = choice.placement();
            ScheduledSession there = choice.held();
            if (placement == null || there == null) {
                tryAll(session + 1, placements, held, sum.plus(choice.score()));
            } else {
                placements.add(placement);
                held.add(there);
                tryAll(session + 1, placements, held, sum.plus(choice.score()));
                placements.removeLast();
                held.removeLast();
            }
        }
    }
}
