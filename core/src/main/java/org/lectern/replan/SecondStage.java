package org.lectern.replan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;

/**
 * The second stage with a search limit: a full search in which sessions that affect nobody else may move and all others
 * are pinned. Its timetable is used only if it moves the same people or fewer and costs less.
 */
final class SecondStage {

    private final Event planning;
    private final ReplanModel model;
    private final ReplanOptions options;
    private final Checker checker;

    /** @param planning the event of the model */
    SecondStage(Event planning, ReplanModel model, ReplanOptions options) {
        this.planning = planning;
        this.model = model;
        this.options = options;
        this.checker = Checker.of(options.catalogue());
    }

    /**
     * Returns a timetable that is as good or better.
     *
     * @param moveSet the sessions that have another place or none in {@code found}
     */
    Timetable run(MoveSet moveSet, Timetable found) {
        Set<String> moved = moved(found);
        List<Session> sessions = new ArrayList<>();
        List<Placement> kept = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            Session session = model.index.event().sessions().get(s);
            Placement placement = found.findPlacement(session.id()).orElse(null);
            if (placement == null || isFree(s, moveSet, moved)) {
                sessions.add(session);
            } else {
                sessions.add(pinned(session, placement));
                kept.add(placement);
            }
        }
        if (kept.size() == model.size) {
            return found;
        }
        Timetable better = Lectern.solve(
                        planning.toBuilder()
                                .sessions(sessions)
                                .published(published(sessions))
                                .build(),
                        options.search().toBuilder()
                                .scoreLimit(null)
                                .start(found)
                                .catalogue(options.catalogue())
                                .build())
                .timetable();
        return isAllowed(better) ? improved(found, moved, with(kept, better)) : found;
    }

    /** Returns whether each session is at a time that it may have, which windows do not ensure where their rule is not hard. */
    private boolean isAllowed(Timetable timetable) {
        return IntStream.range(0, model.size)
                .allMatch(s -> timetable
                        .findPlacement(model.index.event().sessions().get(s).id())
                        .map(placement -> model.isAllowed(s, placement))
                        .orElse(true));
    }

    /** Returns what is published, without pinned sessions of another length: theirs is no longer allowed. */
    private @Nullable Published published(List<Session> sessions) {
        Set<String> allowed = new HashSet<>();
        sessions.forEach(session ->
                session.allowedMinutes().forEach(minutes -> allowed.add(minutes + " minutes of " + session.id())));
        return planning.findPublished()
                .map(published -> published.withTimetable(new Timetable(
                        planning.id(),
                        published.timetable().placements().stream()
                                .filter(placement ->
                                        allowed.contains(placement.minutes() + " minutes of " + placement.sessionId()))
                                .toList())))
                .orElse(null);
    }

    private Set<String> moved(Timetable timetable) {
        return MovedPeople.of(planning, timetable.placements(), model.index.effectiveRules());
    }

    /** A session may move if that affects nobody who is not affected anyway. */
    private boolean isFree(int s, MoveSet moveSet, Set<String> moved) {
        boolean tellsNobodyNew = model.livePeople(s).stream()
                .allMatch(p -> moved.contains(planning.people().get(p).id()));
        return !model.hasStarted[s] && (!model.isPublished(s) || !moveSet.keeps(s) || tellsNobodyNew);
    }

    private static Session pinned(Session session, Placement placement) {
        return session.toBuilder()
                .allowedMinutes(placement.minutes())
                .pin(Pin.at(placement).withReason("keeps the people to notify few"))
                .build();
    }

    private Timetable with(List<Placement> kept, Timetable searched) {
        Set<String> ids = kept.stream().map(Placement::sessionId).collect(Collectors.toUnmodifiableSet());
        List<Placement> all = new ArrayList<>(kept);
        searched.placements().stream()
                .filter(placement -> !ids.contains(placement.sessionId()))
                .forEach(all::add);
        return Timetable.of(planning, all);
    }

    /** Returns the better of two timetables; the first if they are equal. */
    private Timetable improved(Timetable found, Set<String> moved, Timetable other) {
        Score before = checker.check(planning, found).score();
        Score after = checker.check(planning, other).score();
        boolean breaksLess = !CostBound.of(before).isWithin(CostBound.of(after));
        boolean costsLess = after.compareTo(before) < 0 && moved.containsAll(moved(other));
        return breaksLess || costsLess ? other : found;
    }
}
