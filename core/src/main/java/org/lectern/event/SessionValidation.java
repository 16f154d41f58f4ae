package org.lectern.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.text.SupportedYears;

/** Finds every mistake in one session. */
final class SessionValidation {

    private static final int MAX_PRIORITY = 1_000_000;
    private static final int MAX_AUDIENCE = 1_000_000;

    private final ProblemSink sink;
    private final String pointer;
    private final Session session;
    private final OwnerText of;

    SessionValidation(ProblemSink sink, String pointer, Session session) {
        this.sink = sink;
        this.pointer = pointer;
        this.session = session;
        this.of = OwnerText.of("session", session.name());
    }

    void check(Set<String> people, Set<String> rooms, Set<String> dates) {
        checkNumbers();
        sink.windows(
                pointer,
                "/availableWindows",
                "window",
                of,
                session.availability().windows());
        sink.windows(pointer, "/preferredWindows", "preferred window", of, session.preferredWindows());
        sink.windows(pointer, "/undesiredWindows", "undesired window", of, session.undesiredWindows());
        new TimeWishValidation(sink, pointer, of).check(session.timeWishes());
        int a = 0;
        for (String attendant : session.attendantIds()) {
            sink.knownId(pointer + "/attendants/" + a++, "attendant", of, attendant, people);
        }
        RoomLimitsValidation roomChecks = new RoomLimitsValidation(sink, pointer, of, rooms);
        roomChecks.check(session.roomLimits());
        roomChecks.check(session.roomWishes());
        checkPin(rooms, dates);
        KeptTextValidation texts = new KeptTextValidation(sink, pointer, of, "session");
        texts.checkTags(session.tags());
        texts.checkData(session.data());
        if (session.slots().size() > EventValidation.MAX_SLOTS) {
            sink.add(
                    "out-of-range",
                    pointer + "/slots",
                    session.slots().size(),
                    "The number of slots%1$s must be at most %3$s, not '%2$s'."
                            .formatted(of, session.slots().size(), EventValidation.MAX_SLOTS),
                    "Split the session in two.");
        }
        Set<String> slotIds =
                new LinkedHashSet<>(session.slots().stream().map(Slot::id).toList());
        for (int i = 0; i < session.slots().size(); i++) {
            checkSlot(pointer + "/slots/" + i, session.slots().get(i), people, slotIds);
        }
    }

    private void checkNumbers() {
        List<Integer> allowed = session.allowedMinutes();
        if (allowed.isEmpty()) {
            sink.add(
                    "empty",
                    pointer + "/allowedMinutes",
                    "[]",
                    "The allowed minutes%s must not be empty.".formatted(of),
                    "Write a list of minutes, such as [60].");
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < allowed.size(); i++) {
            sink.minutes(pointer + "/allowedMinutes/" + i, "allowed minutes", of, allowed.get(i), 1);
            if (!seen.add(allowed.get(i))) {
                sink.add(
                        "duplicate",
                        pointer + "/allowedMinutes/" + i,
                        allowed.get(i),
                        "The allowed minutes%s '%s' are given twice.".formatted(of, allowed.get(i)),
                        "Remove one.");
            }
        }
        sink.minutes(pointer + "/openingMinutes", "opening minutes", of, session.openingMinutes(), 0);
        sink.minutes(pointer + "/statementMinutes", "statement minutes", of, session.statementMinutes(), 0);
        sink.minutes(pointer + "/minQaMinutes", "minimum minutes of Q&A", of, session.minQaMinutes(), 0);
        sink.minutes(pointer + "/preferredQaMinutes", "preferred minutes of Q&A", of, session.preferredQaMinutes(), 0);
        session.audience()
                .ifPresent(people -> sink.range(pointer + "/audience", "audience", of, people, 0, MAX_AUDIENCE));
        sink.range(pointer + "/priority", "priority", of, session.priority(), 1, MAX_PRIORITY);
    }

    private void checkPin(Set<String> rooms, Set<String> dates) {
        Pin pin = session.pin();
        pin.findDay().ifPresent(day -> sink.knownId(pointer + "/pin/day", "pinned day", of, day.toString(), dates));
        pin.findRoomId().ifPresent(room -> sink.knownId(pointer + "/pin/room", "pinned room", of, room, rooms));
        pin.findStart().ifPresent(start -> {
            sink.onMinute(pointer + "/pin/start", "pinned start", of, start);
            if (SupportedYears.include(start)) {
                checkNear(start, dates);
            }
        });
        Set<String> slotIds =
                new LinkedHashSet<>(session.slots().stream().map(Slot::id).toList());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < pin.slotOrder().size(); i++) {
            String slot = pin.slotOrder().get(i);
            sink.knownId(pointer + "/pin/slotOrder/" + i, "pinned slot", of, slot, slotIds);
            if (!seen.add(slot)) {
                sink.add(
                        "duplicate",
                        pointer + "/pin/slotOrder/" + i,
                        slot,
                        "The pinned slot%s '%s' is given twice.".formatted(of, Problem.shown(slot)),
                        "Remove one.");
            }
        }
    }

    /** A start far from all days is a mistyped date, and would make the search look at every minute on the way. */
    private void checkNear(Instant start, Set<String> dates) {
        LocalDate date = start.atOffset(ZoneOffset.UTC).toLocalDate();
        boolean isNear = dates.stream()
                .map(LocalDate::parse)
                .anyMatch(day -> Math.abs(ChronoUnit.DAYS.between(day, date)) <= Pin.MAX_DAYS_AWAY);
        if (!isNear && !dates.isEmpty()) {
            sink.add(
                    "out-of-range",
                    pointer + "/pin/start",
                    start,
                    "The pinned start%1$s must be at most %3$s days from a day of the event, not '%2$s'."
                            .formatted(of, start, Pin.MAX_DAYS_AWAY),
                    "Check the date.");
        }
    }

    private void checkSlot(String at, Slot slot, Set<String> people, Set<String> slotIds) {
        OwnerText ofSlot = new OwnerText("slot", slot.id(), of);
        sink.knownId(at + "/person", "person", ofSlot, slot.personId(), people);
        sink.minutes(at + "/maxMinutes", "maximum minutes", ofSlot, slot.maxMinutes(), 1);
        sink.minutes(at + "/minMinutes", "minimum minutes", ofSlot, slot.minMinutes(), 1);
        if (slot.minMinutes() > slot.maxMinutes() && slot.maxMinutes() >= 1) {
            sink.add(
                    "out-of-range",
                    at + "/minMinutes",
                    slot.minMinutes(),
                    "The minimum minutes%2$s must be at most its maximum of %3$s, not '%1$s'."
                            .formatted(slot.minMinutes(), ofSlot, slot.maxMinutes()),
                    "Swap the two.");
        }
        sink.range(at + "/priority", "priority", ofSlot, slot.priority(), 1, MAX_PRIORITY);
        wishes(at + "/after", slot, slot.order().after(), slotIds, ofSlot);
        wishes(at + "/rightAfter", slot, slot.order().rightAfter(), slotIds, ofSlot);
    }

    private void wishes(String at, Slot slot, List<String> others, Set<String> slotIds, OwnerText ofSlot) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < others.size(); i++) {
            String other = others.get(i);
            sink.knownId(at + "/" + i, "earlier slot", ofSlot, other, slotIds);
            if (!seen.add(other) || other.equals(slot.id())) {
                sink.add(
                        "duplicate",
                        at + "/" + i,
                        other,
                        "The earlier slot%s must be another slot, named once, unlike '%s'."
                                .formatted(ofSlot, Problem.shown(other)),
                        "Remove it.");
            }
        }
    }
}
