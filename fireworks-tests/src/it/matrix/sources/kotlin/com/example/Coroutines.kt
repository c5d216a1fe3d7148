// SPDX-License-Identifier: Apache-2.0
package com.example

import dev.fireworks4j.Fireworks
import dev.fireworks4j.error.CallInterruptedException
import dev.fireworks4j.inference.ChatGateway
import dev.fireworks4j.inference.ChatRequest
import dev.fireworks4j.job.CreateDpoJob
import dev.fireworks4j.job.DpoJob
import dev.fireworks4j.waiting.Wait
import java.time.Duration
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.trySendBlocking
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.channelFlow
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runInterruptible

// tag::kotlin-calling
/** Makes a call on a thread for blocking work. Cancelling the coroutine ends the call and drops its connection. */
suspend fun <T> calling(call: () -> T): T =
    runInterruptible(Dispatchers.IO) {
        try {
            call()
        } catch (e: CallInterruptedException) {
            Thread.interrupted() // the exception says it, for coroutines
            throw InterruptedException(e.message)
        }
    }
// end::kotlin-calling

// tag::kotlin-await
suspend fun tune(fireworks: Fireworks, spec: CreateDpoJob): DpoJob {
    val job = calling { fireworks.dpoJobs().createIfAbsent(spec) }
    val wait = Wait.atMost(Duration.ofHours(6))
    return fireworks.dpoJobs().awaitAsync(job.name(), wait).await().orThrow()
}
// end::kotlin-await

// tag::kotlin-flow
/** The text of an answer, piece by piece. A collector that stops early ends the generation and its cost. */
fun ChatGateway.texts(request: ChatRequest): Flow<String> = channelFlow {
    calling {
        stream(request).use { answer -> answer.text().forEach { trySendBlocking(it).getOrThrow() } }
    }
}
// end::kotlin-flow
