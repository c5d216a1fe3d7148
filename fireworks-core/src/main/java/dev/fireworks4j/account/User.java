// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.Required;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person or a service account.
 *
 * @param name full name, {@code accounts/{account}/users/{id}}
 * @param displayName a name for people, under 64 characters
 * @param serviceAccount whether it is a program; only its keys sign in
 * @param role {@code admin} may do everything, {@code user} all but manage users, {@code contributor} changes only what
 *     it created, {@code inference-user} reads and asks models, {@code custom} is what {@code permissionPreset} says
 * @param email address; the service makes one for a service account
 * @param state never null: {@code UNSPECIFIED} where the service left it out
 * @param status result of the last operation on it
 * @param permissionPreset what the role {@code custom} may do
 */
@WithBuilder
public record User(
    String name,
    @Nullable String displayName,
    @Nullable Boolean serviceAccount,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    @Nullable String role,
    @Nullable String email,
    ProvisioningState state,
    @Nullable Status status,
    @Nullable String permissionPreset,
    Map<String, Object> extras)
    implements Resource {

  public User {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, ProvisioningState.UNSPECIFIED);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static UserBuilder builder() {
    return UserBuilder.builder();
  }

  /**
   * A new user.
   *
   * @param role see {@link User}
   * @param email where the invitation goes; none for a service account
   * @param displayName a name for people, under 64 characters
   * @param serviceAccount true for a program
   * @param permissionPreset for the role {@code custom}
   */
  @WithBuilder
  public record CreateUser(
      @Nullable String id,
      String role,
      @Nullable String email,
      @Nullable String displayName,
      @Nullable Boolean serviceAccount,
      @Nullable String permissionPreset,
      Map<String, Object> extraBody,
      Map<String, String> extraQuery)
      implements CreateSpec {

    public CreateUser {
      extraBody = Copies.freeForm(extraBody);
      extraQuery = Copies.query(extraQuery);
      var problems =
          new Problems("CreateUser").id("id", id).required("role", role).displayName(displayName);
      if (!Boolean.TRUE.equals(serviceAccount)) {
        problems.required("email", email);
      }
      problems.orThrow();
    }

    /** A builder with nothing set; {@code build()} reports all problems at once. */
    public static CreateUserBuilder builder() {
      return CreateUserBuilder.builder();
    }
  }

  /**
   * Changes to a user; what is null stays as it is.
   *
   * @param role see {@link User}; the service wants it with every change
   * @param email address
   * @param displayName a name for people, under 64 characters
   * @param permissionPreset for the role {@code custom}
   */
  @WithBuilder
  public record UpdateUser(
      @Required String role,
      @Nullable String email,
      @Nullable String displayName,
      @Nullable String permissionPreset,
      List<String> clear,
      Map<String, Object> extraBody,
      Map<String, String> extraQuery)
      implements UpdateSpec {

    public UpdateUser {
      clear = Copies.list(clear);
      extraBody = Copies.freeForm(extraBody);
      extraQuery = Copies.query(extraQuery);
      new Problems("UpdateUser")
          .required("role", role)
          .displayName(displayName)
          .clearable(UpdateUser.class, clear)
          .orThrow();
    }

    /** A builder with nothing set; {@code build()} reports all problems at once. */
    public static UpdateUserBuilder builder() {
      return UpdateUserBuilder.builder();
    }

    /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
    public UpdateUser clear(String... fields) {
      return UpdateUserBuilder.builder(this).clear(Copies.joined(clear, fields)).build();
    }
  }
}
