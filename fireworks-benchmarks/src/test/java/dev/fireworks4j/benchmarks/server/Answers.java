// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server says to a request. How much is asked for stands in the path: account {@code p50} has 50 pages of
 * jobs, each job of account {@code b2048} is about that many bytes long, and a blob has its size for a name.
 */
final class Answers {
  private static final Pattern OUR_LIST =
      Pattern.compile("/accounts/p(\\d+)/supervisedFineTuningJobs\\?(.*)");
  private static final Pattern OUR_JOB =
      Pattern.compile("/accounts/b(\\d+)/supervisedFineTuningJobs/");
  private static final Pattern THEIR_LIST = Pattern.compile("/p(\\d+)/fine_tuning/jobs(\\?.*)?$");
  private static final Pattern THEIR_JOB = Pattern.compile("/fine_tuning/jobs/ftjob");
  private static final Pattern BLOB = Pattern.compile("/blob/(\\d+)");
  private static final Pattern PAGE = Pattern.compile("[tT]oken=t(\\d+)|after=ftjob-t(\\d+)");
  private static final int PIECE = 1 << 20;

  private final ByteBuffer zeros = ByteBuffer.allocateDirect(PIECE);
  private final ByteBuffer ourPage = direct(Bodies.ourPage());
  private final ByteBuffer theirPage = direct(Bodies.theirPage());
  private final ByteBuffer theirJob = direct(complete(Bodies.theirJob(2_000)));
  private final ByteBuffer empty = direct(complete("{}"));
  private final Map<Integer, ByteBuffer> jobs = new ConcurrentHashMap<>();
  private final ChatAnswers models = new ChatAnswers();

  /** The bytes of the answer, in order. */
  List<ByteBuffer> to(String target) {
    if (target.startsWith("PUT")) {
      return List.of(empty.duplicate());
    }
    List<ByteBuffer> answer = models.to(target);
    if (answer != null) {
      return answer;
    }
    Matcher job = OUR_JOB.matcher(target);
    if (job.find()) {
      int bytes = Integer.parseInt(job.group(1));
      return List.of(
          jobs.computeIfAbsent(bytes, size -> direct(complete(ourJob(size)))).duplicate());
    }
    Matcher ours = OUR_LIST.matcher(target);
    if (ours.find()) {
      return page(ourPage, Integer.parseInt(ours.group(1)), number(target), Bodies::ourEnd);
    }
    Matcher theirs = THEIR_LIST.matcher(target);
    if (theirs.find()) {
      return page(theirPage, Integer.parseInt(theirs.group(1)), number(target), Bodies::theirEnd);
    }
    if (THEIR_JOB.matcher(target).find()) {
      return List.of(theirJob.duplicate());
    }
    Matcher blob = BLOB.matcher(target);
    return blob.find() ? blob(Long.parseLong(blob.group(1))) : List.of(empty.duplicate());
  }

  private interface End {
    String of(int number, boolean isLast);
  }

  private static List<ByteBuffer> page(ByteBuffer body, int pages, int number, End ends) {
    byte[] end = ends.of(number + 1, number + 1 >= pages).getBytes(ISO_8859_1);
    return List.of(
        ByteBuffer.wrap(head(body.limit() + end.length)), body.duplicate(), ByteBuffer.wrap(end));
  }

  private static int number(String target) {
    Matcher page = PAGE.matcher(target);
    if (!page.find()) {
      return 0;
    }
    return Integer.parseInt(page.group(1) == null ? page.group(2) : page.group(1));
  }

  private List<ByteBuffer> blob(long bytes) {
    var parts = new ArrayList<ByteBuffer>();
    parts.add(ByteBuffer.wrap(head(bytes)));
    for (long left = bytes; left > 0; left -= PIECE) {
      parts.add(zeros.duplicate().limit((int) Math.min(left, PIECE)));
    }
    return parts;
  }

  /** A job of the account that was asked: a client may look whether the answer is about its job. */
  private static String ourJob(int bytes) {
    return Bodies.ourJob(bytes).replaceFirst("accounts/acme", "accounts/b" + bytes);
  }

  private static byte[] complete(String body) {
    return (new String(head(body.length()), ISO_8859_1) + body).getBytes(ISO_8859_1);
  }

  private static byte[] head(long length) {
    return String.format(
            Locale.ROOT,
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n",
            length)
        .getBytes(ISO_8859_1);
  }

  private static ByteBuffer direct(String text) {
    return direct(text.getBytes(ISO_8859_1));
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }
}
