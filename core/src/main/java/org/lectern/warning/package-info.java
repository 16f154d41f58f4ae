/** What is allowed in an event but is probably not what was meant. */
@NullMarked
package org.lectern.warning;

import org.jspecify.annotations.NullMarked;
