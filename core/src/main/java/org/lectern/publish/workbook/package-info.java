/**
 * Events as a spreadsheet workbook ({@code .xlsx}), out and in.
 *
 * <p>Needs fastexcel ({@code org.dhatim:fastexcel} to write, {@code org.dhatim:fastexcel-reader} to read), which an
 * application that exchanges workbooks adds.
 */
@NullMarked
package org.lectern.publish.workbook;

import org.jspecify.annotations.NullMarked;
