/**
 * All that touches Timefold: the planning model, its constraints, and the phase in which the search runs. Not for users:
 * it is exported only because the code that Timefold generates must reach it.
 */
@NullMarked
package org.lectern.solve.timefold;

import org.jspecify.annotations.NullMarked;
