/**
 * The inside of jobs: their threads, and how what runs on them learns that it should end.
 *
 * <p>Whatever may take long asks {@link org.lectern.job.work.JobScope}. Not exported.
 */
@NullMarked
package org.lectern.job.work;

import org.jspecify.annotations.NullMarked;
