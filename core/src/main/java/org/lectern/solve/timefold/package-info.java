/**
 * All that touches Timefold: the planning model, the coupling rules as incremental constraints, and the phase in which
 * the price-guided search runs. Not exported.
 */
@NullMarked
package org.lectern.solve.timefold;

import org.jspecify.annotations.NullMarked;
