/** The round of an organiser: a folder with the workbook in which everything is written, and what was made of it. */
@NullMarked
package org.lectern.examples.round;

import org.jspecify.annotations.NullMarked;
