/** A small round of Pre-sessions, the sample event of the profile {@code pre-session-round}: {@link org.lectern.examples.smallround.SmallRound}. */
@NullMarked
package org.lectern.examples.smallround;

import org.jspecify.annotations.NullMarked;
