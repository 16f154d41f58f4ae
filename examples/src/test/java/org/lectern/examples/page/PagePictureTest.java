package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.examples.round36.Round36;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.format.Formats;
import org.lectern.solve.Lectern;

/** The picture of the page that README shows; with {@code -Dlectern.write=true} it is taken anew. */
@Tag("slow")
final class PagePictureTest {

    private static final Path PICTURE = Path.of("../docs/images/page.png");
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 1_200;
    private static final int MOST_BYTES = 400_000;

    @Test
    void picture_always_isInTheReadmeAndSmall(@TempDir Path folder) throws IOException {
        if (Boolean.getBoolean("lectern.write")) {
            take(folder);
        }
        byte[] png = Files.readAllBytes(PICTURE);

        assertTrue(Files.readString(Path.of("../README.md")).contains("(docs/images/page.png)"));
        assertTrue(png.length < MOST_BYTES, () -> "it has " + png.length + " bytes");
        assertEquals(WIDTH, ByteBuffer.wrap(png).getInt(16), "the width in the head of a PNG");
    }

    private static void take(Path folder) throws IOException {
        Publication publication = Publication.of(Lectern.solve(Round36.event()));
        Path page = Publisher.of(Formats.page()).publish(publication, folder).getFirst();
        Files.createDirectories(PICTURE.toAbsolutePath().getParent());
        try (Browser browser = Browser.open(Files.createDirectory(folder.resolve("profile")))) {
            browser.show(page, "", WIDTH);
            browser.setSize(WIDTH, HEIGHT);
            browser.screenshot(PICTURE);
        }
    }
}
