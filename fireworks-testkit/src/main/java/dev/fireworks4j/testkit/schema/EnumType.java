// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import java.util.List;

/**
 * An enum of the service.
 *
 * @param name as in the client; its constants are in a class of this name
 * @param type the client's type for it, mostly of the same name
 * @param specNames names in OpenAPI documents, where they differ
 * @param members texts on the wire; the first is the value of unset fields
 */
public record EnumType(String name, String type, List<String> specNames, List<String> members) {}
