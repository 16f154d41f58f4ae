/** Files as bytes: bounded when read, whole or not at all when written. Not for users. */
@NullMarked
package org.lectern.file;

import org.jspecify.annotations.NullMarked;
