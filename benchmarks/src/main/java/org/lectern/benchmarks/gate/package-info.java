/** A short suite whose costs and gaps may not get worse than kept figures. */
@NullMarked
package org.lectern.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
