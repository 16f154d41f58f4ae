/** Candidate repairs of a cause, in the words of an organiser; the amount of each is a parameter. */
@NullMarked
package org.lectern.diagnose.repair;

import org.jspecify.annotations.NullMarked;
