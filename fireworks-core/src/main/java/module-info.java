// SPDX-License-Identifier: Apache-2.0
/** Domain records and ports of fireworks4j. Needs nothing but the JDK at run time. */
// The module rest, to which some packages are exported, does not exist yet when core is compiled.
@SuppressWarnings("module")
module dev.fireworks4j.core {
  requires static org.jspecify;
  // Annotations only: Jackson need not be there at run time.
  requires static com.fasterxml.jackson.annotation;
  requires static io.soabase.recordbuilder.core;
  // The generated builders name javax.annotation.processing.Generated.
  requires static java.compiler;

  exports dev.fireworks4j;
  exports dev.fireworks4j.account;
  exports dev.fireworks4j.data;
  exports dev.fireworks4j.data.codec to
      dev.fireworks4j.rest;
  exports dev.fireworks4j.dataset;
  exports dev.fireworks4j.deployment;
  exports dev.fireworks4j.error;
  exports dev.fireworks4j.evaluator;
  exports dev.fireworks4j.gateway;
  exports dev.fireworks4j.inference;
  exports dev.fireworks4j.inference.schema to
      dev.fireworks4j.rest;
  exports dev.fireworks4j.internal to
      dev.fireworks4j.rest,
      dev.fireworks4j.testkit,
      dev.fireworks4j.transport.apache,
      dev.fireworks4j.transport.jdk;
  exports dev.fireworks4j.job;
  exports dev.fireworks4j.job.view;
  exports dev.fireworks4j.model;
  exports dev.fireworks4j.page;
  exports dev.fireworks4j.recipe;
  exports dev.fireworks4j.resource;
  exports dev.fireworks4j.router;
  exports dev.fireworks4j.serving;
  exports dev.fireworks4j.spi;
  exports dev.fireworks4j.time;
  exports dev.fireworks4j.transport;
  exports dev.fireworks4j.transport.adapter to
      dev.fireworks4j.transport.apache,
      dev.fireworks4j.transport.jdk;
  exports dev.fireworks4j.usage;
  exports dev.fireworks4j.waiting;
  exports dev.fireworks4j.wire to
      dev.fireworks4j.rest;

  uses dev.fireworks4j.spi.ClientProvider;
  uses dev.fireworks4j.data.codec.RowCodec;
  uses dev.fireworks4j.spi.TransportProvider;
}
