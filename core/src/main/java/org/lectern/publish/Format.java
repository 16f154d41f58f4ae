package org.lectern.publish;

import java.util.List;
import org.lectern.publish.page.PageFormat;
import org.lectern.publish.page.PictureFormat;

/** A way in which a publication is written: a page, pictures, a calendar. */
@FunctionalInterface
public interface Format {

    /**
     * Returns the files of a publication, in an order that does not change; the same publication gives the same bytes.
     *
     * <p>Their paths differ, also where capital letters do not count.
     */
    List<PublishedFile> files(Publication publication);

    /** Returns the page as {@code index.html}: one file that loads nothing. It needs {@code gg.jte:jte-runtime}. */
    static Format page() {
        return new PageFormat();
    }

    /**
     * Returns pictures as SVG: {@code pictures/rooms-DATE.svg} for the rooms of each day, and {@code
     * pictures/person-ID.svg} for the days of each person. It needs {@code gg.jte:jte-runtime}.
     */
    static Format pictures() {
        return new PictureFormat();
    }
}
