// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import static dev.fireworks4j.testkit.query.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private static final Map<String, Object> JOB =
      document(
          """
          {'name':'accounts/acme/dpoJobs/prefs-7','displayName':'Prefs of May','state':'JOB_STATE_COMPLETED','epochs':3,'learningRate':0.0001,
           'exampleCount':'250','createTime':'2026-08-30T03:58:17.130860Z','maxJobDuration':'300s','public':true,'createdBy':'','error':null,
           'regions':['US_IOWA_1','EU_ICELAND'],'empty':[],'userUploaded':{},'labels':{'team':'ml','cost.center':'42'},'quote':'say "hi"','star':'a*',
           'lossConfig':{'method':'DPO','dpo':{'beta':0.1}},'steps':[{'loss':2,'host':'a'},{'loss':1,'host':'b'}],'encryptionState':'ENCRYPTION_STATE_PLAINTEXT',
           'buildState':'BUILD_STATE_BUILD_FAILED'}
          """
              .replace("\"hi\"", "\\\"hi\\\""));

  private static boolean matches(String filter) {
    return DocumentQuery.parse(filter, null, "name").matches(JOB);
  }

  @Nested
  class Matching {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "  ",
          "state=JOB_STATE_COMPLETED",
          "state = \"JOB_STATE_COMPLETED\"",
          "state=COMPLETED",
          "encryption_state='PLAINTEXT'",
          "epochs=3",
          "epochs=3.0",
          "epochs!=4",
          "epochs<4 epochs<=3 epochs>2 epochs>=3",
          "learning_rate<1e-3",
          "example_count>30",
          "example_count=\"250\"",
          "exampleCount<=250.0",
          "create_time=\"2026-08-30T03:58:17.130860000Z\"",
          "create_time = 2026-08-30T09:28:17.13086+05:30",
          "createTime>2026-08-30T03:58:17.13Z",
          "create_time<\"2026-08-30T04:00:00Z\"",
          "max_job_duration=300.0s",
          "max_job_duration<1000s",
          "public=true",
          "public = \"true\"",
          "public!=false",
          "loss_config.method=DPO",
          "lossConfig.dpo.beta=0.10",
          "labels.team=ml",
          "labels.\"cost.center\"=\"42\"",
          "missing!=1",
          "missing.deep!=1",
          "created_by=\"\"",
          "quote=\"say \\\"hi\\\"\"",
          "quote='say \"hi\"'",
          "display_name='Prefs of \\u004day'",
          "display_name=\"Prefs*\"",
          "display_name=\"*May\"",
          "display_name=\"*fs of*\"",
          "name=*prefs-7",
          "star=\"a\\*\"",
          "star!=\"b\\*\"",
          "display_name=*"
        })
    void compares_by_the_kind_of_the_value(String filter) {
      assertThat(matches(filter)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "state=JOB_STATE_RUNNING",
          "state=STATE_COMPLETED",
          "state=job_state_completed",
          "build_state=FAILED",
          "epochs=three",
          "epochs<true",
          "epochs=*4",
          "example_count<30",
          "create_time<2026-08-30T03:58:17.13Z",
          "max_job_duration>1000s",
          "public=1",
          "public<true",
          "missing=1",
          "missing<1",
          "missing=*",
          "error=*",
          "created_by=*",
          "loss_config=DPO",
          "loss_config.method.deep=DPO",
          "steps.loss=2",
          "display_name=prefs*",
          "display_name=\"Prefs\\*\"",
          "name=dpoJobs"
        })
    void does_not_match_other_values(String filter) {
      assertThat(matches(filter)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "display_name:of|true",
          "display_name:PREFS|true",
          "display_name:\"of*\"|false",
          "display_name:\"prefs*\"|true",
          "state:RUNNING|false",
          "epochs:3|true",
          "epochs:4|false",
          "regions:EU_ICELAND|true",
          "regions:\"EU_*\"|true",
          "regions:EU|false",
          "labels:team|true",
          "labels:te|false",
          "loss_config:dpo|true",
          "labels.team:m|true",
          "steps.loss:1|true",
          "steps.loss:3|false",
          "steps:host|true",
          "display_name:*|true",
          "created_by:*|false",
          "error:*|false",
          "empty:*|false",
          "missing:*|false",
          "user_uploaded:*|true",
          "regions:*|true",
          "labels.team:*|true",
          "labels.other:*|false"
        })
    void has_asks_for_content_keys_elements_and_presence(String filter, boolean expected) {
      assertThat(matches(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "prefs-7|true",
          "iceland|true",
          "\"of May\"|true",
          "of May|true",
          "-nothing|true",
          "nothing|false",
          "lossConfig|false",
          "ml OR nothing|true"
        })
    void a_literal_alone_is_looked_for_in_all_text(String filter, boolean expected) {
      assertThat(matches(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "epochs=3 OR epochs=4 AND epochs=4|false",
          "epochs=4 AND epochs=4 OR epochs=3|false",
          "(epochs=4 AND epochs=4) OR epochs=3|true",
          "epochs=3 epochs=4 OR epochs=3|true",
          "NOT epochs=3 OR public=true|true",
          "NOT (epochs=3 OR public=true)|false",
          "-epochs=4 AND -(public=false)|true",
          "NOT(epochs=4)|true",
          "(((epochs=3)))|true",
          "( epochs = 3 )   AND(public=true)|true"
        })
    void or_binds_tighter_than_and(String filter, boolean expected) {
      assertThat(matches(filter)).isEqualTo(expected);
    }
  }

  @Nested
  class Refusing {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "(",
          ")",
          "()",
          "(a=1",
          "a=1)",
          "a=",
          "=1",
          "a=1 AND",
          "AND a=1",
          "OR",
          "a OR",
          "a AND OR b",
          "NOT",
          "a NOT",
          "- a",
          "--a",
          "NOT -a",
          "-",
          "a=AND",
          "a==1",
          "a=1=2",
          "a<>1",
          "a!1",
          "!a",
          "a=\"x",
          "a='x",
          "a=\"x\\",
          "a=\"\\q\"",
          "a=\"\\u00g0\"",
          "a.",
          "a..b=1",
          ".a=1",
          "a.=1",
          "f(x)",
          "a=(b OR c)",
          "a,b",
          "(a)(b)",
          "\"a\"\"b\"",
          "a=1\"b\"",
          "a:",
          "AND=1"
        })
    void is_an_error_of_syntax(String filter) {
      assertThatThrownBy(() -> DocumentQuery.parse(filter, null, "name"))
          .isInstanceOf(QuerySyntaxException.class);
    }

    @Test
    void says_where_and_what_was_expected() {
      assertThatThrownBy(() -> DocumentQuery.parse("state= AND x=1", null, "name"))
          .hasMessage(
              "invalid filter at position 7: expected a value, found AND; quote it if it is one");
      assertThatThrownBy(() -> DocumentQuery.parse("(a=1", null, "name"))
          .hasMessage("invalid filter at position 4: expected ')', found the end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-(", "NOT (", "a OR ("})
    void bounds_the_nesting(String opening) {
      assertThatThrownBy(() -> DocumentQuery.parse(opening.repeat(10_000), null, "name"))
          .isInstanceOf(QuerySyntaxException.class)
          .hasMessageContaining("levels");
    }

    @Test
    void takes_long_chains_and_paths() {
      var chain = "epochs=3 AND ".repeat(20_000) + "epochs=3";
      var path = "a" + ".a".repeat(20_000) + ":1";

      assertThat(matches(chain)).isTrue();
      assertThat(matches(path)).isFalse();
    }
  }
}
