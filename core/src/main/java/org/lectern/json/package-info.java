/**
 * Files in and out: events and timetables as JSON, read strictly and written in one way.
 *
 * <p>A file with mistakes is refused with all of them at once, each with its place in the file and advice. Equal values
 * are written as equal bytes.
 */
@NullMarked
package org.lectern.json;

import org.jspecify.annotations.NullMarked;
