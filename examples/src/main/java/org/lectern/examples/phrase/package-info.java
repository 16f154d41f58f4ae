/** Changes in words, as an organiser says them: names as people write them, times in the zone of the event. */
@NullMarked
package org.lectern.examples.phrase;

import org.jspecify.annotations.NullMarked;
