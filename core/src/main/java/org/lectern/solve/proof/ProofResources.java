package org.lectern.solve.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.rule.RuleConfig;
import org.lectern.solve.proof.CertificateMultiplier.Kind;

/**
 * What sessions hold while they take place, and of which there is so much: rooms and their slack, the parallel limit, people, cliques
 * of sessions of which any two share a person, and the groups of {@code not-parallel}.
 */
final class ProofResources {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(/\\d{1,9})+");

    private final ProofContext subject;
    private final Map<String, Integer> rooms = new HashMap<>();
    private final Map<Key, Resource> known = new LinkedHashMap<>();

    /** What there is one of: a resource is known by its kind and id. */
    record Key(Kind kind, String id) {}

    /**
     * A resource.
     *
     * @param room the one room that counts, or -1 for all
     * @param holders the sessions that hold it while they take place, there if only one room counts
     * @param after how many minutes longer than a session lasts it holds the resource
     * @param capacity how many sessions may hold it at once
     * @param unitCost what a minute of each further one costs, or 0 if that is impossible
     */
    record Resource(Key key, int room, List<Integer> holders, int after, long capacity, long unitCost) {}

    ProofResources(ProofContext subject) {
        this.subject = subject;
        for (int r = 0; r < subject.event().rooms().size(); r++) {
            rooms.put(subject.event().rooms().get(r).id(), r);
        }
    }

    /**
     * Returns the resource of a multiplier.
     *
     * @throws InvalidCertificateException if no rule in force says how much there is of it, for all who would pay
     */
    Resource of(CertificateMultiplier tag) throws InvalidCertificateException {
        Key key = new Key(tag.kind(), tag.id());
        Resource resource = known.get(key);
        if (resource == null) {
            Optional<String> flaw = findFlaw(tag);
            if (flaw.isPresent()) {
                throw new InvalidCertificateException(flaw.get());
            }
            resource = resource(tag);
            known.put(key, resource);
        }
        return resource;
    }

    /** Returns all resources of which a rule in force says how much there is; cliques follow from people. */
    List<Resource> all() {
        List<CertificateMultiplier> tags = new ArrayList<>();
        for (Kind kind : List.of(Kind.ROOM, Kind.SLACK)) {
            subject.event().rooms().stream()
                    .map(Room::id)
                    .filter(id -> subject.places().sameRooms().first(id).equals(id))
                    .forEach(id -> tags.add(tag(kind, id)));
        }
        tags.add(tag(Kind.PARALLEL_LIMIT, ""));
        subject.sessionsByPerson().keySet().forEach(person -> tags.add(tag(Kind.PERSON, person)));
        List<Relation> relations = subject.event().relations();
        IntStream.range(0, relations.size())
                .filter(r -> relations.get(r) instanceof Relation.NotParallel)
                .forEach(r -> tags.add(tag(Kind.NOT_PARALLEL, Integer.toString(r))));
        return subject.certificate().maxHard() > 0
                ? List.of()
                : tags.stream()
                        .filter(tag -> findFlaw(tag).isEmpty())
                        .map(this::resource)
                        .filter(resource -> resource.holders().size() > resource.capacity())
                        .toList();
    }

    private static CertificateMultiplier tag(Kind kind, String id) {
        return CertificateMultiplier.of(kind, id, Instant.EPOCH, 0);
    }

    private Resource resource(CertificateMultiplier tag) {
        int room = switch (tag.kind()) {
            case ROOM, SLACK -> rooms.getOrDefault(tag.id(), -1);
            default -> -1;
        };
        boolean isHard = tag.kind() == Kind.CLIQUE || subject.isHard(config(tag));
        return new Resource(
                new Key(tag.kind(), tag.id()),
                room,
                holders(tag),
                after(tag.kind(), room),
                room < 0 ? limit(tag.kind()) : subject.places().sameRooms().count(room),
                isHard ? 0 : subject.unitCost(config(tag)));
    }

    private long limit(Kind kind) {
        return kind == Kind.PARALLEL_LIMIT ? subject.findParallelLimit().orElse(1) : 1;
    }

    private List<Integer> holders(CertificateMultiplier tag) {
        IntStream all = IntStream.range(0, subject.sessionCount());
        return switch (tag.kind()) {
            case ROOM, SLACK ->
                all.filter(s -> !subject.canShareRooms(s)).boxed().toList();
            case PERSON -> subject.competingSessions(tag.id());
            case CLIQUE -> sessionsOfClique(tag.id());
            case NOT_PARALLEL -> competing(group(tag.id()).orElseThrow());
            default -> all.boxed().toList();
        };
    }

    private int after(Kind kind, int room) {
        return switch (kind) {
            case ROOM -> turnaround(room);
            case SLACK ->
                turnaround(room)
                        + (int) subject.config("no-slack")
                                .findParameter("minutes")
                                .orElse(0);
            case PARALLEL_LIMIT, NOT_PARALLEL -> 0;
            default -> subject.event().changeoverMinutes();
        };
    }

    private int turnaround(int number) {
        Room room = subject.event().rooms().get(number);
        return room.setUpMinutes() + room.tearDownMinutes();
    }

    /** Returns how a resource counts: by its relation, or by its rule. */
    private RuleConfig config(CertificateMultiplier tag) {
        return tag.kind() == Kind.NOT_PARALLEL
                ? subject.config(group(tag.id()).orElseThrow())
                : subject.config(rule(tag.kind()));
    }

    /** Returns the rule that says what a resource can hold. */
    static String rule(Kind kind) {
        return switch (kind) {
            case ROOM -> "room-conflict";
            case SLACK -> "no-slack";
            case PARALLEL_LIMIT -> "max-parallel";
            case NOT_PARALLEL -> "not-parallel";
            default -> "person-conflict";
        };
    }

    /** Returns why a multiplier is not allowed: a timetable may hold more of its resource than its capacity at no cost. */
    private Optional<String> findFlaw(CertificateMultiplier tag) {
        return switch (tag.kind()) {
            case ROOM -> findFlawOfRoom(tag);
            case SLACK -> findFlawOfRoom(tag).or(() -> findFlawOfSlack(tag));
            case PARALLEL_LIMIT -> findFlawOfRule(tag, config(tag)).or(this::findFlawOfLimit);
            case PERSON ->
                subject.sessionsByPerson().containsKey(tag.id())
                        ? findFlawOfRule(tag, config(tag)).or(() -> findFlawOfPerson(tag))
                        : Optional.of("A multiplier names person '%s', who is live in no session of the event."
                                .formatted(tag.id()));
            case NOT_PARALLEL ->
                group(tag.id()).isPresent()
                        ? findFlawOfRule(tag, config(tag))
                        : Optional.of(
                                "There is a multiplier of the sessions of relation '%s', which is not a not-parallel relation."
                                        .formatted(tag.id()));
            case CLIQUE -> findFlawOfClique(tag.id());
            default -> throw new IllegalArgumentException("No resource: " + tag.kind());
        };
    }

    private Optional<String> findFlawOfRule(CertificateMultiplier tag, RuleConfig config) {
        return subject.isCounted(config)
                ? Optional.empty()
                : Optional.of("There is a multiplier of %s, but %s is not in force."
                        .formatted(tag.describe(), config.definition().id()));
    }

    private Optional<String> findFlawOfRoom(CertificateMultiplier tag) {
        return rooms.containsKey(tag.id())
                ? findFlawOfRule(tag, subject.config("room-conflict"))
                : Optional.of("A multiplier names room '%s', which the event does not have.".formatted(tag.id()));
    }

    private Optional<String> findFlawOfSlack(CertificateMultiplier tag) {
        if (!subject.isHard("room-conflict")) {
            return Optional.of("There is a multiplier of %s, but room-conflict is not in force at hard level."
                    .formatted(tag.describe()));
        }
        boolean isWaived = !subject.effectiveRules().waivers("no-slack").isEmpty()
                || !subject.effectiveRules().waivers("room-conflict").isEmpty();
        return subject.unitCost("no-slack") > 0 && !isWaived
                ? Optional.empty()
                : Optional.of("There is a multiplier of %s, but no-slack does not count in a proof."
                        .formatted(tag.describe()));
    }

    private Optional<String> findFlawOfLimit() {
        if (subject.findParallelLimit().isEmpty()) {
            return Optional.of("There is a multiplier of the parallel limit, but max-parallel has no limit.");
        }
        return subject.isParallelWaived()
                ? Optional.of(
                        "There is a multiplier of the parallel limit, but max-parallel is waived for some sessions.")
                : Optional.empty();
    }

    private Optional<String> findFlawOfPerson(CertificateMultiplier tag) {
        List<Integer> sessions = subject.competingSessions(tag.id());
        for (int one : sessions) {
            for (int other : sessions) {
                if (one < other && subject.isPersonConflictWaived(one, other, tag.id())) {
                    return Optional.of(
                            "There is a multiplier of person '%s', but person-conflict is waived for sessions '%s' and '%s'."
                                    .formatted(
                                            tag.id(),
                                            subject.id(one).id(),
                                            subject.id(other).id()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Integer> sessionsOfClique(String numbers) {
        return Pattern.compile("/").splitAsStream(numbers).map(Integer::valueOf).toList();
    }

    private Optional<String> findFlawOfClique(String numbers) {
        String clique = tag(Kind.CLIQUE, numbers).describe();
        if (!subject.isHard("person-conflict")) {
            return Optional.of("There is a multiplier of %s, but person-conflict is not in force at hard level."
                    .formatted(clique));
        }
        if (!NUMBERS.matcher(numbers).matches()) {
            return Optional.of(
                    "The multiplier of %s does not name positions of sessions, as in 0/4/9.".formatted(clique));
        }
        List<Integer> sessions = new ArrayList<>();
        for (int session : sessionsOfClique(numbers)) {
            if (session >= subject.sessionCount()) {
                return Optional.of("The multiplier of %s names session %s, which the event does not have."
                        .formatted(clique, session));
            }
            for (int other : sessions) {
                if (other >= session || !subject.sharesPerson(other, session)) {
                    return Optional.of("The multiplier of %s names sessions %s and %s, which may take place at once."
                            .formatted(clique, other, session));
                }
            }
            sessions.add(session);
        }
        return Optional.empty();
    }

    private Optional<Relation.NotParallel> group(String number) {
        List<Relation> relations = subject.event().relations();
        return IntStream.range(0, relations.size())
                .filter(r -> number.equals(Integer.toString(r)))
                .mapToObj(relations::get)
                .filter(Relation.NotParallel.class::isInstance)
                .map(Relation.NotParallel.class::cast)
                .findFirst();
    }

    private List<Integer> competing(Relation.NotParallel group) {
        List<Integer> all = IntStream.range(0, subject.sessionCount())
                .filter(s -> group.sessionIds().contains(subject.id(s).id()))
                .boxed()
                .toList();
        List<Integer> kept = all.stream()
                .filter(one -> !all.stream().allMatch(other -> isFree(one, other)))
                .toList();
        return kept.stream()
                .filter(one -> kept.stream().noneMatch(other -> !other.equals(one) && isFree(one, other)))
                .toList();
    }

    /** Returns whether two sessions of a group may overlap, or are the same. */
    private boolean isFree(int one, int other) {
        return one == other
                || subject.effectiveRules()
                        .findWaiver("not-parallel", List.of(subject.id(one), subject.id(other)))
                        .isPresent();
    }
}
