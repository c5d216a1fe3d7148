// SPDX-License-Identifier: Apache-2.0
/** The REST adapter behind every transport. Found through core's SPI; exports nothing. */
module dev.fireworks4j.rest {
  requires dev.fireworks4j.core;
  requires com.squareup.moshi;
  requires okio;
  // Automatic modules do not require it, and Moshi fails without it on the module path.
  requires kotlin.stdlib;
  requires io.github.resilience4j.core;
  requires io.github.resilience4j.retry;
  requires io.github.resilience4j.circuitbreaker;
  requires org.slf4j;
  requires static org.jspecify;

  provides dev.fireworks4j.spi.ClientProvider with
      dev.fireworks4j.rest.RestClientProvider;
  provides dev.fireworks4j.data.codec.RowCodec with
      dev.fireworks4j.rest.rows.MoshiRowCodec;
}
