"""predict() of scikit-learn alone, in a loop: what no server is quicker than. Prints processor microseconds a request."""

import json
import sys
import time

import joblib
import numpy as np

model = joblib.load(sys.argv[1])
body = sys.argv[2]
end = time.perf_counter() + float(sys.argv[3])
for _ in range(100):
    model.predict(np.array(json.loads(body)["data"]))
count, started = 0, time.process_time()
while time.perf_counter() < end:
    json.dumps(model.predict(np.array(json.loads(body)["data"])).tolist())
    count += 1
print((time.process_time() - started) / count * 1e6)
