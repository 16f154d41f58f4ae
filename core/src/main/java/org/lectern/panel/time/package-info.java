/**
 * Time as whole minutes from an origin, the first local midnight of the event: the time line, half-open spans, the half-days
 * of an event, and the starts that sessions may have.
 */
@NullMarked
package org.lectern.panel.time;

import org.jspecify.annotations.NullMarked;
