// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job.view;

import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.waiting.ResourceLists;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The gateways of all kinds of jobs.
 *
 * @param gateways by the collection in the names of their jobs, in the order of messages
 */
record JobKinds(Map<String, JobGateway<? extends Job>> gateways, Supplier<String> account) {
  /** Its states have no prefix, and the service may no longer serve it. */
  static final String LEGACY = "fineTuningJobs";

  /** Only these kinds. */
  JobKinds only(List<String> collections) {
    var some = new LinkedHashMap<String, JobGateway<? extends Job>>();
    collections.forEach(collection -> some.put(collection, gateway(collection)));
    return new JobKinds(some, account);
  }

  /**
   * Checks the full name of a job.
   *
   * @throws IllegalArgumentException if it is malformed, of another account, or not the name of a job
   */
  ResourceName name(String fullName) {
    ResourceName name = ResourceName.parse(Objects.requireNonNull(fullName, "job"));
    gateway(name.collection());
    return ResourceName.resolve(account.get(), name.collection(), fullName);
  }

  JobGateway<? extends Job> gateway(String collection) {
    JobGateway<? extends Job> gateway = gateways.get(collection);
    if (gateway == null) {
      throw new IllegalArgumentException(
          "kind: " + collection + " is none of " + String.join(", ", gateways.keySet()));
    }
    return gateway;
  }

  /**
   * Groups full names by the lists that hold them.
   *
   * @throws IllegalArgumentException if one of them is malformed
   */
  Map<ResourceLists<Job>, Set<String>> byKind(Collection<String> fullNames) {
    var lists = new LinkedHashMap<String, ResourceLists<Job>>();
    var names = new LinkedHashMap<ResourceLists<Job>, Set<String>>();
    for (String fullName : fullNames) {
      ResourceName name = name(fullName);
      String parent = "accounts/" + name.account() + "/" + name.collection();
      var list = lists.computeIfAbsent(parent, it -> new KindLists(it, gateway(name.collection())));
      names.computeIfAbsent(list, it -> new LinkedHashSet<>()).add(name.toString());
    }
    return names;
  }

  /** Lists one kind of jobs for waits for many, newest first, because most jobs that are waited for are new. */
  private record KindLists(String parent, JobGateway<? extends Job> gateway)
      implements ResourceLists<Job> {
    private static final ListQuery NEWEST_FIRST =
        ListQuery.builder().orderBy(OrderBy.descending("create_time")).build();

    @Override
    public Iterator<? extends Page<? extends Job>> pages() {
      return gateway.list(NEWEST_FIRST).pages().iterator();
    }

    @Override
    public Job get(String name) {
      return gateway.get(name);
    }
  }
}
