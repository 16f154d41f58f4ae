/** The choice among timetables of equal cost: the last step of a solve. */
@NullMarked
package org.lectern.solve.tidy;

import org.jspecify.annotations.NullMarked;
