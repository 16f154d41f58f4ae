package org.lectern.event;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.text.JsonPointers;
import org.lectern.text.Wording;

/** Finds every mistake in the parts of an event; pointers follow the event's JSON form. */
final class EventValidation {

    static final int MAX_MINUTES = 24 * 60;
    static final int MAX_SLOTS = 60;
    private static final int MAX_PEOPLE = 1_000_000;

    private final ProblemSink sink;
    private final Map<SubjectId.Kind, Set<String>> ids = new HashMap<>();
    private final List<Day> days;

    EventValidation(Event event) {
        this.sink = new ProblemSink(event.zone());
        this.days = event.days();
        String id = event.id();
        if (id.isBlank()) {
            sink.add("blank-id", "/id", id, "The id of the event must not be blank.", "Give it a short word.");
        }
        new IdentityValidation(sink).check(event.identity());
        sink.minutes("/startStepMinutes", "start step in minutes", event.startStepMinutes(), 1);
        sink.minutes("/changeoverMinutes", "changeover in minutes", event.changeoverMinutes(), 0);
        LimitValidation limits = new LimitValidation(sink);
        limits.check("", " of the event", event.dailyLimit());
        new DayValidation(sink, event.zone()).check(days);
        days.forEach(day -> known(SubjectId.Kind.DAY).add(day.date().toString()));
        checkRooms(event.rooms(), limits);
        checkBreaks(event.breaks(), event.zone());
        checkTravel(event.travel(), event.rooms());
        checkPeople(event.people(), limits);
        checkSessions(event.sessions());
        new RelationValidation(sink).check(event.relations(), known(SubjectId.Kind.SESSION));
        new TopicRelationValidation(sink).check(event.topicRelations(), event.sessions());
        checkDelegations(event.delegations());
        checkSettings(event.ruleSettings());
        checkWaivers(event.waivers());
        event.findPublished()
                .ifPresent(published -> new PublishedValidation(sink)
                        .check(published, id, event.sessions(), known(SubjectId.Kind.ROOM)));
    }

    /** @throws InvalidInputException if there are mistakes; it carries all of them */
    void requireNone() {
        if (!sink.problems().isEmpty()) {
            throw new InvalidInputException(sink.problems());
        }
    }

    private void checkRooms(List<Room> rooms, LimitValidation limits) {
        if (rooms.isEmpty()) {
            sink.add("empty", "/rooms", "[]", "The event must have at least one room.", "Add one with its seats.");
        }
        for (int i = 0; i < rooms.size(); i++) {
            Room room = rooms.get(i);
            String pointer = "/rooms/" + i;
            OwnerText of = OwnerText.of("room", room.id());
            unique(SubjectId.Kind.ROOM, pointer, room.id());
            sink.name(room.id(), room.name());
            sink.range(pointer + "/seats", "seats", of, room.seats(), 0, MAX_PEOPLE);
            sink.minutes(pointer + "/setUpMinutes", "set-up minutes", of, room.setUpMinutes(), 0);
            sink.minutes(pointer + "/tearDownMinutes", "tear-down minutes", of, room.tearDownMinutes(), 0);
            sink.windows(
                    pointer,
                    "/availableWindows",
                    "window",
                    of,
                    room.availability().windows());
            new RoomPartsValidation(sink, pointer, of, rooms).check(room);
            limits.check(pointer, of, room.dailyLimit());
            new KeptTextValidation(sink, pointer, of, "room").checkData(room.data());
        }
    }

    private void checkBreaks(List<Break> breaks, ZoneId zone) {
        for (int i = 0; i < breaks.size(); i++) {
            unique(SubjectId.Kind.BREAK, "/breaks/" + i, breaks.get(i).id());
        }
        new BreakValidation(sink, zone, days, known(SubjectId.Kind.ROOM)).check(breaks);
    }

    private void checkTravel(List<Travel> travel, List<Room> rooms) {
        Set<String> buildings =
                new LinkedHashSet<>(rooms.stream().map(Room::building).toList());
        Set<Set<String>> ways = new HashSet<>();
        for (int i = 0; i < travel.size(); i++) {
            Travel way = travel.get(i);
            String pointer = "/travel/" + i;
            sink.knownId(pointer + "/building", "building", way.building(), buildings);
            sink.knownId(pointer + "/otherBuilding", "building", way.otherBuilding(), buildings);
            sink.minutes(pointer + "/minutes", "minutes of travel", way.minutes(), 0);
            boolean repeated = !ways.add(new HashSet<>(List.of(way.building(), way.otherBuilding())));
            if (repeated || way.building().equals(way.otherBuilding())) {
                sink.add(
                        "duplicate",
                        pointer,
                        way.building() + " – " + way.otherBuilding(),
                        "The way from '%s' to '%s' %s."
                                .formatted(
                                        Problem.shown(way.building()),
                                        Problem.shown(way.otherBuilding()),
                                        repeated ? "is given twice" : "leads nowhere"),
                        "Remove it; a way counts in both directions.");
            }
        }
    }

    private void checkPeople(List<Person> people, LimitValidation limits) {
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            String pointer = "/people/" + i;
            OwnerText of = OwnerText.of("person", person.id());
            unique(SubjectId.Kind.PERSON, pointer, person.id());
            sink.name(person.id(), person.name());
            sink.windows(
                    pointer,
                    "/availableWindows",
                    "window",
                    of,
                    person.availability().windows());
            sink.windows(pointer, "/preferredWindows", "preferred window", of, person.preferredWindows());
            sink.windows(pointer, "/undesiredWindows", "undesired window", of, person.undesiredWindows());
            new TimeWishValidation(sink, pointer, of).check(person.timeWishes());
            limits.check(pointer, of, person.dailyLimit());
            limits.checkGaps(pointer, of, person);
            new RoomLimitsValidation(sink, pointer, of, known(SubjectId.Kind.ROOM)).check(person.roomLimits());
            new KeptTextValidation(sink, pointer, of, "person").checkData(person.data());
            new MailTextValidation(sink, pointer, of).check(person.data());
            person.findShiftLimits().ifPresent(given -> limits.check(pointer, of, given));
        }
    }

    private void checkSessions(List<Session> sessions) {
        Set<String> rooms = known(SubjectId.Kind.ROOM);
        Set<String> people = known(SubjectId.Kind.PERSON);
        Set<String> dates = new LinkedHashSet<>(
                days.stream().map(day -> day.date().toString()).toList());
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            unique(SubjectId.Kind.SESSION, "/sessions/" + i, session.id());
            sink.name(session.id(), session.name());
            if (!session.region().isEmpty()) {
                known(SubjectId.Kind.REGION).add(session.region());
            }
            new SessionValidation(sink, "/sessions/" + i, session).check(people, rooms, dates);
            for (int j = 0; j < session.slots().size(); j++) {
                unique(
                        SubjectId.Kind.SLOT,
                        "/sessions/" + i + "/slots/" + j,
                        session.slots().get(j).id());
            }
        }
    }

    private void checkDelegations(List<Delegation> delegations) {
        for (int i = 0; i < delegations.size(); i++) {
            Delegation delegation = delegations.get(i);
            String pointer = "/delegations/" + i;
            unique(SubjectId.Kind.DELEGATION, pointer, delegation.id());
            OwnerText of = OwnerText.of("delegation", delegation.id());
            sink.range(pointer + "/weight", "weight", of, delegation.weight(), 1, Importance.MAX_WEIGHT);
            int j = 0;
            for (String wanted : delegation.wantedSessionIds()) {
                sink.knownId(
                        pointer + "/wantedSessions/" + j++,
                        "wanted session",
                        of,
                        wanted,
                        known(SubjectId.Kind.SESSION));
            }
        }
    }

    private void checkSettings(List<RuleSetting> settings) {
        Map<String, RuleSetting> seen = new LinkedHashMap<>();
        for (RuleSetting setting : settings) {
            String pointer = JsonPointers.child("/rules", setting.ruleId());
            if (seen.put(setting.ruleId(), setting) != null) {
                sink.add(
                        "duplicate",
                        pointer,
                        setting.ruleId(),
                        "The rule '%s' is set twice.".formatted(Problem.shown(setting.ruleId())),
                        "Join the two settings.");
            }
            setting.findWeight()
                    .ifPresent(weight -> sink.range(
                            pointer + "/weight",
                            "weight",
                            OwnerText.of("rule", setting.ruleId()),
                            weight,
                            0,
                            RuleSetting.MAX_WEIGHT));
        }
    }

    private void checkWaivers(List<Waiver> waivers) {
        for (int i = 0; i < waivers.size(); i++) {
            Waiver waiver = waivers.get(i);
            String pointer = "/waivers/" + i;
            if (waiver.subjects().isEmpty()) {
                sink.add(
                        "empty",
                        pointer + "/subjects",
                        "[]",
                        "The waiver of rule '%s' must name at least one subject."
                                .formatted(Problem.shown(waiver.ruleId())),
                        "Name a session, or switch the rule off.");
            }
            if (waiver.reason().isBlank()) {
                sink.add(
                        "empty",
                        pointer + "/reason",
                        "",
                        "The waiver of rule '%s' must have a reason.".formatted(Problem.shown(waiver.ruleId())),
                        "Say who accepted it, and why.");
            }
            int j = 0;
            for (SubjectId subject : waiver.subjects()) {
                sink.knownId(
                        pointer + "/subjects/" + j + "/id",
                        Wording.word(subject.kind()),
                        subject.id(),
                        known(subject.kind()));
                j++;
            }
        }
    }

    private Set<String> known(SubjectId.Kind kind) {
        return ids.computeIfAbsent(kind, ignored -> new LinkedHashSet<>());
    }

    private void unique(SubjectId.Kind kind, String pointer, String id) {
        String what = Wording.word(kind);
        if (id.isBlank()) {
            sink.add(
                    "blank-id",
                    pointer + "/id",
                    id,
                    "The id of a %s must not be blank.".formatted(what),
                    "Give it a short word.");
        } else if (!known(kind).add(id)) {
            sink.add(
                    "duplicate",
                    pointer + "/id",
                    id,
                    "The %s id '%s' is given twice.".formatted(what, Problem.shown(id)),
                    "Give each its own id.");
        }
    }
}
