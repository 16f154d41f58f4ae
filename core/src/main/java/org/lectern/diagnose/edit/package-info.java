/** Small changes of an event, made thousands of times while a diagnosis looks for causes and repairs. */
@NullMarked
package org.lectern.diagnose.edit;

import org.jspecify.annotations.NullMarked;
