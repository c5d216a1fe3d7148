// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2GoAwayFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2StreamFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The server's end of one stream: a request, and the frames that a test answers with. */
final class Http2Stream extends SimpleChannelInboundHandler<Http2StreamFrame> {
  private final Http2Server server;
  private final Consumer<Http2Stream> script;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private volatile Http2Headers headers;
  private volatile Channel channel;

  Http2Stream(Http2Server server, Consumer<Http2Stream> script) {
    this.server = server;
    this.script = script;
  }

  /** Method and path. */
  String line() {
    return headers.method() + " " + headers.path();
  }

  String header(String name) {
    CharSequence value = headers.get(name);
    return value == null ? null : value.toString();
  }

  byte[] body() {
    return body.toByteArray();
  }

  /** The connection, the same object for all its streams. */
  Object connection() {
    return channel.parent();
  }

  /** Completes when the stream is over, by its last frame or by a reset. */
  CompletableFuture<Void> gone() {
    return gone;
  }

  void answer(int status, String text) {
    answer(status, text.getBytes(UTF_8));
  }

  void answer(int status, byte[] bytes) {
    begin(status);
    data(bytes, true);
  }

  /** The header section alone. */
  void begin(int status) {
    write(
        new DefaultHttp2HeadersFrame(
            new DefaultHttp2Headers().status(String.valueOf(status)).add("x-served", "http2"),
            false));
  }

  void data(byte[] bytes, boolean last) {
    write(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(bytes), last));
  }

  /** A header section after the body, which ends the stream. */
  void trailers(Map<String, String> fields) {
    var trailers = new DefaultHttp2Headers();
    fields.forEach(trailers::add);
    write(new DefaultHttp2HeadersFrame(trailers, true));
  }

  void reset(Http2Error reason) {
    write(new DefaultHttp2ResetFrame(reason));
  }

  /** Takes no further stream on the connection. */
  void goAway() {
    channel.parent().writeAndFlush(new DefaultHttp2GoAwayFrame(Http2Error.NO_ERROR));
  }

  private void write(Object frame) {
    channel.writeAndFlush(frame);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    channel = context.channel();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Http2StreamFrame frame)
      throws IOException {
    boolean complete = false;
    if (frame instanceof Http2HeadersFrame head) {
      headers = head.headers();
      complete = head.isEndStream();
    } else if (frame instanceof Http2DataFrame data) {
      data.content().readBytes(body, data.content().readableBytes());
      complete = data.isEndStream();
    }
    if (complete) {
      server.arrived(this);
      script.accept(this);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    gone.complete(null);
  }

  /** A connection that the client drops is what some tests are about. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
