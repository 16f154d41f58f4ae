/**
 * Branch and bound: splits the search space, bounds each part by the relaxation, and discards parts that cannot
 * improve.
 */
@NullMarked
package org.lectern.solve.exact;

import org.jspecify.annotations.NullMarked;
