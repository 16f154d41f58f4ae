package org.lectern.examples.cli;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.replan.Replanned;

/** What a replan comes to, as people read it: which sessions move, who is told otherwise, and what is proven. */
final class ReplanPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final String MORE = " ".repeat(14);

    private final Replanned replanned;
    private final Event after;
    private final Page page;
    private final Map<String, Placement> told = new LinkedHashMap<>();

    ReplanPage(Replanned replanned, Page page) {
        this.replanned = replanned;
        this.after = replanned.after();
        this.page = page;
        after.givenPublished()
                .ifPresent(published -> published
                        .timetable()
                        .placements()
                        .forEach(placement -> told.put(placement.sessionId(), placement)));
    }

    void print(@Nullable Path out, @Nullable Path eventOut) {
        page.title(after.name());
        page.entry("", sessions(replanned.timetable()));
        page.blank();
        moves(replanned.timetable());
        new FindingList(replanned.report(), page).print();
        for (int i = 0; i < replanned.alternatives().size(); i++) {
            Replanned.Alternative alternative = replanned.alternatives().get(i);
            page.blank();
            page.title("Alternative %s: %s elsewhere than in any before"
                    .formatted(i + 1, Words.count(alternative.distance(), "session")));
            moves(alternative.timetable());
            people(alternative.movedPersonIds());
            page.entry("Score         ", Words.of(alternative.report().score()));
        }
        page.blank();
        page.title("What it comes to");
        people(replanned.movedPersonIds());
        page.entry("Score         ", Words.of(replanned.report().score()));
        page.entry("Proof         ", proof());
        if (out != null) {
            page.entry("Written to    ", out.toString());
        }
        if (eventOut != null) {
            page.entry("Event written ", eventOut.toString());
        }
    }

    private String sessions(Timetable timetable) {
        long kept = timetable.placements().stream()
                .filter(now -> isSame(told.get(now.sessionId()), now))
                .count();
        return "%s of %s keep their room and time."
                .formatted(Words.of(kept), Words.count(after.sessions().size(), "session"));
    }

    private static boolean isSame(@Nullable Placement before, Placement now) {
        return before != null
                && before.roomId().equals(now.roomId())
                && before.start().equals(now.start());
    }

    private void moves(Timetable timetable) {
        Map<String, Placement> now = new LinkedHashMap<>();
        timetable.placements().forEach(placement -> now.put(placement.sessionId(), placement));
        for (Session session : after.sessions()) {
            Placement before = told.get(session.id());
            Placement held = now.get(session.id());
            if (held == null) {
                page.entry("left out      ", session.name());
            } else if (before == null) {
                page.entry("new           ", session.name() + ": " + place(held));
            } else if (!isSame(before, held)) {
                page.entry("moved         ", session.name() + ": " + place(held) + ", not " + place(before));
            }
        }
    }

    private String place(Placement placement) {
        String room = after.rooms().stream()
                .filter(one -> one.id().equals(placement.roomId()))
                .map(Room::name)
                .findFirst()
                .orElse(placement.roomId());
        ZonedDateTime start = placement.start().atZone(after.zone());
        return TIME.format(start) + ", room " + room;
    }

    private void people(Set<String> ids) {
        Map<String, Person> people = after.peopleById();
        List<String> names = ids.stream()
                .map(id -> Objects.requireNonNull(people.get(id)).name())
                .toList();
        page.entry("People moved  ", "%s of %s".formatted(Words.of(ids.size()), Words.of(people.size())));
        if (!names.isEmpty()) {
            page.entry(MORE, names.stream().collect(Collectors.joining(", ")));
        }
    }

    private String proof() {
        return switch (replanned.proof()) {
            case LEAST_MOVED -> "nothing breaks or leaves out less, and nothing as good moves fewer people";
            case LEAST_BROKEN -> "nothing breaks or leaves out less; that nothing moves fewer people is not proven";
            case NONE -> "none";
        };
    }
}
