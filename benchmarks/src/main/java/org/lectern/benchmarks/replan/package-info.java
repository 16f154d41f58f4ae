/** Changes drawn at random for events with a timetable, and what replanning makes of them. */
@NullMarked
package org.lectern.benchmarks.replan;

import org.jspecify.annotations.NullMarked;
