package org.lectern.publish.page;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Identity;
import org.lectern.language.Language;
import org.lectern.text.OptionalLibrary;

/**
 * What stands at the head of a page: whose it is, when and where, and whom to ask.
 *
 * @param event the event
 * @param days its days
 * @param language the language of the page
 */
public record PageHead(Event event, List<DaySheet> days, Language language) {

    /** The head of the page is printed above the first day; the page's script writes the same. */
    private static final String FIRST_PAGE = "html:is([data-view=grid],[data-view=list],:not(.js)) .top,";

    private static final String DEFAULT_COLOUR = "#0a5a8c";

    public PageHead {
        days = List.copyOf(days);
    }

    public Identity identity() {
        return event.identity();
    }

    public String colour() {
        return identity().colour().isEmpty() ? DEFAULT_COLOUR : identity().colour();
    }

    /** Returns the picture in the tab of the browser: the logo, or a lectern in the colour of the event. */
    public String icon() {
        return identity().logo().isEmpty()
                ? "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
                        + "%3Crect width='32' height='32' rx='7' fill='%23" + colour().substring(1) + "'/%3E"
                        + "%3Cpath d='M8 9h16l-2 7H10zM14.500 16h3v7h-3zM11 23h10v2.500H11z' fill='%23fff'/%3E%3C/svg%3E"
                : identity().logo();
    }

    /** Returns when and where the event is, on one line: what another site shows of a link to it. */
    public String description() {
        return String.join(
                " · ",
                Stream.of(dates(), place()).filter(part -> !part.isBlank()).toList());
    }

    /** Returns the language and its country as Open Graph names them, such as {@code en_GB}, or empty without a country. */
    public Optional<String> findLocale() {
        Locale locale = language.locale();
        return locale.getCountry().isEmpty()
                ? Optional.empty()
                : Optional.of(locale.getLanguage() + "_" + locale.getCountry());
    }

    private String dates() {
        if (days.isEmpty()) {
            return "";
        }
        String first = language.day(days.getFirst().date());
        String last = language.day(days.getLast().date());
        return first.equals(last) ? first : first + " – " + last;
    }

    /** Returns where the contact leads to, or null if it is just a text. */
    public @Nullable String contactLink() {
        String contact = identity().contact();
        if (contact.matches("https://[!-~]+")) {
            return contact;
        }
        return contact.matches("[!-~&&[^@]]+@[!-~&&[^@]]+") ? "mailto:" + contact : null;
    }

    /** Returns where the calendars are published that can be subscribed to, or empty if nobody knows. */
    Optional<String> findCalendars() {
        String address = identity().address();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String folder = address.replaceFirst("[?#].*$", "").replaceFirst("(?<=[^/]/)[^/]*\\.html?$", "");
        return Optional.of(
                folder.replaceFirst("^https?:", "webcal:") + (folder.endsWith("/") ? "" : "/") + "calendars/");
    }

    /** Returns the address as a QR code, or empty if none is given. */
    public Optional<QrPath> findQr() {
        if (identity().address().isEmpty()) {
            return Optional.empty();
        }
        OptionalLibrary.QR_CODES.require();
        return Optional.of(QrPath.of(identity().address()));
    }

    /**
     * Returns the city whose time the event keeps: the one given, or that in the name of the zone if the venue names it too. Else
     * empty, since the event may be elsewhere in its zone: the clocks of Geneva are those of {@code Europe/Zurich}.
     */
    public String city() {
        String ofZone = cityOf(event.zone());
        return identity().city().isEmpty() && plain(identity().venue()).contains(plain(ofZone))
                ? ofZone
                : identity().city();
    }

    /** Returns the venue with the city that is given, unless the venue names that itself; empty if neither is given. */
    public String place() {
        String city = identity().city();
        return plain(identity().venue()).contains(plain(city))
                ? identity().venue()
                : Stream.of(identity().venue(), city)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns the key of the words for the event's time: of a city, of an unnamed place, or of UTC and its offsets. */
    public String timeKey() {
        if (!city().isEmpty()) {
            return "times.city";
        }
        return cityOf(event.zone()).isEmpty() ? "times.utc" : "times.local";
    }

    /** Returns the city in the name of a zone, or empty for UTC and its offsets. */
    public static String cityOf(ZoneId zone) {
        String id = zone.getId();
        return id.contains("/") && !id.startsWith("Etc/")
                ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')
                : "";
    }

    /** Returns what people call the place of a zone: its city, else its id. */
    public static String placeOf(ZoneId zone) {
        String city = cityOf(zone);
        return city.isEmpty() ? zone.getId() : city;
    }

    /** Returns how the event's clocks differ from UTC, such as {@code +2}; both ways if they change during the event. */
    public String offset() {
        Instant first = days.isEmpty()
                ? event.days().getFirst().windows().getFirst().startInclusive()
                : days.getFirst().axisStart();
        Instant last = days.isEmpty()
                ? first
                : days.getLast().axisStart().plusSeconds(60 * days.getLast().minutes());
        String before = offset(first);
        String after = offset(last);
        return before.equals(after) ? before : before + "/" + after;
    }

    private String offset(Instant at) {
        int minutes = event.zone().getRules().getOffset(at).getTotalSeconds() / 60;
        String hours = (minutes < 0 ? "−" : "+") + Math.abs(minutes) / 60;
        return minutes % 60 == 0 ? hours : String.format(Locale.ROOT, "%s:%02d", hours, Math.abs(minutes) % 60);
    }

    /** Returns the style of printed pages: the day and the event at the head of each, its number and another text at the foot. */
    String printStyle(String foot) {
        StringBuilder style = new StringBuilder();
        style.append("@page{@top-right{content:")
                .append(cssText(event.name()))
                .append("}@bottom-left{content:")
                .append(cssText(foot))
                .append("}}");
        for (DaySheet day : days) {
            style.append(day.equals(days.getFirst()) ? FIRST_PAGE : "")
                    .append(printStyle(
                            "d-" + day.date(), "d" + day.date().toString().replace("-", ""), language.day(day.date())));
        }
        return style.toString();
    }

    /** Returns the style that gives an element printed pages of its own, with a text at their head. */
    static String printStyle(String id, String page, String head) {
        return "#%s{page:%s}@page %s{@top-left{content:%s}}".formatted(id, page, page, cssText(head));
    }

    /** Returns a text as CSS, where no character of it can end the text or the style. */
    private static String cssText(String text) {
        StringBuilder css = new StringBuilder("\"");
        text.codePoints()
                .map(c -> Character.isISOControl(c) || (c >= 0xd800 && c < 0xe000) || c == 0 ? ' ' : c)
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || c == ' ') {
                        css.appendCodePoint(c);
                    } else {
                        css.append('\\').append(Integer.toHexString(c)).append(' ');
                    }
                });
        return css.append('"').toString();
    }

    /** Returns the id of the event in a form that names what the page keeps on the reader's device. */
    public String storageKey() {
        return "lectern/" + event.id();
    }
}
