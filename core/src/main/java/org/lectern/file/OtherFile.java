package org.lectern.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.event.InvalidInputException;

/** Files that people give in place of their JSON or workbook, by how they begin. */
public enum OtherFile {
    PICTURE(
            "a picture",
            OtherFile.MADE_OF,
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "GIF8",
            "BM????\0\0\0\0",
            "II*\0",
            "MM\0*",
            "RIFF????WEBP",
            "????ftyphei",
            "????ftypavif"),
    PDF("a PDF", OtherFile.MADE_OF, "%PDF"),
    OLD_OFFICE(
            "a file of an old Office (such as .xls), or has a password",
            "Save it as an Excel workbook (.xlsx) without a password.",
            "\u00d0\u00cf\u0011\u00e0"),
    OPEN_SPREADSHEET(
            "an OpenDocument spreadsheet (.ods)",
            "Save it as an Excel workbook (.xlsx), and name that.",
            "PK\u0003\u0004??????????????????????????mimetypeapplication/vnd.oasis.opendocument.spreadsheet");

    private static final String MADE_OF = "Name the workbook (.xlsx) or the JSON file that it was made of.";

    private final String what;
    private final String advice;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it.
    private final List<String> heads;

    /** @param heads how such a file begins, byte by byte; a question mark stands for any */
    OtherFile(String what, String advice, String... heads) {
        this.what = what;
        this.advice = advice;
        this.heads = List.of(heads);
    }

    /**
     * Returns the mistake that bytes are such a file, or empty if they are none.
     *
     * @param wanted what was wanted, such as {@code JSON}
     */
    public static Optional<InvalidInputException> find(byte[] bytes, String wanted) {
        return Arrays.stream(values())
                .filter(file -> file.heads.stream().anyMatch(head -> begins(bytes, head)))
                .findFirst()
                .map(file -> AtomicFile.refused(
                        "other-file", "The document is %s, not %s.".formatted(file.what, wanted), file.advice));
    }

    private static boolean begins(byte[] bytes, String head) {
        byte[] wanted = head.getBytes(StandardCharsets.ISO_8859_1);
        boolean begins = bytes.length >= wanted.length;
        for (int i = 0; i < wanted.length && begins; i++) {
            begins = wanted[i] == '?' || wanted[i] == bytes[i];
        }
        return begins;
    }
}
