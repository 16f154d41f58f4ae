package org.lectern.publish.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextPageTest {

    @Test
    void width_ofWideAndCombiningCharacters_isThatOfATerminal() {
        assertEquals(6, TextWidth.of("Žaneta"));
        assertEquals(6, TextWidth.of("Z\u030caneta"), "a combining mark takes no column");
        assertEquals(4, TextWidth.of("日本"), "East Asian characters take two columns");
        assertEquals(2, TextWidth.of("🎤"));
    }

    @Test
    void wrapped_longText_breaksAtBlanks() {
        assertEquals(List.of("one two", "three"), TextWidth.wrapped("one two three", 8));
    }

    @Test
    void wrapped_wordWiderThanALine_breaksOnlyWhereItsScriptAllows() {
        assertEquals(List.of("日本", "国際", "a"), TextWidth.wrapped("日本国際 a", 4));
        assertEquals(List.of("a", "abcde", "b"), TextWidth.wrapped("a abcde b", 2));
    }

    @Test
    void entry_withTwoColumns_wrapsEachInItsOwn() {
        assertEquals("""
                10:00  a long   somebody
                       theme
                """, printed(page -> page.entry("10:00  ", "a long theme", 7, "somebody")));
    }

    @Test
    void paragraph_thatDoesNotFit_goesOnFurtherIn() {
        StringWriter out = new StringWriter();
        new TextPage(new PrintWriter(out, true), 44)
                .paragraph(2, "16:00  Room XX: Elmaria moves here from Tuesday 12 March, Room XXIV");

        assertEquals("  16:00  Room XX: Elmaria moves here from\n    Tuesday 12 March, Room XXIV\n", out.toString());
    }

    @Test
    void entry_withControlCharacters_showsThemAsEscapes() {
        assertEquals("name: \\u001b[2J\n", printed(page -> page.entry("name: ", "\u001b[2J")));
    }

    @Test
    void page_coloured_marksWordsAndNeverBlanks() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        TextPage page = new TextPage(writer, 44, true);

        page.title("Hard", TextPage.Tone.BAD);
        page.entry("Proof  ", "optimal\u001b[5m", TextPage.Tone.GOOD);
        page.entry("Plain  ", "text");
        writer.flush();

        assertEquals(
                "\u001b[1m\u001b[31mHard\u001b[0m\n────\nProof  \u001b[32moptimal\\u001b[5m\u001b[0m\nPlain  text\n",
                out.toString().replace(System.lineSeparator(), "\n"));
    }

    private static String printed(java.util.function.Consumer<TextPage> action) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        action.accept(new TextPage(writer));
        writer.flush();
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
