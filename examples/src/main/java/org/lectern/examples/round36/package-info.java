/**
 * Round 36 of the Pre-sessions, the sample event of the main job: {@link org.lectern.examples.round36.Round36} as an
 * engine meets it, {@link org.lectern.examples.round36.Spring2020} as it was published, and
 * {@link org.lectern.examples.round36.October2020} as it was held half a year later, online.
 */
@NullMarked
package org.lectern.examples.round36;

import org.jspecify.annotations.NullMarked;
