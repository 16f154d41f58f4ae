/** What changes between two timetables, whom to tell of it, and how to get from one to the other. */
@NullMarked
package org.lectern.replan;

import org.jspecify.annotations.NullMarked;
