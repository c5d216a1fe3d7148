// SPDX-License-Identifier: Apache-2.0
import OpenAI from 'openai';

const [baseURL, apiKey, model] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey });
const hello = [{ role: 'user', content: 'Hello, wörld!' }];
const tools = [{ type: 'function', function: { name: 'weather', parameters: { type: 'object', properties: {} } } }];

const chat = await client.chat.completions.create({ model, messages: hello });
console.log(`chat: ${chat.choices[0].message.content} (${chat.usage.completion_tokens} tokens)`);

let text = '';
let usage;
const stream = await client.chat.completions.create({ model, messages: hello, stream: true, stream_options: { include_usage: true } });
for await (const chunk of stream) {
  text += chunk.choices[0]?.delta?.content ?? '';
  usage = chunk.usage ?? usage;
}
console.log(`stream: ${text} (${usage.completion_tokens} tokens)`);

const runner = client.chat.completions.stream({ model, messages: [{ role: 'user', content: 'the weather?' }], tools });
const called = (await runner.finalMessage()).tool_calls[0].function;
console.log(`tool: ${called.name} ${called.arguments}`);

const vectors = await client.embeddings.create({ model: 'nomic-ai/nomic-embed-text-v1.5', input: 'a cat' });
console.log(`embedding: ${vectors.data[0].embedding.length}`);

try {
  await client.chat.completions.create({ model: 'accounts/acme/models/none', messages: hello });
} catch (error) {
  console.log(`missing: ${error.status} ${error.constructor.name}`);
}
