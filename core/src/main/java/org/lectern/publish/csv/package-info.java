/**
 * Timetables as CSV (RFC 4180), safe to open in a spreadsheet.
 *
 * <p>Needs FastCSV ({@code de.siegmar:fastcsv}), which an application that publishes CSV adds.
 */
@NullMarked
package org.lectern.publish.csv;

import org.jspecify.annotations.NullMarked;
