/** What can make a timetable of an event: Lectern, and the yardsticks that it is measured against. */
@NullMarked
package org.lectern.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
