/** Timefold as its quickstarts use it, as a yardstick: everything is a planning variable, and no tables are filled. */
@NullMarked
package org.lectern.benchmarks.engine.plain;

import org.jspecify.annotations.NullMarked;
