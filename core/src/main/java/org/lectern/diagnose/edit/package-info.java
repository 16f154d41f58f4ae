/** Small changes of an event as data; a diagnosis applies thousands of them. */
@NullMarked
package org.lectern.diagnose.edit;

import org.jspecify.annotations.NullMarked;
