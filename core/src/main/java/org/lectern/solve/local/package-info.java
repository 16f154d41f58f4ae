/**
 * Heuristics that find and improve timetables: construction, ruin and recreate under simulated annealing, ejection
 * chains.
 *
 * <p>Sources: Schrimpf et al. 2000 (ruin and recreate), Kirkpatrick et al. 1983 (simulated annealing), Glover 1996
 * (ejection chains), Nagata and Bräysy 2009 (guided ejection search).
 */
@NullMarked
package org.lectern.solve.local;

import org.jspecify.annotations.NullMarked;
