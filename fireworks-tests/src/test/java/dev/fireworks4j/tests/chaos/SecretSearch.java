// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Texts that came out of somewhere, and secrets that may be in none of them. Safe for many threads. */
final class SecretSearch {
  private final Set<String> secrets = ConcurrentHashMap.newKeySet();
  private final Queue<Text> texts = new ConcurrentLinkedQueue<>();

  /** A text of one call, or of none in particular if negative; its first word says what sort it is. */
  private record Text(int call, String text) {}

  SecretSearch(Collection<String> secrets) {
    this.secrets.addAll(secrets);
  }

  /** One more, which was not known before. */
  void secret(String secret) {
    secrets.add(secret);
  }

  void text(int call, String text) {
    texts.add(new Text(call, text));
  }

  int secrets() {
    return secrets.size();
  }

  int texts() {
    return texts.size();
  }

  /** One violation for each sort of text and call is enough to see where a leak is. */
  List<Violation> found(CallRecords records) {
    var violations = new ArrayList<Violation>();
    var reported = new HashSet<String>();
    for (Text text : texts) {
      for (String secret : secrets) {
        if (text.text().contains(secret)
            && reported.add(text.call() + text.text().split(" ", 2)[0])) {
          violations.add(
              Violation.of(text.call(), "shows " + secret + ": " + text.text(), records));
        }
      }
    }
    return violations;
  }
}
