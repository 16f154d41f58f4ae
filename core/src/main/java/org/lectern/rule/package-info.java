/**
 * What a good timetable is: the catalogue of rules, each a class with one sentence and a plain evaluation, and the
 * checker that applies them to an event and a timetable.
 *
 * <p>This package is written to be obviously right, from the event and the timetable alone. It shares no arithmetic
 * with the parts that search, which are compared with it.
 */
@NullMarked
package org.lectern.rule;

import org.jspecify.annotations.NullMarked;
