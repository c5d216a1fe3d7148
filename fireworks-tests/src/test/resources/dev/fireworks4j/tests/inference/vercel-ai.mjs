// SPDX-License-Identifier: Apache-2.0
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateObject, generateText, jsonSchema, streamText, tool } from 'ai';

const [baseURL, apiKey, name] = process.argv.slice(2);
const provider = createOpenAICompatible({
  name: 'fireworks', baseURL, apiKey, includeUsage: true, supportsStructuredOutputs: true,
});
const model = provider(name);

const chat = await generateText({ model, prompt: 'Hello, wörld!' });
console.log(`chat: ${chat.text} (${chat.usage.outputTokens} tokens)`);

const stream = streamText({ model, prompt: 'Hello, wörld!' });
let text = '';
for await (const part of stream.textStream) {
  text += part;
}
console.log(`stream: ${text} (${(await stream.usage).outputTokens} tokens)`);

const schema = jsonSchema({ type: 'object', properties: { city: { type: 'string' } }, required: ['city'] });
const answer = await generateObject({ model, schema, prompt: 'Name a city.' });
console.log(`object: ${answer.object.city}`);

const calling = streamText({ model, tools: { weather: tool({ inputSchema: schema }) }, prompt: 'the weather?' });
for (const call of await calling.toolCalls) {
  console.log(`tool: ${call.toolName} ${JSON.stringify(call.input)}`);
}
