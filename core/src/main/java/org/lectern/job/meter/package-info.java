/** Meters of the jobs of a process, for applications with Micrometer. */
@NullMarked
package org.lectern.job.meter;

import org.jspecify.annotations.NullMarked;
