/** What the formats share: stable ids, and texts without characters that break a format. Not for users. */
@NullMarked
package org.lectern.publish.names;

import org.jspecify.annotations.NullMarked;
