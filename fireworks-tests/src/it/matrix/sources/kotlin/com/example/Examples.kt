// SPDX-License-Identifier: Apache-2.0
package com.example

import dev.fireworks4j.Fireworks
import dev.fireworks4j.FireworksOptions
import dev.fireworks4j.inference.ChatRequest

fun list(options: FireworksOptions) {
    // tag::kotlin-first
    Fireworks.connect(options).use { fireworks ->
        for (job in fireworks.dpoJobs().list()) {
            println("${job.id()} ${job.state()}")
        }
    }
    // end::kotlin-first
}

// tag::kotlin-record
@JvmRecord
data class City(val name: String, val inhabitants: Int)

fun capital(fireworks: Fireworks, model: String): City {
    val question = ChatRequest.of(model, "Which city is the capital of France?")
    return fireworks.chat().complete(question, City::class.java).value()
}
// end::kotlin-record
