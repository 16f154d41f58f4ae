/**
 * What the rounds 29 and 31 share: {@link org.lectern.examples.rounds.Week their four days},
 * {@link org.lectern.examples.rounds.State the States} and {@link org.lectern.examples.rounds.Cast the people}, who are
 * made up.
 */
@NullMarked
package org.lectern.examples.rounds;

import org.jspecify.annotations.NullMarked;
