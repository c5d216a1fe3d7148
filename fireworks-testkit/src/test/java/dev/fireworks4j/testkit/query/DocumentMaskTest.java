// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import static dev.fireworks4j.testkit.query.Documents.document;
import static dev.fireworks4j.testkit.query.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentMaskTest {
  private static final String JOB =
      "{'name':'a','displayName':'A','lossConfig':{'method':'DPO','klBeta':0.1},'steps':[{'loss':1,'host':'h'},null]}";

  @Nested
  class Reading {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*", "name,*"})
    void gives_every_field_where_the_mask_means_all(String mask) {
      assertThat(json(DocumentQuery.mask(document(JOB), mask))).isEqualTo(JOB);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "name|{'name':'a'}",
          "display_name,name|{'name':'a','displayName':'A'}",
          "displayName , unknown|{'displayName':'A'}",
          "loss_config.kl_beta|{'lossConfig':{'klBeta':0.1}}",
          "lossConfig.klBeta,lossConfig|{'lossConfig':{'method':'DPO','klBeta':0.1}}",
          "steps.loss|{'steps':[{'loss':1},null]}",
          "name.deep|{}",
          "unknown|{}",
          "a..b,,.|{}"
        })
    void gives_the_named_fields_in_the_order_of_the_document(String mask, String expected) {
      assertThat(json(DocumentQuery.mask(document(JOB), mask))).isEqualTo(expected);
    }

    @Test
    void of_some_fields_shares_nothing_with_the_document() {
      var document = document(JOB);

      for (var mask : new String[] {"loss_config", "lossConfig.method"}) {
        var copy = DocumentQuery.mask(document, mask);
        ((Map<?, ?>) copy.get("lossConfig")).clear();
      }

      assertThat(json(document)).isEqualTo(JOB);
    }
  }

  @Nested
  class Patching {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "{'displayName':'B'}|{'name':'a','displayName':'B','lossConfig':{'method':'DPO','klBeta':0.1}}",
          "{'lossConfig':{'klBeta':0.2}}|{'name':'a','displayName':'A','lossConfig':{'method':'DPO','klBeta':0.2}}",
          "{'displayName':null}|{'name':'a','lossConfig':{'method':'DPO','klBeta':0.1}}",
          "{'new':[1]}|{'name':'a','displayName':'A','lossConfig':{'method':'DPO','klBeta':0.1},'new':[1]}",
          "{}|{'name':'a','displayName':'A','lossConfig':{'method':'DPO','klBeta':0.1}}"
        })
    void without_a_mask_merges_all_that_was_sent(String sent, String expected) {
      var stored =
          document("{'name':'a','displayName':'A','lossConfig':{'method':'DPO','klBeta':0.1}}");

      assertThat(json(DocumentQuery.patch(stored, document(sent), null))).isEqualTo(expected);
      assertThat(json(DocumentQuery.patch(stored, document(sent), "*"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "display_name|{'displayName':'B','name':'x'}|{'name':'a','displayName':'B','lossConfig':{'method':'DPO','klBeta':0.1}}",
          "displayName|{}|{'name':'a','lossConfig':{'method':'DPO','klBeta':0.1}}",
          "loss_config|{'lossConfig':{'klBeta':0.2}}|{'name':'a','displayName':'A','lossConfig':{'klBeta':0.2}}",
          "loss_config.kl_beta|{'lossConfig':{'klBeta':0.2,'method':'ORPO'}}|{'name':'a','displayName':'A','lossConfig':{'method':'DPO','klBeta':0.2}}",
          "lossConfig.klBeta|{}|{'name':'a','displayName':'A','lossConfig':{'method':'DPO'}}",
          "new.deep|{'new':{'deep':1,'other':2}}|{'name':'a','displayName':'A','lossConfig':{'method':'DPO','klBeta':0.1},'new':{'deep':1}}",
          "new.deep|{}|{'name':'a','displayName':'A','lossConfig':{'method':'DPO','klBeta':0.1}}"
        })
    void with_a_mask_takes_just_the_masked_fields(String mask, String sent, String expected) {
      var stored =
          document("{'name':'a','displayName':'A','lossConfig':{'method':'DPO','klBeta':0.1}}");

      assertThat(json(DocumentQuery.patch(stored, document(sent), mask))).isEqualTo(expected);
    }

    @Test
    void leaves_the_stored_document_as_it_was_and_takes_masks_of_any_depth() {
      var stored = document(JOB);

      DocumentQuery.patch(
          stored, document("{'lossConfig':{'method':'ORPO'}}"), "lossConfig.method");
      DocumentQuery.patch(stored, document("{'lossConfig':{'method':'ORPO'}}"), null);
      DocumentQuery.patch(stored, document("{}"), "a" + ".a".repeat(50_000));

      assertThat(json(stored)).isEqualTo(JOB);
    }
  }
}
