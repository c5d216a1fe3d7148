// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.AccountType;
import dev.fireworks4j.account.ProvisioningState;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.testkit.FakeFireworks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The accounts of a key, through each door. */
class ListAccountsIT {

  @ParameterizedTest
  @ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
  void accounts_are_listed_and_read_by_id_or_name(String door) {
    try (FakeFireworks fake = FakeFireworks.start();
        Fireworks fireworks = Doors.open(fake, door)) {
      String id = fireworks.lookUpAccount();

      var account = fireworks.accounts().get(id);

      assertThat(account.name()).isEqualTo("accounts/" + id);
      assertThat(account.state()).isEqualTo(ProvisioningState.READY);
      assertThat(account.accountType()).isEqualTo(AccountType.UNSPECIFIED);
      assertThat(account.email()).contains("@");
      assertThat(fireworks.accounts().get(account.name())).isEqualTo(account);
      assertThat(fireworks.accounts().list().stream()).containsExactly(account);
      assertThatThrownBy(() -> fireworks.accounts().get("somebody-elses"))
          .isInstanceOf(ApiException.class);
    }
  }
}
