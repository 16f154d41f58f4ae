/** CP-SAT of OR-Tools as a yardstick: two models of the same tables. */
@NullMarked
package org.lectern.benchmarks.engine.cpsat;

import org.jspecify.annotations.NullMarked;
