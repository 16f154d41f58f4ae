/** The kernel of incremental scoring: where sessions are, what a tally is, and the skeletons that tallies share. */
@NullMarked
package org.lectern.solve.scoring.tally;

import org.jspecify.annotations.NullMarked;
