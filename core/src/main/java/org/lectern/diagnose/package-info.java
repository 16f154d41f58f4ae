/**
 * Diagnosis of feasibility: infeasible with a proof, feasible with a timetable, or unknown within the limits.
 *
 * <p>{@link org.lectern.diagnose.Diagnosis#of(org.lectern.event.Event)} is the entry point. A cause is a minimal
 * infeasible subset of {@link org.lectern.diagnose.fact.Fact facts}: they conflict, and giving up any one of them
 * removes the conflict. Causes are found by deletion filtering (Chinneck and Dravnieks 1991) with chunks of shrinking
 * size (delta debugging, Zeller and Hildebrandt 2002). Each fact can be relaxed in the event by itself, so that
 * anybody can check a cause without trust in the prover.
 */
@NullMarked
package org.lectern.diagnose;

import org.jspecify.annotations.NullMarked;
