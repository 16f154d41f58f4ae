/** The resources over HTTP. */
@NullMarked
package org.lectern.service.web;

import org.jspecify.annotations.NullMarked;
