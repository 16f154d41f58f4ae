/**
 * All that touches Timefold: the planning model, the coupling rules as incremental constraints, and the phase in which
 * the price-guided search runs. Not for users; it is exported only because what Timefold generates must reach it.
 */
@NullMarked
package org.lectern.solve.timefold;

import org.jspecify.annotations.NullMarked;
