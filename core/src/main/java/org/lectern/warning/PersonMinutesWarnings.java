package org.lectern.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.panel.time.RoomHours;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;

/** People whose sessions need more minutes than they have. A warning is sure, as that of {@link RoomMinutesWarnings}. */
final class PersonMinutesWarnings {

    private final Event event;
    private final EffectiveRules settings;
    private final SureRules rules;
    private final Timeline timeline;
    private final int[] days;
    private final SessionHours sessionHours;

    /** A session that needs a person, and whether the person must be there for all of it. */
    private record Need(Session session, boolean isThroughout) {}

    PersonMinutesWarnings(Event event, EffectiveRules settings) {
        this.event = event;
        this.settings = settings;
        this.rules = new SureRules(settings);
        this.timeline = Timeline.of(event);
        this.days = RoomHours.ofDays(event, timeline);
        this.sessionHours = new SessionHours(event, rules, timeline, days);
    }

    List<Warning> all() {
        Map<String, List<Need>> needs = new LinkedHashMap<>();
        event.people().forEach(person -> needs.put(person.id(), new ArrayList<>()));
        for (Session session : event.sessions()) {
            for (String id : session.livePersonIds()) {
                findNeed(session, id)
                        .ifPresent(need -> Objects.requireNonNull(needs.get(id)).add(need));
            }
        }
        List<Warning> all = new ArrayList<>();
        for (Person person : event.people()) {
            List<Need> own = Objects.requireNonNull(needs.get(person.id()));
            List<Session> throughout =
                    own.stream().filter(Need::isThroughout).map(Need::session).toList();
            List<Session> needed = own.stream().map(Need::session).toList();
            int[] present = RoomHours.available(days, person.availability(), timeline);
            // Others warn about a person who is never there.
            Optional<Warning> ofThroughout =
                    present.length == 0 ? Optional.empty() : findWarning(person, throughout, present);
            ofThroughout.or(() -> findWarning(person, needed, days)).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Warning> findWarning(Person person, List<Session> sessions, int[] hours) {
        DailyLimits limits = new DailyLimits(event, rules, person, sessions);
        return new PersonShortage(person, sessions, hours, event.changeoverMinutes())
                .findWarning()
                .or(() -> sessionHours.distinct(sessions).stream()
                        .map(within -> new PersonShortage(
                                person,
                                sessions.stream()
                                        .filter(session -> sessionHours.isWithin(session, within))
                                        .toList(),
                                MinuteSpans.common(hours, within),
                                event.changeoverMinutes()))
                        .flatMap(shortage -> shortage.findWarningOfSessionHours().stream())
                        .findFirst())
                .or(() -> limits.findWarning(hours, timeline));
    }

    /** Returns how a session surely needs one of its live people, or empty if a waiver or a setting may spare the person. */
    private Optional<Need> findNeed(Session session, String personId) {
        List<Slot> slots = session.slots().stream()
                .filter(slot -> slot.personId().equals(personId) && slot.presence() != Presence.RECORDED)
                .toList();
        Set<SubjectId> subjects = new LinkedHashSet<>();
        subjects.add(SubjectId.session(session.id()));
        subjects.add(SubjectId.person(personId));
        slots.forEach(slot -> subjects.add(SubjectId.slot(slot.id())));
        boolean isAttendant = session.attendantIds().contains(personId);
        boolean speaks = slots.stream().anyMatch(slot -> isSeated(session, slot));
        if (!WarningText.isStrict(settings, RuleIds.UNSCHEDULED_SESSION, Subject.of(session))
                || !rules.isHard(RuleIds.DAY_CLOSED, Set.of(SubjectId.session(session.id())))
                || !rules.isHard(RuleIds.PERSON_CONFLICT, subjects)
                || !(isAttendant || speaks)) {
            return Optional.empty();
        }
        boolean isThroughout = (isAttendant && rules.isHard(RuleIds.ATTENDANT_WINDOW, subjects))
                || (rules.isHard(RuleIds.SPEAKER_WINDOW, subjects)
                        && slots.stream()
                                .anyMatch(
                                        slot -> slot.presence() == Presence.WHOLE_SESSION && isSeated(session, slot)));
        return Optional.of(new Need(session, isThroughout));
    }

    private boolean isSeated(Session session, Slot slot) {
        return WarningText.isStrict(settings, RuleIds.DROPPED_SLOT)
                && !rules.mayBeWaived(
                        RuleIds.DROPPED_SLOT, Set.of(SubjectId.session(session.id()), SubjectId.slot(slot.id())));
    }
}
