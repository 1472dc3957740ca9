"""Reads a JSON list of texts of requirements files; writes what pip's own parser makes of each: its lines, or "error"."""
import json, sys
from pip._internal.req import req_file

MANY = {'extra_index_urls': '--extra-index-url', 'constraints': '--constraint', 'requirements': '--requirement',
        'editables': '--editable', 'find_links': '--find-links', 'trusted_hosts': '--trusted-host'}
FLAGS = {'no_index': '--no-index', 'prefer_binary': '--prefer-binary', 'require_hashes': '--require-hashes', 'pre': '--pre'}


def read(text):
    parse = req_file.get_line_parser(None)
    lines = []
    for number, line in req_file.preprocess(text):
        try:
            requirement, opts = parse(line)
        except (req_file.OptionParsingError, SystemExit):
            lines.append([number, 'error'])
            continue
        options = {name: list(getattr(opts, dest)) for dest, name in MANY.items() if getattr(opts, dest)}
        options.update({name: [''] for dest, name in FLAGS.items() if getattr(opts, dest)})
        if opts.index_url is not None:
            options['--index-url'] = [opts.index_url]
        hashes = sorted(f'{kind}:{value}' for kind, values in (opts.hashes or {}).items() for value in values)
        if hashes:
            options['--hash'] = hashes
        lines.append([number, requirement.strip(), options])
    return lines


json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
