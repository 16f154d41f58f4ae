package org.lectern.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.event.Problem;

/**
 * What only seems wrong because something else could not be read.
 *
 * <p>A person whose entry is unreadable is not known, and each slot that names the person would be reported too: one
 * mistake, many reports.
 */
final class ConsequentialProblems {

    private static final String ITEM = "(/#(/id)?)?";

    private static final List<Implication> LINKS = List.of(
            new Implication("/people" + ITEM, "/sessions/#/(slots/#/person|attendants/#)"),
            new Implication("/rooms" + ITEM, "(/sessions/#/pin|/published/placements/#)/room"),
            new Implication("/rooms" + ITEM, "/breaks/#/rooms/#"),
            new Implication("/rooms" + ITEM, "/rooms/#/parts/#"),
            new Implication("/rooms" + ITEM, "/(people|sessions)/#/allowedRooms/#"),
            new Implication("/rooms" + ITEM, "/sessions/#/roomWishes/#/(preferred|undesired)Rooms/#"),
            new Implication("/days.*", "wrong-date", "/breaks/#/start"),
            new Implication("/rooms(/#(/building)?)?", "/travel/#/(building|otherBuilding)"),
            new Implication("/sessions" + ITEM, "/relations/#/sessions/#"),
            new Implication("/sessions" + ITEM, "/delegations/#/wantedSessions/#"),
            new Implication("/sessions" + ITEM, "/published/placements/#/session"),
            new Implication("/days(/#(/date)?)?", "/sessions/#/pin/day"),
            new Implication("(/travel/#)/(building|otherBuilding)", "$1"),
            new Implication("(/days/#)/date", "$1/windows/#/start"),
            new Implication("/days/.*", "/days"),
            // A window from later to earlier is wrong in every zone.
            new Implication("/zone", "wrong-date", "/days/#/windows/#/start"),
            new Implication("/zone", "overlap", "/days/#/windows/#"),
            new Implication("/zone", "wrong-date", "/breaks/#/start"),
            new Implication("/zone", "overlap", "/breaks/#"),
            new Implication("/zone", "duplicate", "/published/noticePeriods/#/from"),
            new Implication("/(people|rooms|breaks|sessions|delegations)" + ITEM, "/waivers/#/subjects/#/id"),
            new Implication("/days(/#(/date)?)?", "/waivers/#/subjects/#/id"),
            new Implication("/sessions/#/(region|slots" + ITEM + ")", "/waivers/#/subjects/#/id"),
            new Implication("(/sessions/#)/slots" + ITEM, "$1/(pin/slotOrder|slots/#/(after|rightAfter))/#"),
            new Implication("/sessions/#/slots" + ITEM, "/published/placements/#/turns/#/slot"),
            new Implication("/sessions/#/allowedMinutes(/#)?", "not-allowed", "/published/placements/#/minutes"),
            new Implication("(/sessions/#/slots/#)/maxMinutes", "$1/minMinutes"),
            new Implication("/placements(/#(/session)?)?", "/unplaced/.*"),
            new Implication("/changes/#/(person|session|slot|room|day)/(id|date)", "unknown-id", "/changes/#/.*"),
            new Implication("/unplaced/(sessions|slots)/#", "/unplaced/$1"),
            new Implication("/placements/#/turns(/#(/slot)?)?", "/unplaced/slots.*"));

    private final List<String> unread;
    private final List<Pattern> following;

    /**
     * One way in which a report follows from another.
     *
     * @param unread the pointers of what could not be read, as an expression in which {@code #} is any index
     * @param code the code of what follows, as an expression
     * @param following the pointers of what follows, in which {@code $1} is the first group of {@code unread}
     */
    private record Implication(Pattern unread, String code, String following) {
        Implication(String unread, String following) {
            this(unread, "[^/]+", following);
        }

        Implication(String unread, String code, String following) {
            this(compile(unread), code, following);
        }

        static Pattern compile(String expression) {
            return Pattern.compile(expression.replace("#", "\\d+"));
        }
    }

    ConsequentialProblems(List<String> unread) {
        this.unread = List.copyOf(unread);
        Set<String> expressions = new LinkedHashSet<>();
        for (String pointer : unread) {
            for (Implication link : LINKS) {
                Matcher matcher = link.unread().matcher(pointer);
                if (matcher.matches()) {
                    expressions.add(link.code() + matcher.replaceFirst(link.following()));
                }
            }
        }
        this.following = expressions.stream().map(Implication::compile).toList();
    }

    /** Returns whether the problem lies in something that could not be read, or follows from it. */
    boolean include(Problem problem) {
        String pointer = problem.pointer();
        String codeAndPointer = problem.code() + pointer;
        return unread.stream().anyMatch(outer -> pointer.equals(outer) || pointer.startsWith(outer + "/"))
                || following.stream()
                        .anyMatch(pattern -> pattern.matcher(codeAndPointer).matches());
    }
}
