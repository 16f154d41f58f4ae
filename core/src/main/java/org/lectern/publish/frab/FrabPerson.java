package org.lectern.publish.frab;

import java.util.UUID;

/**
 * Somebody who speaks.
 *
 * @param id a number for readers that know no guid
 * @param guid what stays of the person over versions
 * @param name what the person is called
 * @since 0.1.0
 */
public record FrabPerson(long id, UUID guid, String name) {}
