"""A Python worker: loads the user's entry script, runs init() once, then run() per request.

It speaks frames over two pipes (src/runtime/backends/python/frames.ts), so that whatever the script prints goes to the
log and never into an answer. Nothing but the standard library is needed; Flask and inference-schema are used where the
script's environment has them.
"""
