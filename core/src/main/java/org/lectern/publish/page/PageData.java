package org.lectern.publish.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.Break;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.language.Language;
import org.lectern.publish.calendar.CalendarFolder;
import org.lectern.publish.names.AboutText;
import org.lectern.rule.ScheduledTurn;

/** What the page's script reads: texts and dates in every language, zones, days, sessions and people. */
final class PageData {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** How keys begin of texts that no script needs. */
    private static final List<String> NOT_FOR_PAGES = List.of("finding.", "difference.", "message.");

    private static final List<String> FOR_ORGANISERS = List.of(
            "org.", "rule.", "unscheduled", "dropped", "presence.own", "person.whole", "person.own", "person.missing");

    private final PageProgramme programme;
    private final SentenceTable sentences;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, Integer> indexOf = new HashMap<>();

    private final Map<String, Integer> sequences;

    PageData(PageProgramme programme, SentenceTable sentences, Map<String, Integer> sequences) {
        this.programme = programme;
        this.sentences = sentences;
        this.sequences = sequences;
    }

    /**
     * Returns the data as JSON that may stand in an element {@code script}: nothing in it closes that. It has the sentences that
     * stand in the page by then.
     */
    String json() {
        root.put("language", programme.language().tag());
        root.put("zone", programme.event().zone().getId());
        root.put("city", programme.head().city());
        root.put("id", programme.event().id());
        root.put("name", programme.event().name());
        root.put("edition", programme.publication().edition());
        root.put("key", programme.head().storageKey());
        programme.head().findCalendars().ifPresent(folder -> root.put("calendars", folder));
        zones();
        languages();
        days();
        rooms();
        breaks();
        sessions();
        people();
        sequences();
        sentences.writeTo(root);
        return MAPPER.valueToTree(root)
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private void zones() {
        Set<String> zones = new LinkedHashSet<>();
        programme.event().people().stream()
                .filter(this::isListed)
                .flatMap(person -> person.findZone().stream())
                .map(ZoneId::getId)
                .sorted()
                .forEach(zones::add);
        zones.remove(programme.event().zone().getId());
        ArrayNode list = root.putArray("zones");
        zones.forEach(list::add);
    }

    private void languages() {
        ObjectNode languages = root.putObject("languages");
        for (Language language : languagesOfPage(programme.language())) {
            ObjectNode own = languages.putObject(language.tag());
            own.put("locale", language.locale().toLanguageTag());
            own.put("direction", language.direction());
            ObjectNode texts = own.putObject("texts");
            Language.english().texts().keySet().stream()
                    .filter(this::isForPage)
                    .forEach(key -> texts.put(key, language.text(key)));
            ObjectNode dates = own.putObject("dates");
            programme
                    .days()
                    .forEach(day -> dates.putArray(day.date().toString())
                            .add(language.day(day.date()))
                            .add(language.shortDay(day.date())));
        }
    }

    private boolean isForPage(String key) {
        return NOT_FOR_PAGES.stream().noneMatch(key::startsWith)
                && !(programme.publication().isPublic()
                        && FOR_ORGANISERS.stream().anyMatch(key::startsWith));
    }

    /** Returns the languages among which a reader may choose: those of Lectern, and the page's own. */
    static List<Language> languagesOfPage(Language own) {
        if (Language.all().contains(own)) {
            return Language.all();
        }
        return Stream.concat(Stream.of(own), Language.all().stream()).toList();
    }

    private void days() {
        ArrayNode days = root.putArray("days");
        for (DaySheet day : programme.days()) {
            ObjectNode node = days.addObject()
                    .put("date", day.date().toString())
                    .put("start", PageText.epochMinute(day.axisStart()))
                    .put("minutes", day.minutes());
            ArrayNode open = node.putArray("open");
            day.open().forEach(band -> open.addArray().add(band.offset()).add(band.minutes()));
        }
    }

    private void rooms() {
        ArrayNode rooms = root.putArray("rooms");
        for (Room room : programme.event().rooms()) {
            ArrayNode node = rooms.addArray().add(Anchor.room(room.id())).add(room.name());
            node.add(room.building()).add(RoomName.isNumber(room.name()) ? 1 : 0);
            addFile(node, CalendarFolder.fileOfRoom(programme.event().id(), room.id()));
        }
        if (programme.event().rooms().stream().anyMatch(room -> !room.partIds().isEmpty())) {
            parts();
        }
    }

    /** For each hall by its number, the numbers of its parts. */
    private void parts() {
        List<Room> rooms = programme.event().rooms();
        ObjectNode parts = root.putObject("parts");
        for (int hall = 0; hall < rooms.size(); hall++) {
            for (int part = 0; part < rooms.size(); part++) {
                if (rooms.get(hall).partIds().contains(rooms.get(part).id())) {
                    parts.withArray("/" + hall).add(part);
                }
            }
        }
    }

    /** For each break what its calendar entry says, and the numbers of the rooms that it is in. */
    private void breaks() {
        List<Room> rooms = programme.event().rooms();
        for (Break given : programme.event().breaks()) {
            ArrayNode node = root.withArray("/breaks")
                    .addArray()
                    .add(given.id())
                    .add(given.name())
                    .add(PageText.epochMinute(given.time().startInclusive()))
                    .add(given.time().minutes());
            ArrayNode numbers = node.addArray();
            for (int at = 0; at < rooms.size(); at++) {
                if (given.isIn(rooms.get(at).id())) {
                    numbers.add(at);
                }
            }
            node.add(rooms.stream()
                    .filter(room -> given.roomIds().contains(room.id()))
                    .map(Room::name)
                    .collect(Collectors.joining(", ")));
        }
    }

    /** Adds the name of a calendar's file, if one can subscribe to it. */
    private void addFile(ArrayNode node, String file) {
        if (root.has("calendars")) {
            node.add(file);
        }
    }

    private void sessions() {
        Map<String, Integer> places = new HashMap<>();
        programme.event().rooms().forEach(room -> places.put(room.id(), places.size()));
        ArrayNode sessions = root.putArray("sessions");
        for (int d = 0; d < programme.days().size(); d++) {
            for (Card card : programme.days().get(d).cards()) {
                indexOf.put(card.held().session().id(), card.index());
                Session session = card.held().session();
                addFile(
                        sessions.addArray()
                                .add(card.anchor())
                                .add(session.name())
                                .add(places.getOrDefault(card.held().room().id(), 0))
                                .add(minute(card.held().time().startInclusive()))
                                .add(card.minutes())
                                .add(d),
                        CalendarFolder.fileOfSession(programme.event().id(), session.id()));
            }
        }
    }

    private void people() {
        Map<String, ArrayNode> missing = programme.publication().isPublic() ? Map.of() : missing();
        ArrayNode people = root.putArray("people");
        for (Person person : programme.event().people()) {
            if (!isListed(person)) {
                continue;
            }
            List<Appointment> appointments = programme.appointments().getOrDefault(person.id(), List.of());
            ObjectNode node =
                    people.addObject().put("a", Anchor.person(person.id())).put("n", person.name());
            person.findZone().ifPresent(zone -> node.put("z", zone.getId()));
            AboutText about = AboutText.of(person.data());
            if (!about.isEmpty()) {
                about.parts().forEach(node.putArray("b")::add);
            }
            if (Chip.isTeam(person)) {
                node.put("i", 1);
            }
            if (root.has("calendars")) {
                node.put("f", CalendarFolder.fileOfPerson(programme.event().id(), person.id()));
            }
            if (missing.containsKey(person.id())) {
                node.set("x", missing.get(person.id()));
            }
            ArrayNode list = node.putArray("t");
            appointments.forEach(appointment -> add(list, appointment));
        }
    }

    /** The public reads of those alone who take part in something. */
    private boolean isListed(Person person) {
        return !programme.publication().isPublic() || programme.appointments().containsKey(person.id());
    }

    /** For each calendar entry that has changed how many times, by UID, as the calendar files say. */
    private void sequences() {
        if (!sequences.isEmpty()) {
            ObjectNode node = root.putObject("sequences");
            new TreeMap<>(sequences).forEach(node::put);
        }
    }

    private void add(ArrayNode list, Appointment appointment) {
        ArrayNode node = list.addArray()
                .add(indexOf.getOrDefault(appointment.held().session().id(), 0))
                .add(appointment.kind().number())
                .add(minute(appointment.time().startInclusive()))
                .add(appointment.time().minutes());
        ArrayNode turns = node.addArray();
        for (ScheduledTurn seat : appointment.turns()) {
            turns.addArray()
                    .add(Anchor.slot(seat.slot().id()))
                    .add(minute(seat.time().startInclusive()))
                    .add(seat.time().minutes());
        }
    }

    /** Returns what has no place, by id of the person who would speak in it. */
    private Map<String, ArrayNode> missing() {
        Map<String, ArrayNode> missing = new HashMap<>();
        programme
                .unscheduledSessions()
                .forEach(session -> session.slots().forEach(slot -> addMissing(missing, session, slot)));
        programme
                .days()
                .forEach(day -> day.cards()
                        .forEach(card -> card.missing().stream()
                                .filter(turn -> !turn.isRemoved())
                                .forEach(turn -> addMissing(missing, card.held().session(), turn.slot()))));
        return missing;
    }

    private static void addMissing(Map<String, ArrayNode> missing, Session session, Slot slot) {
        missing.computeIfAbsent(slot.personId(), ignored -> JsonNodeFactory.instance.arrayNode())
                .addArray()
                .add(session.name() + (slot.name().isEmpty() ? "" : ": " + slot.name()))
                .add(Anchor.slot(slot.id()));
    }

    private static long minute(Instant instant) {
        return PageText.epochMinute(instant);
    }
}
