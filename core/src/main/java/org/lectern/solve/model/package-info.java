/**
 * What is searched over: the options of each session, the current assignment, and its score.
 *
 * <p>{@code Instance} adds options and couplings to the {@link org.lectern.solve.scoring.tally.EventIndex} that replanning and
 * explanations use too. {@code Assignment} knows which places are free and estimates what a session would add; a {@code
 * ScoreDirector} scores it. A partial schedule of a replan knows its score instead, so the two share no class.
 */
@NullMarked
package org.lectern.solve.model;

import org.jspecify.annotations.NullMarked;
