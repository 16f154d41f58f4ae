/**
 * Heuristics that find and improve timetables: construction, local search, and ejection.
 *
 * <p>{@link org.lectern.solve.local.RuinAndRecreate} removes some sessions and inserts them again (ruin and recreate,
 * Schrimpf et al. 2000). {@link org.lectern.solve.local.SimulatedAnnealing} accepts such steps by the criterion of
 * simulated annealing (Kirkpatrick et al. 1983). {@link org.lectern.solve.local.GuidedEjectionSearch} inserts sessions
 * by ejecting those that are easy to insert (guided ejection search, Nagata and Bräysy 2009, after the ejection chains
 * of Glover 1996). {@code KempeChainMoves} exchanges two times along a chain of sessions that share
 * people (Kempe 1879).
 */
@NullMarked
package org.lectern.solve.local;

import org.jspecify.annotations.NullMarked;
