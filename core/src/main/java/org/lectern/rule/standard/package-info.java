/** The rules that come with Lectern, one class each; {@link org.lectern.rule.standard.StandardRules} lists them all. */
@NullMarked
package org.lectern.rule.standard;

import org.jspecify.annotations.NullMarked;
