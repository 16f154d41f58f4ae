/** What the formats of programmes have in common: ids that stay, texts without what breaks a format. Not for users. */
@NullMarked
package org.lectern.publish.names;

import org.jspecify.annotations.NullMarked;
