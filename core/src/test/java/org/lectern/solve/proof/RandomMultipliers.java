package org.lectern.solve.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.panel.CostTables;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.symmetry.SameRooms;
import org.lectern.testing.Dice;

/** Random multipliers that a certificate of an event may have together: none, few or many, small or large. */
record RandomMultipliers(ProofContext context, ProofRegions regions, Dice dice) {

    private static final List<Kind> KINDS = List.of(
            Kind.ROOM,
            Kind.SLACK,
            Kind.PARALLEL_LIMIT,
            Kind.PERSON,
            Kind.PERSON,
            Kind.CLIQUE,
            Kind.NOT_PARALLEL,
            Kind.PERSON_TIME,
            Kind.REGION_HALF_DAY);

    /** A time of a session. */
    private record SessionTime(int session, TimeOption time) {}

    List<CertificateMultiplier> allowed() {
        List<SessionTime> times = IntStream.range(0, context.sessionCount())
                .boxed()
                .flatMap(s -> context.tables().sessionTables().get(s).options().stream()
                        .map(time -> new SessionTime(s, time)))
                .toList();
        List<CertificateMultiplier> tags = new ArrayList<>();
        int count = times.isEmpty() ? 0 : dice.oneOf(List.of(0, 3, 10, 30));
        for (int i = 0; i < count; i++) {
            List<CertificateMultiplier> more = inAllRooms(tag(dice.oneOf(times)));
            tags.addAll(more);
            try {
                new MultiplierTable(context, regions, tags);
            } catch (InvalidCertificateException notAllowed) {
                more.forEach(ignored -> tags.removeLast());
            }
        }
        return tags;
    }

    /** Rooms that are treated as one have the same multipliers. */
    private List<CertificateMultiplier> inAllRooms(CertificateMultiplier tag) {
        SameRooms same = context.places().sameRooms();
        return tag.kind() != Kind.ROOM && tag.kind() != Kind.SLACK
                ? List.of(tag)
                : context.event().rooms().stream()
                        .map(Room::id)
                        .filter(id -> same.first(id).equals(same.first(tag.id())))
                        .map(id -> CertificateMultiplier.of(tag.kind(), id, tag.time(), tag.value()))
                        .toList();
    }

    /** Returns all rooms of an event as one group, if a certificate may treat them as one. */
    static List<List<String>> roomGroups(Event event) {
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        List<List<String>> groups = List.of(event.rooms().stream().map(Room::id).toList());
        boolean isAllowed = new SameRooms(event, rules, CostTables.of(event, rules), groups)
                .findFlaw()
                .isEmpty();
        return isAllowed ? groups : List.of();
    }

    /** Returns an event where half of what is impossible to exceed costs something instead. */
    static Event withSoftCapacities(Event event, Dice dice) {
        List<RuleSetting> settings = new ArrayList<>(event.ruleSettings());
        for (String rule : List.of("room-conflict", "person-conflict", "max-parallel", "not-parallel", "no-slack")) {
            if (dice.percent(50)) {
                settings.removeIf(setting -> setting.ruleId().equals(rule));
                RuleSetting setting = RuleSetting.of(rule).withLevel(Level.SOFT).withWeight(dice.between(1, 4));
                settings.add(
                        rule.equals("max-parallel") ? setting.withParameter("limit", dice.between(1, 2)) : setting);
            }
        }
        return event.toBuilder().ruleSettings(settings).build();
    }

    private CertificateMultiplier tag(SessionTime at) {
        Event event = context.event();
        Session session = event.sessions().get(at.session());
        TimeOption time = at.time();
        long value = dice.between(0, 100) * dice.oneOf(List.of(1L, 3L, 12L));
        Kind kind = dice.oneOf(KINDS);
        return switch (kind) {
            case PERSON_TIME -> {
                List<String> people = session.livePersonIds().stream().sorted().toList();
                String person = people.isEmpty() ? "nobody" : dice.oneOf(people);
                yield new CertificateMultiplier(
                        kind, person, session.id(), instant(time.start()), time.minutes(), value);
            }
            case REGION_HALF_DAY -> {
                Instant start = instant(context.tables().halfDays().start(time.halfDay()));
                yield new CertificateMultiplier(kind, session.region(), session.id(), start, 0, value);
            }
            default -> {
                int minute = dice.oneOf(List.of(time.start(), time.start() + 1, time.end() - 1, time.end()));
                yield CertificateMultiplier.of(kind, resource(kind), instant(minute), value);
            }
        };
    }

    private Instant instant(int minute) {
        return context.tables().timeline().toInstant(minute);
    }

    private String resource(Kind kind) {
        Event event = context.event();
        return switch (kind) {
            case ROOM, SLACK -> dice.oneOf(event.rooms()).id();
            case PERSON ->
                event.people().isEmpty() ? "nobody" : dice.oneOf(event.people()).id();
            case CLIQUE -> "0/" + dice.between(1, 4);
            case NOT_PARALLEL -> {
                List<Relation> relations = event.relations();
                yield Integer.toString(IntStream.range(0, relations.size())
                        .filter(r -> relations.get(r) instanceof Relation.NotParallel)
                        .findFirst()
                        .orElse(0));
            }
            default -> "";
        };
    }
}
