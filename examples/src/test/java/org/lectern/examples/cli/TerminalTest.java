package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the launcher and the environment say of the terminal. */
final class TerminalTest {

    private static final Map<String, String> TERMINAL =
            Map.of("lectern.terminal.out", "true", "lectern.terminal", "true", "lectern.terminal.columns", "72");

    private static final String MISTAKE =
            "geneva/round.xlsx: Windows!E4: The time '9' must be a time of day. Write it like 9h30, 09h00 or 10:30.";

    @Test
    void terminal_pipe_hasAHundredColumnsAndNoColour() {
        assertEquals(
                new Terminal(100, false, false, 72),
                Terminal.of(Map.of("lectern.terminal.columns", "72")::get, Map.<String, String>of()::get));
    }

    @Test
    void terminal_ofTheUser_hasItsColumnsAndColours() {
        assertEquals(new Terminal(72, true, true, 72), Terminal.of(TERMINAL::get, Map.of("TERM", "xterm")::get));
    }

    @Test
    void terminal_narrowOrWide_isKeptReadable() {
        assertEquals(
                List.of(44, 44, 45, 120, 120, 100, 100),
                List.of("1", "44", "45", "120", "400", "0", "x").stream()
                        .map(columns -> Terminal.of(
                                        Map.of("lectern.terminal.out", "true", "lectern.terminal.columns", columns)
                                                ::get,
                                        Map.<String, String>of()::get)
                                .width())
                        .toList());
    }

    @Test
    void terminal_noColor_isPlain() {
        assertEquals(
                List.of(false, true, false),
                List.of(Map.of("NO_COLOR", "1"), Map.of("NO_COLOR", ""), Map.of("TERM", "dumb")).stream()
                        .map(environment ->
                                Terminal.of(TERMINAL::get, environment::get).isColoured())
                        .toList());
    }

    @Test
    void line_onATerminal_breaksBetweenWords() {
        StringWriter terminal = new StringWriter();
        StringWriter file = new StringWriter();

        new Terminal(100, false, true, 44).print(new PrintWriter(terminal, true), MISTAKE);
        new Terminal(100, false, false, 44).print(new PrintWriter(file, true), MISTAKE);

        assertEquals("""
                geneva/round.xlsx: Windows!E4: The time '9'
                  must be a time of day. Write it like 9h30,
                  09h00 or 10:30.
                """, terminal.toString());
        assertEquals(MISTAKE + "\n", file.toString());
    }

    @Test
    void completion_always_knowsCommandsAndOptions() {
        Ran ran = Ran.of("completion");

        assertEquals(ExitCode.CLEAN, ran.exitCode());
        assertTrue(ran.out().startsWith("#!/usr/bin/env bash\n#\n# lectern Bash Completion"), ran.out());
        assertTrue(ran.out().contains("--freed-time"));
        assertTrue(ran.out().contains("complete -F _complete_lectern"), ran.out());
    }

    @Test
    void man_command_isAPageOfRoff() {
        Ran ran = Ran.of("man", "completion");

        assertEquals("""
                .TH "LECTERN-COMPLETION" 1 "" "lectern (not packaged)" "Lectern"
                .SH NAME
                \\&lectern\\-completion \\- Prints a script with which bash and zsh complete commands and options
                .SH SYNOPSIS
                \\&lectern completion [\\-hV] [\\-\\-debug]
                .SH DESCRIPTION
                \\&Prints a script with which bash and zsh complete commands and options.
                \\&Try it with: source <(lectern completion)
                .SH OPTIONS
                .TP
                \\fB\\-h, \\-\\-help\\fR
                """, ran.out().substring(0, ran.out().indexOf("\\&Show")));
        assertTrue(ran.out().endsWith(".TP\n\\fB74\\fR\n\\&Standard output cannot be written.\n"), ran.out());
    }

    @Test
    void man_unknownCommand_namesThoseThatThereAre() {
        Ran ran = Ran.of("man", "sovle");

        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
        assertTrue(
                ran.err().startsWith("lectern man: Unknown command 'sovle'. Choose one of: new, solve, check, "),
                ran.err());
    }
}
