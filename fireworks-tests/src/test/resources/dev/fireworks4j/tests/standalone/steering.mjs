// SPDX-License-Identifier: Apache-2.0
// A test of a deployment that has no quota at first, with Node alone: node steering.mjs http://127.0.0.1:8080
import assert from "node:assert/strict";

const base = process.argv[2];

async function call(method, path, body) {
  const headers = { Authorization: "Bearer fw_test", "Content-Type": "application/json" };
  const response = await fetch(base + path, { method, headers, body: body && JSON.stringify(body) });
  return [response.status, await response.json()];
}

async function done(method, path, body) {
  const [status, answer] = await call(method, path, body);
  assert.equal(status, 200, `${method} ${path}: ${JSON.stringify(answer)}`);
  return answer;
}

const deployments = "/v1/accounts/acme/deployments";
const deployment = {
  baseModel: "accounts/fireworks/models/qwen3-8b",
  acceleratorType: "NVIDIA_H100_80GB",
};

await done("POST", "/_fake/reset", {});
await done("POST", "/_fake/deployments:refuseForQuota", { text: "in use: 16, quota: 16" });
const [refused, error] = await call("POST", `${deployments}?deploymentId=d`, deployment);
assert.equal(refused, 429);
assert.match(error.message, /quota: 16/);

await done("POST", "/_fake/deployments:acceptQuota", {});
await done("POST", "/_fake/deployments:startsIn", { ready: "60s", serving: "30s" });
await done("POST", `${deployments}?deploymentId=d`, deployment);
await done("POST", "/_fake/clock:advance", { duration: "61s" });
assert.equal((await done("GET", `${deployments}/d`)).state, "READY");

const journal = await done("GET", "/_fake/requests?method=POST&status=429");
assert.equal(journal.requests.length, 1);
assert.match(journal.requests[0].problem, /quota: 16/);
assert.ok(!JSON.stringify(journal).includes("fw_test"));

const document = await done("GET", "/_fake/openapi.json");
assert.ok(document.paths["/_fake/clock:advance"].post);
console.log("steered from node");
