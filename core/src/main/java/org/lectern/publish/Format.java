package org.lectern.publish;

import java.util.List;

/**
 * A way in which a publication is written: a page, pictures, a calendar.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Format {

    /**
     * Returns the files of a publication, in an order that does not change; the same publication gives the same bytes.
     *
     * <p>Their paths differ, also where capital letters do not count.
     */
    List<PublishedFile> files(Publication publication);
}
