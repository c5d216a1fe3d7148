// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import dev.fireworks4j.rest.call.CallRunner;
import dev.fireworks4j.rest.call.Identity;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.wire.WireMarks.InQuery;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A kind that does not exist, and a transport that answers for it. */
abstract class InventedKind {
  /** An invented resource. */
  public record Book(
      String name, @Nullable String title, @Nullable Instant createTime, Map<String, Object> extras)
      implements Resource {
    public Book {
      Objects.requireNonNull(name, "name");
    }
  }

  /** What creates one. */
  public record CreateBook(
      @Nullable String id,
      @Nullable String title,
      @InQuery @Nullable Boolean validateOnly,
      Map<String, Object> extraBody,
      Map<String, String> extraQuery)
      implements CreateSpec {}

  /** What changes one. */
  public record UpdateBook(
      @Nullable String title,
      @InQuery @Nullable Boolean reprint,
      Map<String, Object> extraBody,
      Map<String, String> extraQuery,
      List<String> clear)
      implements UpdateSpec {}

  static final CreateBook SPEC = new CreateBook("b", "T", null, Map.of(), Map.of());
  static final UpdateBook UPDATE = new UpdateBook("T", null, Map.of(), Map.of(), List.of());

  final ScriptedTransport transport = new ScriptedTransport();
  final Session session = session("acme");

  Session session(@Nullable String account) {
    var builder =
        FireworksOptions.builder()
            .apiKey("fw_key")
            .baseUrl(URI.create("https://api.fireworks.ai"))
            .time(new VirtualTime());
    var options = (account == null ? builder : builder.account(account)).build();
    var identity =
        new Identity(Objects.requireNonNull(options.apiKey()), "test", options.headers());
    return new Session(new CallRunner(transport, options, identity), options);
  }

  static ResourceType<Book> books() {
    return ResourceType.of("books", Book.class);
  }

  RestGateway<Book, CreateBook, UpdateBook> gateway(ResourceType<Book> type) {
    return new RestGateway<>(session, type);
  }

  RestGateway<Book, CreateBook, UpdateBook> gateway(ResourceType<Book> type, String parent) {
    return new RestGateway<>(session, type, parent);
  }

  InventedKind answers(String name) {
    transport.json(200, "{\"name\":\"" + name + "\"}");
    return this;
  }

  String body() {
    return transport.sent().get(transport.sent().size() - 1).body();
  }
}
