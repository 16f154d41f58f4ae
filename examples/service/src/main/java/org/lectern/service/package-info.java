/** An application that offers Lectern over HTTP; docs/service.md describes it. */
@NullMarked
package org.lectern.service;

import org.jspecify.annotations.NullMarked;
