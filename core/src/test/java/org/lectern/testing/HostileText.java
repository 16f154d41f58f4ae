package org.lectern.testing;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.lectern.event.Event;
import org.lectern.event.Timetable;

/** Texts that break formats which do not guard against them. */
public final class HostileText {

    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "</title>]]><!--",
            "\" onmouseover=\"alert(1)",
            "it's \\ \"quoted\"; a,b:c|d\\n",
            "\r\nBEGIN:VEVENT\r\nSUMMARY:injected\r\nEND:VEVENT\r\n",
            "\nATTENDEE:mailto:x@example.org",
            "\u2028DTSTART:20200101T000000Z\u0085STATUS:CANCELLED\u2029",
            "\u202eevil\u202c \u200f\u05d0\u05d1 \u061c",
            "\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\ud83c\uddfa\ud83c\uddf3",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1+1",
            "\r=1+1",
            " ;=HYPERLINK(\"http://example.org\")",
            "x;\"=1+1\"",
            "\uff1d1+1",
            "'=1+1",
            "''quoted",
            "&lt;&amp;&#10;",
            "_x000D__x0041_",
            "\u0000\u0007\u001b[31m\u007f\u009b",
            "  spaces around  ",
            "\"\"",
            "a, b; \"c\"",
            "session:x, y=3",
            "\ufffe\uffff\ufeff",
            "n".repeat(10_000),
            "\u0639".repeat(3_000));

    private HostileText() {}

    /** Returns new names that are as different as the old ones and have a hostile text before or after them. */
    public static UnaryOperator<String> rename(Random random) {
        long salt = random.nextLong();
        return name -> {
            if (name.isEmpty()) {
                return "";
            }
            Random own = new Random(salt ^ name.hashCode() * 0x9E3779B97F4A7C15L);
            String hostile = TEXTS.get(own.nextInt(TEXTS.size()));
            return own.nextInt(4) == 0 ? name + hostile : hostile + name;
        };
    }

    /** An event with hostile names and ids, and a timetable of it. */
    public record Case(Event event, Timetable timetable) {}

    /** Returns a small random event with hostile names and ids, and a random timetable of it. */
    public static Case small(Random random) {
        Event plain = RandomEvents.small(random);
        UnaryOperator<String> rename = rename(random);
        Event event = Renamed.event(plain, rename).toBuilder()
                .name(rename.apply(plain.name()))
                .build();
        return new Case(event, RandomTimetables.of(event, random));
    }
}
