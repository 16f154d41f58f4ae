/** Messages to people as files of mail, and as a table for mail merge. */
@NullMarked
package org.lectern.examples.mail;

import org.jspecify.annotations.NullMarked;
