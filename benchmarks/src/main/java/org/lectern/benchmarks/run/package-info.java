/** Runs of an engine on an event, and what is measured of them. */
@NullMarked
package org.lectern.benchmarks.run;

import org.jspecify.annotations.NullMarked;
