"""A script of the official server's kind behind nothing but Python's own HTTP server: its imports and init() are the floor."""

import importlib
import json
import os
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

script = importlib.import_module(os.environ["SCRIPT"])
script.init()


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        answer = json.dumps(script.run(body)).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)


HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
