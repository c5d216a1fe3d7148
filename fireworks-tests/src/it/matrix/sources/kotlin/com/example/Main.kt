// SPDX-License-Identifier: Apache-2.0
package com.example

import dev.fireworks4j.Fireworks
import dev.fireworks4j.inference.ChatRequest
import dev.fireworks4j.job.CreateDpoJob
import dev.fireworks4j.job.TrainingConfig
import dev.fireworks4j.testkit.FakeAnswer
import dev.fireworks4j.testkit.FakeFireworks
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout

private const val QWEN = "accounts/fireworks/models/qwen3-8b"

/** Uses everything that the guide shows for Kotlin, beside a fake of its own, and prints what came of it. */
fun main() = runBlocking {
    FakeFireworks.start().use { fake ->
        fake.jobs().add("datasets", mapOf("name" to "pairs", "state" to "READY"))
        Fireworks.connect(fake.options()).use { fireworks ->
            println("tuned: " + tune(fireworks, spec()).state())
            list(fake.options())
            val question = ChatRequest.of(QWEN, "hello")
            println("flow: " + fireworks.chat().texts(question).toList().joinToString(""))
            fake.inference().on(QWEN).answer(FakeAnswer.text("word ".repeat(200_000)))
            println("first piece: " + fireworks.chat().texts(question).first().trim())
            println("whole streams: " + fake.inference().streams().count { it.isComplete })
            fake.inference().on(QWEN).answer(FakeAnswer.json(mapOf("name" to "Paris", "inhabitants" to 2_103_000)))
            println("record: " + capital(fireworks, QWEN))
            fake.faults().on("GET", ".../dpoJobs/prefs-7").stallBeforeHeaders()
            println("cancelled: " + isCancelled(fireworks) + ", interrupted: " + Thread.interrupted())
        }
    }
}

private fun spec(): CreateDpoJob =
    CreateDpoJob.builder()
        .id("prefs-7")
        .dataset("pairs")
        .trainingConfig(TrainingConfig.builder().baseModel(QWEN).build())
        .build()

/** The call itself would wait for 20 seconds. */
private suspend fun isCancelled(fireworks: Fireworks): Boolean =
    try {
        withTimeout(500) { calling { fireworks.dpoJobs().get("prefs-7") } }
        false
    } catch (e: TimeoutCancellationException) {
        true
    }
