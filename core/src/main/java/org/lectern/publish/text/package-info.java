/** A timetable as plain text of any width, for a terminal, a mail or a test's message. */
@NullMarked
package org.lectern.publish.text;

import org.jspecify.annotations.NullMarked;
