/**
 * Incremental scoring of the coupling rules of an event.
 *
 * <p>{@link org.lectern.solve.scoring.CouplingRules} lists the rules in force, {@link
 * org.lectern.solve.scoring.IncrementalScorer} keeps their amounts up to date as sessions are added and removed, and
 * {@link org.lectern.solve.scoring.InsertionCostEstimator} says what a session would add. It works on indices and whole
 * minutes and shares no arithmetic with the plain rules of {@link org.lectern.rule}, with which it is compared. Not
 * exported.
 */
@NullMarked
package org.lectern.solve.scoring;

import org.jspecify.annotations.NullMarked;
