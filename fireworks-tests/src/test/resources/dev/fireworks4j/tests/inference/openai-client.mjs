// SPDX-License-Identifier: Apache-2.0
import OpenAI from 'openai';

const [baseURL, apiKey, model] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey });
const impatient = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const hello = [{ role: 'user', content: 'Hello, wörld!' }];
const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
const weather = { name: 'weather', parameters: schema };
const tools = [{ type: 'function', function: weather }];

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

const completion = await client.completions.create({ model, prompt: 'one two' });
console.log(`completion: ${completion.object} ${completion.choices[0].finish_reason}`);

const runner = client.chat.completions.stream({ model, messages: [{ role: 'user', content: 'the weather?' }], tools });
const called = (await runner.finalMessage()).tool_calls[0].function;
console.log(`tool: ${called.name} ${called.arguments}`);

const looping = client.chat.completions.runTools({
  model,
  messages: [{ role: 'user', content: 'the forecast?' }],
  tools: [{ type: 'function', function: { ...weather, parse: JSON.parse, function: ({ city }) => `rain in ${city}` } }],
});
console.log(`loop: ${await looping.finalContent()} after ${looping.messages[2].content}`);

const format = { type: 'json_schema', json_schema: { name: 'place', schema, strict: true } };
const structured = await client.chat.completions.parse({ model, messages: hello, response_format: format });
console.log(`object: ${JSON.parse(structured.choices[0].message.content).city}`);

const vectors = await client.embeddings.create({ model: 'nomic-ai/nomic-embed-text-v1.5', input: ['a cat', 'a dog'] });
console.log(`embedding: ${vectors.data.map(row => row.embedding.length)}`);

const models = [];
for await (const row of client.models.list()) {
  models.push(row.id);
}
console.log(`models: ${models.includes(model)}`);

async function failure(name, call) {
  try {
    await call();
    console.log(`${name}: no error`);
  } catch (error) {
    console.log(`${name}: ${error.status} ${error.constructor.name}: ${error.message}`);
  }
}

async function fault(body) {
  await fetch(new URL('/_fake/faults', baseURL), { method: 'POST', body: JSON.stringify(body) });
}

await failure('missing', () => client.chat.completions.create({ model: 'accounts/acme/models/none', messages: hello }));
await failure('unknown', () => client.chat.completions.create({ model, messages: hello, extra_body: {} }));
await failure('key', () => new OpenAI({ baseURL, apiKey: 'fw_wrong' }).chat.completions.create({ model, messages: hello }));
await fault({ method: 'POST', path: '.../chat/completions', status: 429, message: 'rate limit exceeded', times: 1 });
await failure('limit', () => impatient.chat.completions.create({ model, messages: hello }));
await fault({ method: 'POST', path: '.../chat/completions', status: 503, retryAfter: '0', times: 1 });
const again = await client.chat.completions.create({ model, messages: hello });
console.log(`again: ${again.choices[0].message.content}`);
await failure('broken', () => client.chat.completions.stream({ model, messages: [{ role: 'user', content: 'breaks' }] }).finalContent());
