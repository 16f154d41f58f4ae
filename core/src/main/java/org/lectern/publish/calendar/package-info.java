/**
 * Calendars as iCalendar (RFC 5545): of the whole event, of a room, of a session, of a person.
 *
 * <p>Needs Biweekly ({@code net.sf.biweekly:biweekly}), which an application that publishes calendars adds.
 */
@NullMarked
package org.lectern.publish.calendar;

import org.jspecify.annotations.NullMarked;
