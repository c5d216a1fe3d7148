// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.spring.FireworksProperties.AccountProperties;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers the gateways of {@link Fireworks}, found by its methods, so that no kind is missed. The definitions name a
 * bean and a method of it, which ahead-of-time processing understands.
 */
final class GatewayRegistrar implements ImportBeanDefinitionRegistrar {
  private static final String NO_DESTROY_METHOD = "";

  private final ConfigurableListableBeanFactory beans;
  private final Environment environment;

  /** Called by Spring. */
  GatewayRegistrar(BeanFactory beans, Environment environment) {
    this.beans = (ConfigurableListableBeanFactory) beans;
    this.environment = environment;
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata configuration, BeanDefinitionRegistry registry) {
    String client = defaultClient();
    gateways()
        .filter(accessor -> defaultBeans(typeOf(accessor)).findAny().isEmpty())
        // Before the first is registered: a gateway of jobs is a generic JobGateway too.
        .toList()
        .forEach(
            accessor ->
                registry.registerBeanDefinition(
                    "fireworks." + accessor.getName(), gateway(client, accessor)));
    accounts().forEach((qualifier, account) -> register(qualifier, account, client, registry));
  }

  private void register(
      String qualifier, AccountProperties account, String client, BeanDefinitionRegistry registry) {
    String name = "fireworks." + qualifier;
    registry.registerBeanDefinition(
        name, qualified(qualifier, account(qualifier, account, client)));
    gateways()
        .forEach(
            accessor ->
                registry.registerBeanDefinition(
                    name + "." + accessor.getName(),
                    qualified(qualifier, gateway(name, accessor))));
  }

  /** A view is not closed: that would close the client that it shares. */
  private RootBeanDefinition account(String qualifier, AccountProperties account, String client) {
    var definition = new RootBeanDefinition();
    definition.setFactoryBeanName(
        beans.getBeanNamesForType(FireworksClients.class, true, false)[0]);
    definition.setFactoryMethodName("account");
    definition.getConstructorArgumentValues().addIndexedArgumentValue(0, qualifier);
    definition
        .getConstructorArgumentValues()
        .addIndexedArgumentValue(1, new RuntimeBeanReference(client));
    definition.setTargetType(Fireworks.class);
    definition.setDestroyMethodName(account.apiKey() == null ? NO_DESTROY_METHOD : "close");
    return definition;
  }

  private static RootBeanDefinition gateway(String client, Method accessor) {
    var definition = new RootBeanDefinition();
    definition.setFactoryBeanName(client);
    definition.setFactoryMethodName(accessor.getName());
    definition.setTargetType(typeOf(accessor));
    return definition;
  }

  private static RootBeanDefinition qualified(String qualifier, RootBeanDefinition definition) {
    definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, qualifier));
    definition.setDefaultCandidate(false);
    return definition;
  }

  /** The accessors without a parameter whose type is one of ours. */
  private static Stream<Method> gateways() {
    return Arrays.stream(Fireworks.class.getMethods())
        .filter(accessor -> accessor.getParameterCount() == 0)
        .filter(accessor -> !Modifier.isStatic(accessor.getModifiers()))
        .filter(accessor -> accessor.getReturnType().getName().startsWith("dev.fireworks4j."));
  }

  private static ResolvableType typeOf(Method accessor) {
    return ResolvableType.forMethodReturnType(accessor);
  }

  private Map<String, AccountProperties> accounts() {
    return Binder.get(environment)
        .bind("fireworks.accounts", Bindable.mapOf(String.class, AccountProperties.class))
        .orElseGet(Map::of);
  }

  private String defaultClient() {
    return defaultBeans(ResolvableType.forClass(Fireworks.class))
        .reduce((first, second) -> beans.getBeanDefinition(first).isPrimary() ? first : second)
        .orElseThrow();
  }

  private Stream<String> defaultBeans(ResolvableType type) {
    return Arrays.stream(beans.getBeanNamesForType(type, true, false)).filter(this::isDefault);
  }

  private boolean isDefault(String name) {
    return !beans.containsBeanDefinition(name)
        || (beans.getMergedBeanDefinition(name) instanceof AbstractBeanDefinition definition
            && definition.isAutowireCandidate()
            && definition.isDefaultCandidate());
  }
}
