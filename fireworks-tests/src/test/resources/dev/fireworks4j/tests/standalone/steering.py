# SPDX-License-Identifier: Apache-2.0
"""A test of a tuning job that fails once, with Python's standard library alone: python3 steering.py http://127.0.0.1:8080"""
import json
import sys
import urllib.error
import urllib.request

BASE = sys.argv[1]


def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Authorization": "Bearer fw_test", "Content-Type": "application/json"}
    request = urllib.request.Request(BASE + path, data, headers, method=method)
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def done(method, path, body=None):
    status, answer = call(method, path, body)
    assert status == 200, (method, path, status, answer)
    return answer


JOBS = "/v1/accounts/acme/dpoJobs"
JOB = {"dataset": "d", "trainingConfig": {"baseModel": "accounts/fireworks/models/qwen3-8b"}}

done("POST", "/_fake/reset", {})
done("POST", "/_fake/faults", {"method": "POST", "path": ".../dpoJobs", "status": 503, "times": 1})
assert call("POST", JOBS + "?dpoJobId=prefs", JOB)[0] == 503
done("POST", JOBS + "?dpoJobId=prefs", JOB)
assert not any(fault["unused"] for fault in done("GET", "/_fake/faults")["faults"])

done("POST", "/_fake/jobs:stayIn", {"state": "JOB_STATE_RUNNING"})
done("POST", "/_fake/clock:awaitIdle", {})
assert done("GET", JOBS + "/prefs")["state"] == "JOB_STATE_RUNNING"
done("POST", "/_fake/jobs:proceed", {})
assert done("POST", "/_fake/clock:awaitIdle", {})["idle"]
assert done("GET", JOBS + "/prefs")["state"] == "JOB_STATE_COMPLETED"

done("POST", "/_fake/inference/scripts", {"model": "*", "answers": [{"json": {"degrees": 7}}]})
question = {"model": "accounts/fireworks/models/qwen3-8b", "messages": [{"role": "user", "content": "?"}]}
answer = done("POST", "/inference/v1/chat/completions", question)
assert json.loads(answer["choices"][0]["message"]["content"]) == {"degrees": 7}

state = done("GET", "/_fake/snapshot")
done("POST", "/_fake/reset", {})
assert call("GET", JOBS + "/prefs")[0] == 404
done("PUT", "/_fake/snapshot", state)
assert done("GET", JOBS + "/prefs")["state"] == "JOB_STATE_COMPLETED"

status, refused = call("POST", "/_fake/clock:advance", {"duration": 5})
assert status == 400 and "duration: must be a duration" in refused["message"], refused
print("steered from python")
