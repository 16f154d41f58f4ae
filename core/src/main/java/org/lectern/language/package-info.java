/**
 * The languages in which Lectern speaks to people: one file of texts a language, the six languages of the United
 * Nations.
 */
@NullMarked
package org.lectern.language;

import org.jspecify.annotations.NullMarked;
