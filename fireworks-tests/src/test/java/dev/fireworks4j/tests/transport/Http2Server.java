// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/** A server on the loopback that speaks HTTP/2 over TLS only, and does to each stream what a test says. */
final class Http2Server implements AutoCloseable {
  private static final int MAX_STREAMS = 1_000;

  private final EventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(
          2, new DefaultThreadFactory("http2-server", true), NioIoHandler.newFactory());
  private final AtomicInteger connections = new AtomicInteger();
  private final List<Http2Stream> streams = new CopyOnWriteArrayList<>();
  private final Channel listener;

  private Http2Server(SSLContext context, int mostStreams, Consumer<Http2Stream> script) {
    this.listener =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel connection) {
                    accept(connection, context, mostStreams, script);
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
  }

  /** Runs {@code script} for each request once it has arrived with its body. */
  static Http2Server start(SSLContext context, Consumer<Http2Stream> script) {
    return start(context, MAX_STREAMS, script);
  }

  /** As above, with a limit of concurrent streams on each connection. */
  static Http2Server start(SSLContext context, int mostStreams, Consumer<Http2Stream> script) {
    return new Http2Server(context, mostStreams, script);
  }

  URI uri() {
    return URI.create(
        "https://localhost:" + ((InetSocketAddress) listener.localAddress()).getPort());
  }

  /** Connections accepted so far. */
  int connections() {
    return connections.get();
  }

  /** Requests so far, in the order they arrived. */
  List<Http2Stream> requests() {
    return streams;
  }

  private void accept(
      Channel connection, SSLContext context, int mostStreams, Consumer<Http2Stream> script) {
    connections.incrementAndGet();
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    var parameters = engine.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    engine.setSSLParameters(parameters);
    connection
        .pipeline()
        .addLast(new SslHandler(engine))
        .addLast(
            Http2FrameCodecBuilder.forServer()
                .initialSettings(new Http2Settings().maxConcurrentStreams(mostStreams))
                .build())
        .addLast(
            new Http2MultiplexHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel stream) {
                    stream.pipeline().addLast(new Http2Stream(Http2Server.this, script));
                  }
                }));
  }

  void arrived(Http2Stream stream) {
    streams.add(stream);
  }

  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    threads.shutdownGracefully(0, 5, TimeUnit.SECONDS);
  }
}
