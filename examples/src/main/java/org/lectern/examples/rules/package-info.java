/**
 * Rules of an application, one of each form, as a module of it would hold them: {@link
 * org.lectern.examples.rules.HouseRules} adds them to those of Lectern.
 */
@NullMarked
package org.lectern.examples.rules;

import org.jspecify.annotations.NullMarked;
