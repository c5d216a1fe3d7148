// SPDX-License-Identifier: Apache-2.0
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { embed, embedMany, generateObject, generateText, jsonSchema, stepCountIs, streamObject, streamText, tool } from 'ai';

const [baseURL, apiKey, name] = process.argv.slice(2);
const settings = { name: 'fireworks', baseURL, apiKey, includeUsage: true, supportsStructuredOutputs: true };
const provider = createOpenAICompatible(settings);
const model = provider(name);

const chat = await generateText({ model, prompt: 'Hello, wörld!' });
console.log(`chat: ${chat.text} (${chat.usage.outputTokens} tokens)`);

const stream = streamText({ model, prompt: 'Hello, wörld!' });
let text = '';
for await (const part of stream.textStream) {
  text += part;
}
console.log(`stream: ${text} (${(await stream.usage).outputTokens} tokens)`);

const completion = await generateText({ model: provider.completionModel(name), prompt: 'one two' });
console.log(`completion: ${completion.finishReason}`);

const schema = jsonSchema({ type: 'object', properties: { city: { type: 'string' } }, required: ['city'] });
const answer = await generateObject({ model, schema, prompt: 'Name a city.' });
console.log(`object: ${answer.object.city}`);

const partial = streamObject({ model, schema, prompt: 'Name a city.' });
let last;
for await (const part of partial.partialObjectStream) {
  last = part;
}
console.log(`streamed object: ${last.city}`);

const calling = streamText({ model, tools: { weather: tool({ inputSchema: schema }) }, prompt: 'the weather?' });
for (const call of await calling.toolCalls) {
  console.log(`tool: ${call.toolName} ${JSON.stringify(call.input)}`);
}

const rain = tool({ inputSchema: schema, execute: async ({ city }) => `rain in ${city}` });
const loop = await generateText({ model, tools: { weather: rain }, stopWhen: stepCountIs(3), prompt: 'the forecast?' });
console.log(`loop: ${loop.text} after ${loop.steps[0].toolResults[0].output}`);

const thinking = await generateText({ model, prompt: 'think' });
console.log(`reasoning: ${thinking.reasoningText} then ${thinking.text}`);

const embedder = provider.textEmbeddingModel('nomic-ai/nomic-embed-text-v1.5');
const one = await embed({ model: embedder, value: 'a cat' });
const two = await embedMany({ model: embedder, values: ['a cat', 'a dog'] });
console.log(`embedding: ${one.embedding.length}, ${two.embeddings.map(row => row.length)}`);

async function failure(label, call) {
  try {
    await call();
    console.log(`${label}: no error`);
  } catch (error) {
    const cause = error.lastError ?? error;
    console.log(`${label}: ${cause.statusCode} ${cause.name}: ${cause.message}`);
  }
}

async function fault(body) {
  await fetch(new URL('/_fake/faults', baseURL), { method: 'POST', body: JSON.stringify(body) });
}

await failure('missing', () => generateText({ model: provider('accounts/acme/models/none'), prompt: 'hi' }));
await failure('key', () => generateText({ model: createOpenAICompatible({ ...settings, apiKey: 'fw_wrong' })(name), prompt: 'hi' }));
await fault({ method: 'POST', path: '.../chat/completions', status: 429, message: 'rate limit exceeded', times: 1 });
await failure('limit', () => generateText({ model, prompt: 'hi', maxRetries: 0 }));
await fault({ method: 'POST', path: '.../chat/completions', status: 503, retryAfter: '0', times: 1 });
console.log(`again: ${(await generateText({ model, prompt: 'Hi' })).text}`);
for await (const part of streamText({ model, prompt: 'breaks', onError: () => {} }).fullStream) {
  if (part.type === 'error') {
    console.log(`broken: ${part.error.message}`);
  }
}
