// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A canonical error code of Google's RPC model, open to values newer than this library.
 *
 * <p>Wire: the word inside a resource's {@code status.code}, the number in an error answer's {@code code}.
 */
public final class StatusCode extends OpenEnum implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** The index is the code's number; filled by the constants, in their order. */
  private static final List<StatusCode> BY_NUMBER = new ArrayList<>();

  public static final StatusCode OK = numbered("OK");
  public static final StatusCode CANCELLED = numbered("CANCELLED");
  public static final StatusCode UNKNOWN = numbered("UNKNOWN");
  public static final StatusCode INVALID_ARGUMENT = numbered("INVALID_ARGUMENT");
  public static final StatusCode DEADLINE_EXCEEDED = numbered("DEADLINE_EXCEEDED");
  public static final StatusCode NOT_FOUND = numbered("NOT_FOUND");
  public static final StatusCode ALREADY_EXISTS = numbered("ALREADY_EXISTS");
  public static final StatusCode PERMISSION_DENIED = numbered("PERMISSION_DENIED");
  public static final StatusCode RESOURCE_EXHAUSTED = numbered("RESOURCE_EXHAUSTED");
  public static final StatusCode FAILED_PRECONDITION = numbered("FAILED_PRECONDITION");
  public static final StatusCode ABORTED = numbered("ABORTED");
  public static final StatusCode OUT_OF_RANGE = numbered("OUT_OF_RANGE");
  public static final StatusCode UNIMPLEMENTED = numbered("UNIMPLEMENTED");
  public static final StatusCode INTERNAL = numbered("INTERNAL");
  public static final StatusCode UNAVAILABLE = numbered("UNAVAILABLE");
  public static final StatusCode DATA_LOSS = numbered("DATA_LOSS");
  public static final StatusCode UNAUTHENTICATED = numbered("UNAUTHENTICATED");

  /** Any value, also one newer than this library. */
  public StatusCode(String value) {
    super(value);
  }

  private static StatusCode numbered(String value) {
    var code = new StatusCode(value);
    BY_NUMBER.add(code);
    return code;
  }

  /** The code with a number of google.rpc; a number beyond the known ones gives an unknown code that shows it. */
  public static StatusCode ofNumber(int number) {
    return number >= 0 && number < BY_NUMBER.size()
        ? BY_NUMBER.get(number)
        : new StatusCode("CODE_" + number);
  }

  /**
   * The code that an HTTP status most likely stands for, where the body does not say.
   *
   * <p>Several codes share 400, 409 and 500; the most common one is returned.
   */
  public static StatusCode ofHttp(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> PERMISSION_DENIED;
      case 404 -> NOT_FOUND;
      case 405, 501 -> UNIMPLEMENTED;
      case 408, 504 -> DEADLINE_EXCEEDED;
      case 409 -> ALREADY_EXISTS;
      case 402, 412 -> FAILED_PRECONDITION;
      case 429 -> RESOURCE_EXHAUSTED;
      case 499 -> CANCELLED;
      case 500 -> INTERNAL;
      case 425, 502, 503 -> UNAVAILABLE;
      default -> ofHttpClass(status / 100);
    };
  }

  private static StatusCode ofHttpClass(int hundreds) {
    return switch (hundreds) {
      case 2 -> OK;
      case 4 -> INVALID_ARGUMENT;
      default -> UNKNOWN;
    };
  }

  @Serial
  private Object writeReplace() {
    return new Serialized(value());
  }

  private record Serialized(String value) implements Serializable {
    @Serial
    private Object readResolve() {
      return new StatusCode(value);
    }
  }

  /** The number of google.rpc, 0 to 16; -1 for an unknown code. */
  public int number() {
    return BY_NUMBER.indexOf(this);
  }
}
