# SPDX-License-Identifier: Apache-2.0
"""Calls every operation of the table of facts on a stand-alone server, with nothing but the standard library.

usage: every-operation.py BASE_URL TABLE

Lines of TABLE are "operation VERB PATH" and "message NAME FIELD...", where a field that may be left out ends
with "?". Prints a line for each operation, and one for each problem, which begins with "problem:".
"""
import io
import json
import sys
import tarfile
import time
import urllib.error
import urllib.request

BASE, TABLE = sys.argv[1], sys.argv[2]
MODEL = "accounts/fireworks/models/qwen3-14b"
SHAPE = "qwen3-14b-multi-lora"
ROWS = b'{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}\n'
PREFERENCES = (
    b'{"input":{"messages":[{"role":"user","content":"q"}]},'
    b'"preferred_output":[{"role":"assistant","content":"a"}],'
    b'"non_preferred_output":[{"role":"assistant","content":"b"}]}\n'
)
operations, messages, called = [], {}, []


def read_table():
    for line in open(TABLE, encoding="utf-8"):
        kind, name, *rest = line.split()
        if kind == "operation":
            operations.append(name + " " + rest[0])
        else:
            messages[name] = rest


def send(method, url, body=None, headers=None):
    data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, method=method)
    for name, value in {
        "Authorization": "Bearer fw_test",
        "User-Agent": "every-operation/1.0",
        "Content-Type": "application/json",
        **(headers or {}),
    }.items():
        request.add_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as e:
        return e.code, e.read()


def problem(text):
    print("problem: " + text)


def url(path, account="acme"):
    if path.split("/")[0] == "accounts" or path == "validateModelConfig":
        return BASE + "/v1/" + path
    return BASE + "/v1/accounts/" + account + "/" + path


def check_object(operation, answer, message):
    known = {field.rstrip("?") for field in messages[message]}
    needed = {field for field in messages[message] if not field.endswith("?")}
    if set(answer) - known:
        problem(operation + ": unknown fields " + str(sorted(set(answer) - known)))
    if needed - set(answer):
        problem(operation + ": missing fields " + str(sorted(needed - set(answer))))


def check(operation, answer, shape):
    """shape: a message, (key, message) for a list, or the set of keys."""
    if isinstance(shape, set):
        if set(answer) != shape:
            problem(operation + ": keys are " + str(sorted(answer)) + ", not " + str(sorted(shape)))
    elif isinstance(shape, tuple):
        if set(answer) != {shape[0], "nextPageToken", "totalSize"}:
            problem(operation + ": no list of " + shape[0] + ": " + str(sorted(answer)))
        for item in answer.get(shape[0], []):
            check_object(operation, item, shape[1])
    else:
        check_object(operation, answer, shape)


def call(operation, path, shape, body=None, account="acme", query="", headers=None):
    method = operation.split()[0]
    called.append(operation)
    if body is None and method in ("POST", "PATCH"):
        body = {}
    status, content = send(method, url(path, account) + query, body, headers)
    print(operation, status)
    if status != 200:
        problem(operation + " answers " + str(status) + ": " + content.decode()[:300])
        return {}
    answer = json.loads(content)
    check(operation, answer, shape)
    return answer


def wait_for(path, states):
    for _ in range(600):
        state = json.loads(send("GET", url(path))[1]).get("state")
        if state in states:
            return
        time.sleep(0.05)
    problem(path + " is " + str(state) + ", not one of " + str(states))


def put(urls, content):
    length = str(len(content))
    for signed in urls.get("filenameToSignedUrls", {}).values():
        headers = {
            "Authorization": "",
            "Content-Type": "application/octet-stream",
            "X-Goog-Content-Length-Range": length + "," + length,
        }
        status, content_of_error = send("PUT", signed, content, headers)
        if status != 200:
            problem("PUT answers " + str(status) + ": " + content_of_error.decode()[:300])


def listed(collection, message, key=None, account="acme"):
    call("GET " + collection, collection, (key or collection, message), account=account)


def upload(dataset, rows):
    new = {"userUploaded": {}, "exampleCount": "1"}
    call("POST datasets", "datasets", "Dataset", {"dataset_id": dataset, "dataset": new})
    part = b'--q\r\nContent-Disposition: form-data; name="file"; filename="r.jsonl"\r\n\r\n'
    call(
        "POST datasets/*:upload",
        "datasets/" + dataset + ":upload",
        {"bytes", "created_at", "filename", "id", "object", "purpose"},
        part + rows + b"\r\n--q--\r\n",
        headers={"Content-Type": "multipart/form-data; boundary=q"},
    )
    wait_for("datasets/" + dataset, ["READY"])


def datasets():
    upload("rows", ROWS)
    upload("prefs", PREFERENCES)
    new = {"user_uploaded": {}, "example_count": 1, "format": "CHAT"}
    call("POST datasets", "datasets", "Dataset", {"datasetId": "big", "dataset": new})
    sizes = {"filename_to_size": {"a.jsonl": len(ROWS)}}
    signed = {"filenameToSignedUrls"}
    put(call("POST datasets/*:getUploadEndpoint", "datasets/big:getUploadEndpoint", signed, sizes), ROWS)
    call("POST datasets/*:validateUpload", "datasets/big:validateUpload", set())
    wait_for("datasets/big", ["READY"])
    call("GET datasets/*", "datasets/rows", "Dataset")
    call("PATCH datasets/*", "datasets/rows", "Dataset", {"display_name": "Rows"})
    call("GET datasets/*:getDownloadEndpoint", "datasets/rows:getDownloadEndpoint", signed)
    call("POST datasets/*:splitDataset", "datasets/big:splitDataset", "SplitResult", {"chunk_size": 1})
    listed("datasets", "Dataset")
    call("DELETE datasets/*", "datasets/big", set())


def models():
    peft = {"kind": "HF_PEFT_ADDON", "peft_details": {"base_model": MODEL, "r": 8}}
    call("POST models", "models", "Model", {"model_id": "tuned", "model": peft})
    base = {"kind": "HF_BASE_MODEL"}
    call("POST models", "models", "Model", {"modelId": "imported", "model": base})
    sizes = {"filenameToSize": {"adapter_model.safetensors": "4"}}
    signed = {"filenameToSignedUrls"}
    put(call("POST models/*:getUploadEndpoint", "models/tuned:getUploadEndpoint", signed, sizes), b"abcd")
    call("GET models/*:validateUpload", "models/tuned:validateUpload", {"warnings"}, query="?configOnly=true")
    call("GET models/*", "models/tuned", "Model")
    call("PATCH models/*", "models/tuned", "Model", {"displayName": "Tuned"})
    call("GET models/*:getDownloadEndpoint", "models/tuned:getDownloadEndpoint", signed)
    call("POST models/*:prepare", "models/tuned:prepare", set(), {"precision": "FP8"})
    source = {"aws_s3_source": {"s3_bucket": "b", "s3_path": "p"}}
    call("POST models/*:import", "models/imported:import", "ImportOperation", source)
    listed("models", "Model")
    call("DELETE models/*", "models/imported", set())


def model_config():
    """Stands beside the accounts, not below them."""
    call("POST validateModelConfig", "validateModelConfig", set(), {"config_json": "{}"})


def deployments():
    listed("deploymentShapes", "DeploymentShape", account="fireworks")
    shape = "deploymentShapes/" + SHAPE
    versions = "deploymentShapeVersions"
    version = "DeploymentShapeVersion"
    call("GET deploymentShapes/*", shape, "DeploymentShape", account="fireworks")
    call("GET deploymentShapes/*/versions", shape + "/versions", (versions, version), account="fireworks")
    call("GET deploymentShapes/*/versions/*", shape + "/versions/latest", version, account="fireworks")
    wanted = {"create_deployment_request": {"deployment": {"base_model": MODEL}}}
    call("POST deploymentShapeVersions:match", versions + ":match", (versions, version), wanted)
    new = {"base_model": MODEL, "deployment_shape": "default", "enable_addons": True}
    call("POST deployments", "deployments", "Deployment", new, query="?deploymentId=d")
    wait_for("deployments/d", ["READY"])
    call("GET deployments/*", "deployments/d", "Deployment")
    call("PATCH deployments/*", "deployments/d", "Deployment", {"min_replica_count": 1})
    call("PATCH deployments/*:scale", "deployments/d:scale", set(), {"replica_count": 1})
    call("GET deployments/*/shards", "deployments/d/shards", ("deploymentShards", "DeploymentShard"))
    call("GET deployments/*/terminationMessage", "deployments/d/terminationMessage", {"message"})
    call("POST deployments/*:setTags", "deployments/d:setTags", set(), {"tags": {"custom/a": "b"}})
    call("POST deployments/*:deleteTags", "deployments/d:deleteTags", set(), {"keys": ["custom/a"]})
    listed("deployments", "Deployment")
    deployed_models()
    routers()
    call("DELETE deployments/*", "deployments/d", set())
    call("POST deployments/*:undelete", "deployments/d:undelete", "Deployment")


def deployed_models():
    pair = {"model": "tuned", "deployment": "d"}
    loaded = "deployedModels/"
    loaded += call("POST deployedModels", "deployedModels", "DeployedModel", pair).get("name", "/x").split("/")[-1]
    wait_for(loaded, ["DEPLOYED"])
    call("GET deployedModels/*", loaded, "DeployedModel")
    call("PATCH deployedModels/*", loaded, "DeployedModel", {"display_name": "Loaded", "default": True})
    listed("deployedModels", "DeployedModel")
    call("DELETE deployedModels/*", loaded, set())


def routers():
    new = {"deployments": ["d"], "weighted_random": {}}
    call("POST routers", "routers", "Router", new, query="?routerId=r")
    call("GET routers/*", "routers/r", "Router")
    call("PATCH routers/*", "routers/r", "Router", {"name": "accounts/acme/routers/r", "display_name": "R"})
    listed("routers", "Router")
    call("DELETE routers/*", "routers/r", set())


def account():
    call("GET accounts", "accounts", ("accounts", "Account"))
    call("GET accounts/*", "accounts/acme", "Account")
    secret = {"name": "accounts/acme/secrets/s", "key_name": "S", "value": "hush"}
    call("POST secrets", "secrets", "Secret", secret)
    call("GET secrets/*", "secrets/s", "Secret")
    call("PATCH secrets/*", "secrets/s", "Secret", {"key_name": "S", "value": "new"})
    listed("secrets", "Secret")
    call("DELETE secrets/*", "secrets/s", set())
    call("POST users", "users", "User", {"role": "user", "email": "u@acme.example"}, query="?userId=u")
    call("GET users/*", "users/u", "User")
    call("PATCH users/*", "users/u", "User", {"role": "user", "display_name": "U"})
    listed("users", "User")
    keys = "users/u/apiKeys"
    key = call("POST users/*/apiKeys", keys, "ApiKey", {"api_key": {"display_name": "k"}})
    call("GET users/*/apiKeys", keys, ("apiKeys", "ApiKey"))
    call("POST users/*/apiKeys:delete", keys + ":delete", set(), {"key_id": key.get("keyId", "")})


def archive():
    """A source folder as one archive, as the service builds it."""
    files = {"requirements.txt": b"pytest\n", "test_judge.py": b"def evaluate(): pass\n"}
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as tar:
        for name, text in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text)
            tar.addfile(entry, io.BytesIO(text))
    return content.getvalue()


def evaluator():
    one, source, signed = "evaluators/judge", archive(), {"filenameToSignedUrls"}
    new = {"entry_point": "test_judge.py::evaluate", "requirements": "pytest"}
    call("POST evaluatorsV2", "evaluatorsV2", "Evaluator", {"evaluator_id": "judge", "evaluator": new})
    sizes = {"filename_to_size": {"judge.tar.gz": len(source)}}
    put(call("POST evaluators/*:getUploadEndpoint", one + ":getUploadEndpoint", signed, sizes), source)
    call("POST evaluators/*:validateUpload", one + ":validateUpload", set())
    wait_for(one, ["ACTIVE"])
    call("GET evaluators/*", one, "Evaluator")
    call("GET evaluators/*:getBuildLogEndpoint", one + ":getBuildLogEndpoint", {"buildLogSignedUri"})
    call("GET evaluators/*:getSourceCodeSignedUrl", one + ":getSourceCodeSignedUrl", signed)
    dry_run = {"evaluator": {"name": "judge"}, "sample_data": ["{}"], "max_samples": 1}
    call("POST evaluators:previewEvaluator", "evaluators:previewEvaluator", "EvaluatorPreview", dry_run)
    version = "EvaluatorVersion"
    versions = call("GET evaluators/*/versions", one + "/versions", ("evaluatorVersions", version))
    first = versions.get("evaluatorVersions", [{}])[0].get("name", "/x").split("/")[-1]
    call("GET evaluators/*/versions/*", one + "/versions/" + first, version)
    alias = {"alias_id": "current"}
    call("POST evaluators/*/versions/*:alias", one + "/versions/" + first + ":alias", version, alias)
    call("POST evaluators/*/versions/*:rollback", one + "/versions/" + first + ":rollback", version)
    call("PATCH evaluators/*", one, "Evaluator", {"entry_point": "test_judge.py::again"})
    wait_for(one, ["ACTIVE"])
    listed("evaluators", "Evaluator")
    call("DELETE evaluators/*/versions/*", one + "/versions/" + first, set())


def usage():
    listed("quotas", "Quota")
    quota = "quotas/monthly-spend-usd"
    call("PATCH quotas/*", quota, "Quota", {"value": "20"}, query="?allowMissing=true")
    call("GET quotas/*", quota, "Quota")
    days = "startTime=2026-11-01T00:00:00Z&endTime=2026-11-08T00:00:00Z"
    call("GET billingUsage", "billingUsage", "AccountUsage", query="?" + days)
    period = {"start_time": "2026-11-01T00:00:00Z", "end_time": "2026-11-08T00:00:00Z"}
    costs = {**period, "scope": "ACCOUNT", "group_by": ["DAY"]}
    call("POST usageCosts:query", "usageCosts:query", "UsageCosts", costs)
    call("GET usageLimits", "usageLimits", "AccountUsageLimits")
    limit = {"currency_code": "USD", "units": "50"}
    call("PATCH usageLimits", "usageLimits", "AccountUsageLimits", {"default_user_limit": limit})
    call("GET userUsageLimits", "userUsageLimits", {"userUsageLimits", "nextPageToken"})
    call("GET users/*/usageLimits", "users/u/usageLimits", "UserUsageLimits")
    call("PATCH users/*/usageLimits", "users/u/usageLimits", "UserUsageLimits", {"limit_override": limit})


def tuning_job(collection, message, id_parameter, body):
    one = collection + "/*"
    call("POST " + collection, collection, message, body, query="?" + id_parameter + "=one")
    call("POST " + one + ":cancel", collection + "/one:cancel", set())
    wait_for(collection + "/one", ["JOB_STATE_CANCELLED"])
    call("POST " + one + ":resume", collection + "/one:resume", message)
    call("GET " + one, collection + "/one", message)
    listed(collection, message)


def delete_job(collection):
    call("DELETE " + collection + "/*", collection + "/one", set())


def tuning_jobs():
    config = {"dataset": "rows", "training_config": {"base_model": MODEL}}
    flat = {"dataset": "rows", "base_model": MODEL}
    supervised, dpo = "supervisedFineTuningJobs", "dpoJobs"
    rft, trainers = "reinforcementFineTuningJobs", "rlorTrainerJobs"
    call("POST " + supervised + ":estimateCost", supervised + ":estimateCost", {"estimatedCost"}, flat)
    tuning_job(supervised, "SupervisedFineTuningJob", "supervisedFineTuningJobId", flat)
    tuning_job(dpo, "DpoJob", "dpoJobId", {**config, "dataset": "prefs"})
    judged = {**config, "evaluator": "judge", "training_config": {"base_model": MODEL, "output_model": "p"}}
    tuning_job(rft, "ReinforcementFineTuningJob", "reinforcementFineTuningJobId", judged)
    trained = {**config, "training_config": {"base_model": MODEL, "output_model": "q"}}
    tuning_job(trainers, "RlorTrainerJob", "rlorTrainerJobId", trained)
    call("PATCH " + rft + "/*", rft + "/one", "ReinforcementFineTuningJob", {"display_name": "new"})
    call("POST " + rft + "/*:debug", rft + "/one:debug", "DebugRun")
    for collection in (dpo, rft):
        wait_for(collection + "/one", ["JOB_STATE_COMPLETED"])
        metrics = collection + "/one:getMetricsFileEndpoint"
        call("GET " + collection + "/*:getMetricsFileEndpoint", metrics, {"signedUrl"})
    step = {"dataset": "rows", "output_model": "stepped"}
    call("POST " + trainers + "/*:executeTrainStep", trainers + "/one:executeTrainStep", set(), step)
    checkpoints = trainers + "/one/checkpoints"
    call("GET " + trainers + "/*/checkpoints", checkpoints, ("checkpoints", "Checkpoint"))
    call("GET " + trainers + "/*/publicLogs", trainers + "/one/publicLogs", {"signedUrl"})
    for collection in (supervised, dpo, rft, trainers):
        delete_job(collection)
    listed("fineTuningJobs", "FineTuningJob")


def other_jobs():
    own = "accounts/acme/"
    evaluation = {"evaluator": own + "evaluators/judge", "input_dataset": own + "datasets/rows"}
    evaluation["output_dataset"] = own + "datasets/scores"
    body = {"evaluation_job_id": "one", "evaluation_job": evaluation}
    call("POST evaluationJobs", "evaluationJobs", "EvaluationJob", body)
    call("GET evaluationJobs/*", "evaluationJobs/one", "EvaluationJob")
    log = "evaluationJobs/one:getExecutionLogEndpoint"
    call("GET evaluationJobs/*:getExecutionLogEndpoint", log, "ExecutionLog")
    listed("evaluationJobs", "EvaluationJob")
    delete_job("evaluationJobs")
    batch = {"model": MODEL, "input_dataset_id": "rows"}
    call("POST batchInferenceJobs", "batchInferenceJobs", "BatchInferenceJob", batch, query="?batchInferenceJobId=one")
    call("GET batchInferenceJobs/*", "batchInferenceJobs/one", "BatchInferenceJob")
    listed("batchInferenceJobs", "BatchInferenceJob")
    delete_job("batchInferenceJobs")
    call("DELETE evaluators/*", "evaluators/judge", set())


def the_rest():
    """What the table has beside these: the path must be known, although nothing of that name may be there."""
    for operation in operations:
        if operation not in called:
            method, path = operation.split()
            body = {} if method in ("POST", "PATCH", "PUT") else None
            status, content = send(method, url(path.replace("*", "any")), body)
            print(operation, status)
            is_missing = status == 404 and b"resource not found" in content
            if status in (404, 405, 501) and not is_missing:
                problem(operation + " answers " + str(status) + ": " + content.decode()[:300])
    for operation in called:
        if operation not in operations:
            problem(operation + " is not in the table")


read_table()
for part in (account, datasets, models, model_config, deployments, evaluator, tuning_jobs, other_jobs, usage, the_rest):
    part()
