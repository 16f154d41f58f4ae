package org.lectern.examples.round;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.language.FileWords;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.Profile;

/**
 * The workbook of a new round: instructions, the sheets of an event with a row each as an example, drop-downs and notes, and what
 * the profiles set.
 */
public final class RoundTemplate {

    private static final String EXAMPLE_DATE = "2030-03-12";
    private static final ZoneId EXAMPLE_ZONE = ZoneId.of("Europe/Zurich");

    /** Sheets of texts that applications keep; an organiser needs none of them. */
    private static final List<String> LEFT_AWAY = List.of("Room data", "Person data", "Session data");

    private RoundTemplate() {}

    /** Returns the bytes of a new workbook; the same profile and language give the same bytes. */
    public static byte[] of(Profile profile, Language language) {
        GuideTexts texts = GuideTexts.of(language);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(EventWorkbook.write(example(texts))))) {
            LEFT_AWAY.stream()
                    .mapToInt(workbook::getSheetIndex)
                    .filter(at -> at >= 0)
                    .boxed()
                    .sorted((one, other) -> other - one)
                    .forEach(workbook::removeSheetAt);
            CellStyles styles = new CellStyles(workbook);
            XSSFSheet guide = GuideSheet.write(workbook, styles, texts, language);
            settings(workbook, profile, language);
            localWords(workbook, language);
            new TemplateLooks(workbook, styles, texts, language).apply(guide);
            DropDowns.add(workbook, texts, language);
            profiles(workbook, styles);
            workbook.setSheetOrder(guide.getSheetName(), 0);
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
            workbook.getProperties().getCoreProperties().setCreated(Optional.empty());
            return RoundWorkbook.bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event example(GuideTexts texts) {
        String person = texts.text("example.person");
        return Event.builder("e", EXAMPLE_ZONE)
                .name(texts.text("example.event"))
                .day(EXAMPLE_DATE, "09:00/12:00")
                .room(Room.builder("r")
                        .name(texts.text("example.room"))
                        .seats(60)
                        .build())
                .breaks(Break.of("b", Window.parse(EXAMPLE_DATE + "T10:15/10:30", EXAMPLE_ZONE))
                        .withName(texts.text("example.break")))
                .person(Person.builder("p").name(person).build())
                .session(Session.builder("s")
                        .name(texts.text("example.session"))
                        .statementMinutes(2)
                        .audience(40)
                        .slot(Slot.builder("l", "p")
                                .name(texts.text("example.slot"))
                                .build())
                        .build())
                .build();
    }

    /** Names the profile and the language, and empties the ids, which are made from the names. */
    private static void settings(XSSFWorkbook workbook, Profile profile, Language language) {
        WorkbookTable settings = WorkbookTable.find(workbook, "Settings").orElseThrow();
        for (int at : settings.rows()) {
            switch (settings.text(at, "Setting")) {
                case "Profile" -> settings.cell(at, "Value").setCellValue(profile.name());
                case "Id" -> settings.clear(at, "Value");
                default -> {}
            }
        }
        int next = settings.nextRow();
        settings.cell(next, "Setting").setCellValue(RoundWorkbook.LANGUAGE);
        settings.cell(next, "Value").setCellValue(language.tag());
        for (String sheet : List.of("Breaks", "Rooms", "People", "Sessions", "Slots")) {
            WorkbookTable table = WorkbookTable.find(workbook, sheet).orElseThrow();
            table.rows().forEach(row -> table.clear(row, "Id"));
        }
        WorkbookTable slots = WorkbookTable.find(workbook, "Slots").orElseThrow();
        named(slots, "Session", workbook, "Sessions");
        named(slots, "Person", workbook, "People");
    }

    private static void localWords(XSSFWorkbook workbook, Language language) {
        for (ColumnWords column : ColumnWords.ALL) {
            WorkbookTable table = WorkbookTable.find(workbook, column.sheet()).orElseThrow();
            for (int row : table.rows()) {
                String word = table.text(row, column.header());
                if (!word.isEmpty()) {
                    table.cell(row, column.header()).setCellValue(FileWords.of(word, language));
                }
            }
        }
    }

    private static void named(WorkbookTable slots, String header, XSSFWorkbook workbook, String sheet) {
        WorkbookTable named = WorkbookTable.find(workbook, sheet).orElseThrow();
        slots.rows().forEach(row -> slots.cell(row, header).setCellValue(named.text(row, "Name")));
    }

    private static void profiles(XSSFWorkbook workbook, CellStyles styles) {
        List<WorkbookTable.Header> headers = List.of(
                new WorkbookTable.Header("Profile", 24),
                new WorkbookTable.Header("Rule", 22),
                new WorkbookTable.Header("Setting", 30),
                new WorkbookTable.Header("Reason", 90));
        WorkbookTable table = WorkbookTable.findOrAdd(workbook, "(Profiles)", styles, headers);
        int row = 1;
        for (Profile profile : Profile.all()) {
            table.cell(row, "Profile").setCellValue(profile.name());
            Texts.setLooking(table.cell(row++, "Reason"), profile.description(), true, styles);
            for (RuleSetting setting : profile.settings()) {
                table.cell(row, "Profile").setCellValue(profile.name());
                table.cell(row, "Rule").setCellValue(setting.ruleId());
                Texts.set(table.cell(row, "Setting"), words(setting));
                Texts.setLooking(table.cell(row++, "Reason"), setting.reason(), false, styles);
            }
        }
    }

    private static String words(RuleSetting setting) {
        StringBuilder words = new StringBuilder();
        setting.findEnabled().ifPresent(enabled -> words.append(enabled ? "Enabled: yes; " : "Enabled: no; "));
        setting.findLevel()
                .ifPresent(level -> words.append("Level: ")
                        .append(level.name().toLowerCase(Locale.ROOT))
                        .append("; "));
        setting.findWeight()
                .ifPresent(weight -> words.append("Weight: ").append(weight).append("; "));
        setting.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> words.append("%s=%s; ".formatted(parameter.getKey(), parameter.getValue())));
        return words.isEmpty() ? "" : words.substring(0, words.length() - 2);
    }
}
