/**
 * Reading and writing of single values as people write them: times, near spellings, JSON Pointers, text on one line.
 * Not for users.
 *
 * <p>It knows no other package of Lectern.
 */
@NullMarked
package org.lectern.text;

import org.jspecify.annotations.NullMarked;
