// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Self-signed certificates, each made for one test: a context serves with its own, and trusts it and nothing else. */
final class TestCertificate {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private TestCertificate() {}

  /** A certificate for {@code localhost} that is valid now. */
  static SSLContext valid(Path folder) throws Exception {
    generate(folder, "test", "localhost", " -startdate -1d -ext san=dns:localhost");
    return load(folder, "test");
  }

  /** A certificate for a host that is not the one the tests call. */
  static SSLContext ofAnotherHost(Path folder) throws Exception {
    generate(folder, "test", "other.example", " -startdate -1d -ext san=dns:other.example");
    return load(folder, "test");
  }

  /**
   * A certificate for {@code localhost} that expired two days ago, from an authority that is still valid: a certificate
   * trusted by itself is not checked for its age.
   */
  static SSLContext expired(Path folder) throws Exception {
    generate(folder, "authority", "authority", " -startdate -1d -ext bc:c");
    generate(folder, "test", "localhost", " -startdate -12d -ext san=dns:localhost");
    keytool(folder, "-certreq -alias test -file request");
    keytool(
        folder,
        "-gencert -alias authority -infile request -outfile signed"
            + " -ext san=dns:localhost -startdate -12d -validity 10");
    keytool(folder, "-importcert -noprompt -alias test -file signed");
    return load(folder, "authority");
  }

  private static void generate(Path folder, String alias, String host, String options)
      throws Exception {
    keytool(
        folder,
        "-genkeypair -keyalg EC -validity 10 -alias " + alias + " -dname CN=" + host + options);
  }

  private static void keytool(Path folder, String arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-keystore", "keys.p12", "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", new String(PASSWORD)));
    Path output = folder.resolve("keytool.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool: " + Files.readString(output));
    }
  }

  private static SSLContext load(Path folder, String trustedAlias)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(in, PASSWORD);
    }
    KeyStore trust = trustStore(keys, trustedAlias);
    if (keys.containsAlias("authority")) {
      keys.deleteEntry("authority");
    }
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  /** A private key entry is no trust anchor for every trust manager, so the certificate gets an entry of its own. */
  private static KeyStore trustStore(KeyStore keys, String alias)
      throws IOException, GeneralSecurityException {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry(alias, keys.getCertificate(alias));
    return trust;
  }
}
