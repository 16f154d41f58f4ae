/** The page: one HTML file that holds all it needs, made from templates that escape by context. */
@NullMarked
package org.lectern.publish.page;

import org.jspecify.annotations.NullMarked;
