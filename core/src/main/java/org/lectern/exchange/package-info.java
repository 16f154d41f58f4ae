/**
 * Conferences of other tools: pretalx, frab, Pentabarf and tables of sessions become events, and timetables go back.
 *
 * <p>Tables need FastCSV ({@code de.siegmar:fastcsv}), which an application that reads them adds.
 */
@NullMarked
package org.lectern.exchange;

import org.jspecify.annotations.NullMarked;
