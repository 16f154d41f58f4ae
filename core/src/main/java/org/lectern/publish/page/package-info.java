/** The page: one self-contained HTML file, made from templates that escape by context. */
@NullMarked
package org.lectern.publish.page;

import org.jspecify.annotations.NullMarked;
