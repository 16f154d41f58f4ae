package org.lectern.publish.frab;

/**
 * What a schedule says of a session in words.
 *
 * @param title what people call it
 * @param subtitle a second title, or empty
 * @param track what it belongs to, or empty: the region
 * @param type what kind of session it is, such as {@code lecture}, or empty
 * @param language the language in which it is held, such as {@code en}, or empty
 * @param summary what it is about in short, or empty; the format calls it {@code abstract}
 * @param description a line for each turn to speak, or what another tool wrote
 * @since 0.1.0
 */
public record FrabText(
        String title,
        String subtitle,
        String track,
        String type,
        String language,
        String summary,
        String description) {}
