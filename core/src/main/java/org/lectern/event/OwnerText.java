package org.lectern.event;

/**
 * The words of a message that name what a value belongs to, such as {@code  of slot '3' of session 'Fiji'}. They are made when
 * there is a message: an event has hundreds of thousands of values.
 *
 * @param kind what it is, such as {@code session}
 * @param name its name or id
 * @param around the words of what it belongs to itself, or nothing
 */
record OwnerText(String kind, String name, Object around) {

    static OwnerText of(String kind, String name) {
        return new OwnerText(kind, name, "");
    }

    @Override
    public String toString() {
        return " of %s '%s'%s".formatted(kind, Problem.shown(name), around);
    }
}
