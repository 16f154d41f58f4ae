/** Files as bytes: bounded when read, whole or not at all when written. For Lectern and its command line, not for users. */
@NullMarked
package org.lectern.file;

import org.jspecify.annotations.NullMarked;
