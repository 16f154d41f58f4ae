/**
 * Time as whole minutes from an origin: half-open spans, the half-days of an event, the starts that sessions may have.
 */
@NullMarked
package org.lectern.panel.time;

import org.jspecify.annotations.NullMarked;
