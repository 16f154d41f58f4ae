/** Events of known make-up, drawn from a seed around a timetable that fits them. */
@NullMarked
package org.lectern.benchmarks.generate;

import org.jspecify.annotations.NullMarked;
