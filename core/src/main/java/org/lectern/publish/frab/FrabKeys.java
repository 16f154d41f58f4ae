package org.lectern.publish.frab;

import org.lectern.publish.names.AboutText;

/**
 * The keys under which {@code data} of sessions, rooms and people keeps what a schedule of another tool says of them.
 *
 * <p>A schedule that Lectern writes takes these texts back, so that apps and tools know everything again.
 *
 * @since 0.1.0
 */
public final class FrabKeys {

    /** The guid of a session, a room or a person. */
    public static final String GUID = "schedule.guid";

    /** The number of a session or a person. */
    public static final String ID = "schedule.id";

    /** The short code of a session or a person. */
    public static final String CODE = "schedule.code";

    /** The short name of a session for addresses. */
    public static final String SLUG = "schedule.slug";

    /** The address of the page of a session or a person. */
    public static final String URL = AboutText.URL;

    /** The second title of a session. */
    public static final String SUBTITLE = AboutText.SUBTITLE;

    /** What kind of session it is. */
    public static final String TYPE = "schedule.type";

    /** The language of a session. */
    public static final String LANGUAGE = "schedule.language";

    /** What a session is about in short. */
    public static final String SUMMARY = AboutText.SUMMARY;

    /** What a session is about. */
    public static final String DESCRIPTION = AboutText.DESCRIPTION;

    /** What a person says of themselves, for pages. */
    public static final String BIOGRAPHY = AboutText.BIOGRAPHY;

    /** The picture of a session or a person as a {@code data:} URL, for pages, which load nothing. */
    public static final String PICTURE = AboutText.PICTURE;

    /** The ids of those who speak in a session, in their order, one a line. */
    public static final String SPEAKERS = "schedule.speakers";

    private FrabKeys() {}
}
