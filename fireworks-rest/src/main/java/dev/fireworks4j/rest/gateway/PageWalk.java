// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.page.Page;
import dev.fireworks4j.page.PageSource;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.rest.session.Session;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a list, a request for each page. Consecutive empty pages are one call and share its deadline: a list
 * whose filter matches nothing may have any number of them. Belongs to one thread.
 */
final class PageWalk<R> implements PageSource<R> {
  private final Session session;
  private final Function<@Nullable String, Operation<Page<R>>> request;
  private @Nullable UserCall callOfEmptyPages;

  PageWalk(Session session, Function<@Nullable String, Operation<Page<R>>> request) {
    this.session = session;
    this.request = request;
  }

  @Override
  public Page<R> page(@Nullable String token) {
    UserCall call = callOfEmptyPages == null ? session.begin() : callOfEmptyPages;
    callOfEmptyPages = null;
    Page<R> page = session.run(request.apply(token), call);
    if (page.items().isEmpty()) {
      callOfEmptyPages = call;
    }
    return page;
  }
}
