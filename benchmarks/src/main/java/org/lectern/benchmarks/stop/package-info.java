/** What is lost by ending a search when it has converged. */
@NullMarked
package org.lectern.benchmarks.stop;

import org.jspecify.annotations.NullMarked;
